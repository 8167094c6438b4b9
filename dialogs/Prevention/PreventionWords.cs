using BotoxAdvisorBot.Dialogs.Language;

namespace BotoxAdvisorBot.Dialogs.Prevention;

/// <summary>The words and checklists of the flow before treatment.</summary>
public sealed record PreventionWords
{
    public required string MenuLabel { get; init; }
    public required SituationWords Situation { get; init; }
    public required ChecklistWords Provider { get; init; }
    public required ChecklistWords RedFlags { get; init; }

    /// <summary>What <c>&lt;name&gt;</c> in the red flags' phrases stands for.</summary>
    public required Dictionary<string, IReadOnlyList<string>> Sets { get; init; }
    public required VerdictWords Verdict { get; init; }
    public required OfferQuestionsWords OfferQuestions { get; init; }
    public required QuestionListWords Questions { get; init; }
    public required VerifyWords Verify { get; init; }
    public required TellWords Tell { get; init; }

    /// <summary>What a good visit includes.</summary>
    public required ListWords Visit { get; init; }

    /// <summary>How to tell real product from fake.</summary>
    public required ProductWords Product { get; init; }
    public required AdviceWords Advice { get; init; }
}

public sealed record SituationWords
{
    public required string Ask { get; init; }
    public required string Hint { get; init; }
    public required IReadOnlyList<SituationChoiceWords> Choices { get; init; }
}

public sealed record SituationChoiceWords : ChoiceWords
{
    /// <summary>The sentence that answers the choice.</summary>
    public required string Lead { get; init; }
    public required Sources Source { get; init; }
}

public sealed record ChecklistWords
{
    public required string Ask { get; init; }
    public required string Hint { get; init; }

    /// <summary>Tells which red flags are known already.</summary>
    public string? Noted { get; init; }
    public required string Submit { get; init; }
    public required IReadOnlyList<CheckPointWords> Points { get; init; }
}

/// <summary>A point of a checklist: what it says, why it matters and what to do about it.</summary>
public sealed record CheckPointWords
{
    public required string Id { get; init; }
    public required string Label { get; init; }
    public required string Brief { get; init; }
    public required string Why { get; init; }
    public required string Next { get; init; }
    public required Sources Source { get; init; }

    /// <summary>This flag alone is a reason to keep away.</summary>
    public bool StayAway { get; init; }

    /// <summary>Ids of the provider points that need no answer of their own once this flag is up.</summary>
    public IReadOnlyList<string> Covers { get; init; } = [];

    /// <summary>Phrases by which a patient raises this flag in free text.</summary>
    public IReadOnlyList<string> Said { get; init; } = [];
}

public sealed record VerdictWords
{
    public required string Heading { get; init; }
    public required string Ticked { get; init; }
    public required string TickedNothing { get; init; }
    public required string StayAway { get; init; }
    public required string Careful { get; init; }
    public required string Open { get; init; }
    public required string Clear { get; init; }
    public required string Counts { get; init; }
    public required string OneWarning { get; init; }
    public required string Warnings { get; init; }
    public required string NoWarning { get; init; }
    public required string OnePoint { get; init; }
    public required string Points { get; init; }
    public required string NoPoint { get; init; }
    public required string WarningsHeading { get; init; }
    public required string MoreWarnings { get; init; }
    public required string MorePoints { get; init; }
    public required string NextButton { get; init; }
    public required string PointsHeading { get; init; }
    public required string Next { get; init; }

    /// <summary>The link to the register that the clinic named.</summary>
    public required string Verify { get; init; }
    public required InvitedWords Invited { get; init; }
    public required string SourceLine { get; init; }
}

/// <summary>The warning for an invitation that is neither ticked as a party nor as a house call.</summary>
public sealed record InvitedWords
{
    public required string Label { get; init; }
    public required string Why { get; init; }
    public required string Next { get; init; }
    public required Sources Source { get; init; }
}

/// <summary>What the patient can have after the verdict, as often as wanted.</summary>
public sealed record OfferQuestionsWords
{
    public required string Ask { get; init; }
    public required string AskMore { get; init; }

    /// <summary>The button of somebody who has seen enough, in the place of "no".</summary>
    public required string Enough { get; init; }

    /// <summary>As in "Back to …".</summary>
    public required string Topic { get; init; }
    public required IReadOnlyList<ChoiceWords> Choices { get; init; }
}

public sealed record QuestionListWords
{
    public required string Label { get; init; }
    public required string Heading { get; init; }
    public required string Lead { get; init; }
    public required IReadOnlyList<Statement> Items { get; init; }
    public required Statement After { get; init; }
}

/// <summary>How to look a provider up, by the clinic's country.</summary>
public sealed record VerifyWords
{
    public required string Lead { get; init; }
    public required string Heading { get; init; }
    public required Dictionary<string, IReadOnlyList<Statement>> Countries { get; init; }
    public required IReadOnlyList<Statement> Elsewhere { get; init; }
    public required Statement After { get; init; }

    /// <summary>The rows for a country, or the ones that fit everywhere.</summary>
    public IReadOnlyList<Statement> For(string? country) => country is not null && Countries.TryGetValue(country, out var rows) ? rows : Elsewhere;
}

/// <summary>What to tell the provider before a treatment.</summary>
public sealed record TellWords
{
    public required string Lead { get; init; }
    public required string Heading { get; init; }
    public required string WhyButton { get; init; }
    public required IReadOnlyList<TellItemWords> Items { get; init; }
}

public sealed record TellItemWords
{
    public required string Text { get; init; }
    public required string Why { get; init; }
    public required Sources Source { get; init; }
}

public sealed record ListWords
{
    public required string Lead { get; init; }
    public required string Heading { get; init; }
    public required IReadOnlyList<Statement> Items { get; init; }
    public required Statement After { get; init; }
}

/// <summary>How to tell a fake product.</summary>
public sealed record ProductWords
{
    public required string Lead { get; init; }
    public required string Heading { get; init; }
    public required IReadOnlyList<ClueWords> Items { get; init; }
    public required Statement After { get; init; }

    /// <summary>What helps in a country; everything when the country is not known.</summary>
    public IReadOnlyList<Statement> For(string? country) =>
        [.. Items.Where(item => country is null || item.Country is null || item.Country == country).Select(item => new Statement { Text = item.Text, Source = item.Source })];
}

public sealed record ClueWords
{
    public required string Text { get; init; }
    public required Sources Source { get; init; }

    /// <summary>The country whose products it is about; null when it can help everywhere.</summary>
    public string? Country { get; init; }
}

public sealed record AdviceWords
{
    public required string StayAway { get; init; }
    public required string Careful { get; init; }
    public required string CarefulMany { get; init; }
    public required string CheckLabel { get; init; }
}
