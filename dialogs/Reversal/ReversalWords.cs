using BotoxAdvisorBot.Dialogs.Language;
using BotoxAdvisorBot.Dialogs.Prevention;

namespace BotoxAdvisorBot.Dialogs.Reversal;

/// <summary>The words, kinds of product and problems of the flow about what can be done.</summary>
public sealed record ReversalWords
{
    public required string MenuLabel { get; init; }
    public required string Topic { get; init; }
    public required ProductQuestionWords Product { get; init; }
    public required ProductQuestionWords Filler { get; init; }
    public required IReadOnlyList<FamilyWords> Families { get; init; }
    public required ProblemQuestionWords ToxinProblem { get; init; }
    public required ProblemQuestionWords FillerProblem { get; init; }
    public required PlanWords Plan { get; init; }
    public required TimelineWords Timeline { get; init; }
    public required HelpChoiceWords Help { get; init; }
    public required ReadinessWords Correction { get; init; }
    public required ReadinessWords Waiting { get; init; }
    public required WhoWords Who { get; init; }
    public required MythsWords Myths { get; init; }
    public required DistressWords Distress { get; init; }

    /// <summary>The families that are no toxin.</summary>
    public IReadOnlyList<FamilyWords> Fillers => [.. Families.Where(family => family.Id != "toxin")];

    /// <summary>The problems after <c>toxin</c> or <c>filler</c>; null after an unknown product.</summary>
    public ProblemQuestionWords? ProblemsOf(string? product) => product switch
    {
        "toxin" => ToxinProblem,
        "filler" => FillerProblem,
        _ => null,
    };
}

/// <summary>A question about the product; its options are its own, or the families.</summary>
public sealed record ProductQuestionWords
{
    public required string Ask { get; init; }
    public required string Hint { get; init; }
    public IReadOnlyList<ChoiceWords> Choices { get; init; } = [];
}

/// <summary>A kind of product: whether it can be dissolved, and what can be done about it in general.</summary>
public sealed record FamilyWords : ChoiceWords
{
    /// <summary>True for hyaluronic acid alone.</summary>
    public bool CanBeDissolved { get; init; }
    public required Statement Lead { get; init; }

    /// <summary>Said instead when the product has faded long ago; null when it does not fade by the calendar.</summary>
    public Statement? WhenLongPast { get; init; }
    public required IReadOnlyList<UndoOption> Options { get; init; }

    /// <summary>More about what undoes it, or null.</summary>
    public AboutUndoWords? About { get; init; }
}

public sealed record AboutUndoWords
{
    public required string Button { get; init; }
    public required IReadOnlyList<Statement> Items { get; init; }
}

/// <summary>Something that can be done.</summary>
public sealed record UndoOption
{
    public required UndoKind Kind { get; init; }
    public required string Text { get; init; }
    public required Sources Source { get; init; }

    /// <summary>The kinds of product it holds for; none means all.</summary>
    public IReadOnlyList<string> Families { get; init; } = [];
}

public sealed record ProblemQuestionWords
{
    public required string Ask { get; init; }
    public required string Hint { get; init; }
    public required IReadOnlyList<ProblemWords> Problems { get; init; }

    /// <summary>The problem that goes by this id in any flow, or null.</summary>
    public ProblemWords? Find(string? id) => Problems.FirstOrDefault(problem => problem.Id == id || (id is not null && problem.Also.Contains(id)));
}

/// <summary>What looks wrong, and what can be done about it.</summary>
public sealed record ProblemWords : ChoiceWords
{
    /// <summary>Ids of problems in other flows that are this one here.</summary>
    public IReadOnlyList<string> Also { get; init; } = [];

    /// <summary>Whether the question offers it; another flow may know of it all the same.</summary>
    public bool Offered { get; init; } = true;

    /// <summary>Too much, or too weak, is the problem, so more product is no option.</summary>
    public bool MoreNeverHelps { get; init; }

    /// <summary>The answer in short, when the family's own does not fit.</summary>
    public Statement? Lead { get; init; }
    public IReadOnlyList<UndoOption> Options { get; init; } = [];
}

