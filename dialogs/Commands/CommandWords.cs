namespace BotoxAdvisorBot.Dialogs.Commands;

/// <summary>What is a command, and what the bot says to the ones that need more than a sentence.</summary>
public sealed record CommandWords
{
    public required SaidWords Said { get; init; }
    public required PoliteWords Polite { get; init; }
    public required ChangeWords Change { get; init; }
    public required PersonWords Person { get; init; }
    public required DataWords Data { get; init; }
    public required UnsureWords Unsure { get; init; }
    public required MisunderstoodWords Misunderstood { get; init; }
    public required HelpfulWords Helpful { get; init; }
}

/// <summary>The whole utterances that are commands.</summary>
public sealed record SaidWords
{
    public required IReadOnlyList<string> Help { get; init; }
    public required IReadOnlyList<string> Menu { get; init; }
    public required IReadOnlyList<string> Back { get; init; }
    public required IReadOnlyList<string> Repeat { get; init; }
    public required IReadOnlyList<string> Cancel { get; init; }
    public required IReadOnlyList<string> StartOver { get; init; }
    public required IReadOnlyList<string> Person { get; init; }
    public required IReadOnlyList<string> VisitNote { get; init; }
    public required IReadOnlyList<string> VisitNoteText { get; init; }
    public required IReadOnlyList<string> ShowData { get; init; }
    public required IReadOnlyList<string> ForgetMe { get; init; }
    public required IReadOnlyList<string> About { get; init; }
    public required IReadOnlyList<string> Hello { get; init; }
    public required IReadOnlyList<string> Thanks { get; init; }
    public required IReadOnlyList<string> Bye { get; init; }

    /// <summary>The utterances of each command.</summary>
    public IReadOnlyDictionary<Command, IReadOnlyList<string>> ByCommand() => new Dictionary<Command, IReadOnlyList<string>>
    {
        [Command.Help] = Help,
        [Command.Menu] = Menu,
        [Command.Back] = Back,
        [Command.Repeat] = Repeat,
        [Command.Cancel] = Cancel,
        [Command.StartOver] = StartOver,
        [Command.Person] = Person,
        [Command.VisitNote] = VisitNote,
        [Command.VisitNoteText] = VisitNoteText,
        [Command.ShowData] = ShowData,
        [Command.ForgetMe] = ForgetMe,
        [Command.About] = About,
        [Command.Hello] = Hello,
        [Command.Thanks] = Thanks,
        [Command.Bye] = Bye,
    };
}

/// <summary>What may stand around a command without changing it.</summary>
public sealed record PoliteWords
{
    public required IReadOnlyList<string> Before { get; init; }
    public required IReadOnlyList<string> After { get; init; }
}

/// <summary>"Change …": the words for it, and what each answer is called.</summary>
public sealed record ChangeWords
{
    public required IReadOnlyList<string> Verbs { get; init; }
    public required IReadOnlyList<ChangeableWords> Answers { get; init; }
    public required string NotAnswered { get; init; }
    public required string Changing { get; init; }
}

/// <summary>An answer by the ids of the questions it may belong to, and its names.</summary>
public sealed record ChangeableWords
{
    public required IReadOnlyList<string> Questions { get; init; }
    public required IReadOnlyList<string> Said { get; init; }
}

/// <summary>How to reach a person.</summary>
public sealed record PersonWords
{
    public required string Label { get; init; }

    /// <summary>For channels without buttons; holds the label.</summary>
    public required string Offer { get; init; }
    public required string Lead { get; init; }
    public required string Clinic { get; init; }
    public required string ClinicUnnamed { get; init; }
    public required string AfterHours { get; init; }
    public required string Hours { get; init; }
    public required string TimeThere { get; init; }
    public required string NoPhone { get; init; }
    public required string Call { get; init; }
    public required string AfterHoursButton { get; init; }
    public required string Book { get; init; }

    /// <summary>What happens once the channel was told.</summary>
    public required string HandedOff { get; init; }
}

/// <summary>"Show my data".</summary>
public sealed record DataWords
{
    public required string Lead { get; init; }
    public required string LeadNothing { get; init; }
    public required string SignsHeading { get; init; }
    public required string CircumstancesHeading { get; init; }
    public required string Filler { get; init; }
    public required string UnsafeProduct { get; init; }
    public required string Parts { get; init; }
    public required string BotHeading { get; init; }
    public required string Place { get; init; }
    public required string LastHeard { get; init; }
    public required string Welcomed { get; init; }
    public required string Country { get; init; }
    public required string Under18 { get; init; }
    public required string SupportFirst { get; init; }
    public required string FalseAlarms { get; init; }
    public required string Helpful { get; init; }
    public required string Replies { get; init; }

    /// <summary>In place of <see cref="Replies"/>, where the channel keeps the chat itself.</summary>
    public required string Transcript { get; init; }
}

/// <summary>How people say that they don't know, and how they can find out.</summary>
public sealed record UnsureWords
{
    public required IReadOnlyList<string> Said { get; init; }

    /// <summary>Where the answer to a question may be found, by the question's id.</summary>
    public required Dictionary<string, string> FindOut { get; init; }

    /// <summary>For questions without an entry of their own.</summary>
    public required string Choice { get; init; }
    public required string List { get; init; }
}

/// <summary>What is said after the second and the third misunderstanding in a row.</summary>
public sealed record MisunderstoodWords
{
    public required string Choice { get; init; }
    public required string List { get; init; }
    public required string Day { get; init; }
    public required string Other { get; init; }
    public required string Menu { get; init; }
    public required string Person { get; init; }
    public required string GoOn { get; init; }
    public required string GoOnWords { get; init; }
}

/// <summary>"Was this helpful?"</summary>
public sealed record HelpfulWords
{
    public required string Ask { get; init; }
    public required Language.ChoiceWords Yes { get; init; }
    public required Language.ChoiceWords No { get; init; }
    public required string Thanks { get; init; }
}
