using BotoxAdvisorBot.Dialogs.Language;

namespace BotoxAdvisorBot.Dialogs.Diagnosis;

/// <summary>The words, choices and reasons of the flow that looks for the likely cause.</summary>
public sealed record DiagnosisWords
{
    public required string MenuLabel { get; init; }
    public required string Topic { get; init; }
    public required OpeningWords Opening { get; init; }
    public required ProductQuestionWords Product { get; init; }
    public required AreaQuestionWords Area { get; init; }
    public required IReadOnlyList<AreaWords> Areas { get; init; }
    public required AskWords Problem { get; init; }
    public required IReadOnlyList<ProblemWords> Problems { get; init; }
    public required WhenWords When { get; init; }
    public required HowWords How { get; init; }
    public required Dictionary<string, EvidenceWords> Evidence { get; init; }

    /// <summary>The three common causes of the article, in its terms.</summary>
    public required IReadOnlyList<TermWords> Terms { get; init; }

    /// <summary>Causes that join any result when the answers speak for them.</summary>
    public required IReadOnlyList<CauseWords> Joining { get; init; }
    public required TimingWords Timing { get; init; }
    public required UnsafeWords Unsafe { get; init; }
    public required ResultWords Result { get; init; }
    public required OfferWords Offer { get; init; }
    public required DateWords Dates { get; init; }
}

/// <summary>How the flow begins with a sentence that tells some of it.</summary>
public sealed record OpeningWords
{
    public required string Sorry { get; init; }
    public required Sources Source { get; init; }
    public required string Noted { get; init; }

    /// <summary>Words by which people speak of themselves.</summary>
    public required IReadOnlyList<string> Own { get; init; }

    /// <summary>Phrases of somebody who asks in general, or before a treatment.</summary>
    public required IReadOnlyList<string> NotOwn { get; init; }

    /// <summary>Everyday words that are no typo of a word for a treatment.</summary>
    public required IReadOnlyList<string> Ordinary { get; init; }

    /// <summary>First words of a question, which is no answer.</summary>
    public required IReadOnlyList<string> QuestionWords { get; init; }
}

public sealed record AskWords
{
    public required string Ask { get; init; }
    public required string Hint { get; init; }
}

/// <summary>The question for the treated areas.</summary>
public sealed record AreaQuestionWords
{
    public required string Ask { get; init; }
    public required string Hint { get; init; }

    /// <summary>The picture of the face in words.</summary>
    public required string Picture { get; init; }
    public required string Submit { get; init; }
    public required string Empty { get; init; }
}

public sealed record ProductQuestionWords
{
    public required string Ask { get; init; }
    public required IReadOnlyList<BriefChoiceWords> Choices { get; init; }

    /// <summary>Names that tell the kind of filler.</summary>
    public required Dictionary<string, IReadOnlyList<string>> Fillers { get; init; }
}

/// <summary>A choice with the few words that repeat it. What it is said by may stand inside a sentence.</summary>
public record BriefChoiceWords : ChoiceWords
{
    public required string Brief { get; init; }
}

/// <summary>A part of the face, with what can go wrong there by product; no statement means that the product does not belong there.</summary>
public sealed record AreaWords : ChoiceWords
{
    public Statement? Toxin { get; init; }
    public Statement? Filler { get; init; }
}

/// <summary>What can look wrong: one row of clinical-facts C2.</summary>
public sealed record ProblemWords : BriefChoiceWords
{
    /// <summary>What stands above the causes of a problem that is a sign itself.</summary>
    public Statement? Safety { get; init; }
    public required IReadOnlyList<string> Products { get; init; }

    /// <summary>The areas where it occurs; none means all.</summary>
    public IReadOnlyList<string> Areas { get; init; } = [];

    /// <summary>The further lines of the checklist that help to tell its causes apart.</summary>
    public IReadOnlyList<string> Asks { get; init; } = [];

    /// <summary>The likely causes, the most typical first; none when the problem is a matter of safety only.</summary>
    public required IReadOnlyList<CauseWords> Causes { get; init; }
    public Statement? Tells { get; init; }
    public WatchWords? Watch { get; init; }
}

/// <summary>A likely cause of a problem.</summary>
public sealed record CauseWords
{
    public required string Kind { get; init; }
    public required string Label { get; init; }
    public required string Why { get; init; }

    /// <summary>Keys of the evidence that speaks for it.</summary>
    public required IReadOnlyList<string> Because { get; init; }

    /// <summary>From this day after the treatment on, it is no cause any more.</summary>
    public int? UntilDay { get; init; }
    public required Sources Source { get; init; }
}

/// <summary>What would make a result a matter of safety, with the signs it names.</summary>
public sealed record WatchWords
{
    public required IReadOnlyList<string> Signs { get; init; }
    public required string Text { get; init; }
    public required Sources Source { get; init; }
}

/// <summary>A condition on the patient's answers, and how it is said back. All that is named must hold.</summary>
public sealed record EvidenceWords
{
    /// <summary>Points of the checklist that are ticked.</summary>
    public IReadOnlyList<string> If { get; init; } = [];

    /// <summary>Points of the checklist that are not ticked.</summary>
    public IReadOnlyList<string> Unless { get; init; } = [];

    /// <summary>One of these areas was treated.</summary>
    public IReadOnlyList<string> Areas { get; init; } = [];
    public IReadOnlyList<string> NotAreas { get; init; } = [];
    public int? BeforeDay { get; init; }
    public int? FromDay { get; init; }
    public string? Product { get; init; }
    public required string Say { get; init; }
}

public sealed record TermWords
{
    public required string Kind { get; init; }
    public required string Brief { get; init; }
    public required IReadOnlyList<string> Because { get; init; }
    public required Sources Source { get; init; }
}

/// <summary>Whether it is too early to judge, by days since the treatment (clinical-facts C1).</summary>
public sealed record TimingWords
{
    public required IReadOnlyList<DayRuleWords> Toxin { get; init; }
    public required IReadOnlyList<DayRuleWords> Filler { get; init; }
    public required Statement Unknown { get; init; }
}

public sealed record DayRuleWords
{
    public required int FromDay { get; init; }
    public required string Text { get; init; }
    public required Sources Source { get; init; }
}

/// <summary>A product or a place in doubt: alone a reason for advice, together with a sign an emergency (clinical-facts E2).</summary>
public sealed record UnsafeWords
{
    public required IReadOnlyList<string> Because { get; init; }
    public required string Symptom { get; init; }
    public required Statement Advice { get; init; }
    public required string WithSign { get; init; }
}