public sealed record PlanWords
{
    /// <summary>Tells what another flow knows already.</summary>
    public required string Noted { get; init; }
    public required UndoHeadings Headings { get; init; }
    public required Statement TooEarlyToAdd { get; init; }
    public required Statement OnlyClinician { get; init; }
    public required string SoonButton { get; init; }

    /// <summary>Said first after a crisis or signs of distress about looks.</summary>
    public required Statement Support { get; init; }
}

/// <summary>The heading over each kind of thing that can be done.</summary>
public sealed record UndoHeadings
{
    public required string Contact { get; init; }
    public required string Dissolve { get; init; }
    public required string Balance { get; init; }
    public required string Wait { get; init; }
    public required string Treat { get; init; }
    public required string Avoid { get; init; }

    public string Of(UndoKind kind) => kind switch
    {
        UndoKind.Contact => Contact,
        UndoKind.Dissolve => Dissolve,
        UndoKind.Balance => Balance,
        UndoKind.Wait => Wait,
        UndoKind.Treat => Treat,
        _ => Avoid,
    };
}

public sealed record TimelineWords
{
    public required string Title { get; init; }
    public required string Today { get; init; }
    public required string Span { get; init; }
    public required StageWords Stages { get; init; }
    public required MilestoneWords Treated { get; init; }
    public required MilestoneWords Onset { get; init; }
    public required MilestoneWords Review { get; init; }
    public required MilestoneWords Easing { get; init; }
    public required MilestoneWords Faded { get; init; }
    public required Statement LongerBrands { get; init; }

    public MilestoneWords Of(FadeMilestone milestone) => milestone switch
    {
        FadeMilestone.Treated => Treated,
        FadeMilestone.Onset => Onset,
        FadeMilestone.Review => Review,
        FadeMilestone.Easing => Easing,
        _ => Faded,
    };
}

public sealed record MilestoneWords
{
    public required string What { get; init; }

    /// <summary>Told instead of the date when the day of the treatment is not known; without it, the milestone is left out.</summary>
    public string? After { get; init; }
    public required Sources Source { get; init; }
}

/// <summary>What each stage of the time line means; one that is long past has no time line.</summary>
public sealed record StageWords
{
    public required Statement Unknown { get; init; }
    public required Statement TooSoon { get; init; }
    public required Statement Building { get; init; }
    public required Statement Review { get; init; }
    public required Statement Settled { get; init; }
    public required Statement WearingOff { get; init; }

    public Statement Of(FadeStage stage) => stage switch
    {
        FadeStage.TooSoon => TooSoon,
        FadeStage.Building => Building,
        FadeStage.Review => Review,
        FadeStage.Settled => Settled,
        FadeStage.WearingOff => WearingOff,
        _ => Unknown,
    };
}

public sealed record HelpChoiceWords
{
    public required string Ask { get; init; }
    public required string AskMore { get; init; }
    public required IReadOnlyList<ChoiceWords> Choices { get; init; }
}

/// <summary>A checklist that shows what is still open before a step is taken.</summary>
public sealed record ReadinessWords
{
    public required ChecklistWords List { get; init; }
    public required string AllDone { get; init; }
    public required string OneOpen { get; init; }
    public required string Open { get; init; }
    public required IReadOnlyList<Statement> After { get; init; }
}

public sealed record WhoWords
{
    public required string Lead { get; init; }
    public required IReadOnlyList<Statement> Points { get; init; }
    public required string Ask { get; init; }
    public required IReadOnlyList<ChoiceWords> Choices { get; init; }
}

public sealed record MythsWords
{
    public required string Lead { get; init; }
    public required string Myth { get; init; }
    public required IReadOnlyList<MythWords> Items { get; init; }
}

public sealed record MythWords
{
    public required string Myth { get; init; }
    public required string Answer { get; init; }
    public required Sources Source { get; init; }

    /// <summary>The kinds of product it is about; none means all.</summary>
    public IReadOnlyList<string> Families { get; init; } = [];
}

/// <summary>How distress about looks is said, and what answers it.</summary>
public sealed record DistressWords
{
    public required Statement Answer { get; init; }
    public required Statement Meanwhile { get; init; }

    /// <summary>What <c>&lt;name&gt;</c> in the phrases stands for.</summary>
    public required Dictionary<string, IReadOnlyList<string>> Sets { get; init; }
    public required IReadOnlyList<string> Said { get; init; }
}
