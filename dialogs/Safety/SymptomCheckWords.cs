using BotoxAdvisorBot.Dialogs.Language;

namespace BotoxAdvisorBot.Dialogs.Safety;

/// <summary>The lists of signs that can be ticked: the typed form of <c>safety/checks.yaml</c>.</summary>
public sealed record ChecksWords
{
    public required SymptomCheckWords Symptoms { get; init; }

    /// <summary>Said after "none of these" to somebody who came because something feels wrong.</summary>
    public required string SomethingElse { get; init; }
}

/// <summary>The path of a droopy eyelid: the typed form of <c>safety/lid.yaml</c>.</summary>
public sealed record LidWords
{
    /// <summary>In front of the list when it is asked once more.</summary>
    public required string BackTo { get; init; }
    public required SymptomCheckWords List { get; init; }
    public required LidAloneWords Alone { get; init; }
}

/// <summary>A list of signs to tick.</summary>
public sealed record SymptomCheckWords
{
    /// <summary>As in "Back to …".</summary>
    public required string Topic { get; init; }
    public required string Ask { get; init; }

    /// <summary>The number for those who cannot wait for a list.</summary>
    public required string First { get; init; }
    public required string Hint { get; init; }
    public required string Submit { get; init; }

    /// <summary>The button that shows the folded lines; null when none is folded.</summary>
    public string? MoreButton { get; init; }
    public required ChoiceWords None { get; init; }

    /// <summary>Never says that all is well.</summary>
    public required string NoneReply { get; init; }

    /// <summary>Whole utterances that say neither yes to a line nor no to all of them, and what is said to them.</summary>
    public required IReadOnlyList<string> Unsure { get; init; }
    public required string UnsureReply { get; init; }

    /// <summary>How to answer in words.</summary>
    public required string Options { get; init; }

    /// <summary>How to answer most simply.</summary>
    public required string Simpler { get; init; }

    /// <summary>Sending an empty list is not the same as "none of these".</summary>
    public required string NothingTicked { get; init; }
    public required string Ticked { get; init; }
    public required Sources Source { get; init; }
    public required IReadOnlyList<SymptomPointWords> Points { get; init; }
}

/// <summary>A line to tick.</summary>
public sealed record SymptomPointWords
{
    /// <summary>The sign, the part of one, or the circumstance that a tick names.</summary>
    public required string Id { get; init; }
    public required string Label { get; init; }

    /// <summary>As in "You ticked: …".</summary>
    public required string Brief { get; init; }
    public bool AfterFiller { get; init; }
    public bool Folded { get; init; }
}

/// <summary>What is said about a droopy eyelid that comes alone.</summary>
public sealed record LidAloneWords
{
    public required string Contact { get; init; }
    public required string ContactOther { get; init; }
    public required string Closed { get; init; }
    public required string Begins { get; init; }

    /// <summary>The topics of the two buttons; null in a language that has no such answers.</summary>
    public ChoiceWords? Usually { get; init; }
    public ChoiceWords? Help { get; init; }
    public required Sources Source { get; init; }

    public IEnumerable<ChoiceWords> Topics => new[] { Usually, Help }.OfType<ChoiceWords>();
}
