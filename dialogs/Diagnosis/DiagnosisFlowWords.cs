using BotoxAdvisorBot.Dialogs.Language;

namespace BotoxAdvisorBot.Dialogs.Diagnosis;

/// <summary>The question for the day of the treatment.</summary>
public sealed record WhenWords
{
    public required string Ask { get; init; }
    public required string Hint { get; init; }
    public required string Label { get; init; }
    public required string Submit { get; init; }
    public required string Unsure { get; init; }
    public required IReadOnlyList<string> UnsureSaid { get; init; }
    public required string Noted { get; init; }
    public required string NotedUnsure { get; init; }
    public required string Empty { get; init; }
    public required string Future { get; init; }
    public required string TooOld { get; init; }
}

/// <summary>The checklist of how it was done.</summary>
public sealed record HowWords
{
    public required string Ask { get; init; }
    public required string Hint { get; init; }
    public required string Submit { get; init; }
    public required IReadOnlyList<HowPointWords> Points { get; init; }
}

public sealed record HowPointWords
{
    public required string Id { get; init; }
    public required string Label { get; init; }
    public required string Brief { get; init; }

    /// <summary>Shown only for the problems that ask for it.</summary>
    public bool Extra { get; init; }

    /// <summary>Phrases that tell it in free text.</summary>
    public IReadOnlyList<string> Said { get; init; } = [];
}

/// <summary>How the result is told.</summary>
public sealed record ResultWords
{
    public required string Lead { get; init; }
    public required string LeadSign { get; init; }
    public required string CausesHeading { get; init; }
    public required string Others { get; init; }
    public required string TimingHeading { get; init; }
    public required string MoreCauses { get; init; }
    public required string More { get; init; }
    public required string MoreHeading { get; init; }
    public required string AskButton { get; init; }
    public required string AskHeading { get; init; }
    public required IReadOnlyList<Statement> Ask { get; init; }

    /// <summary>What is no emergency and still for the provider to know (clinical-facts N01 to N04).</summary>
    public required string SoonHeading { get; init; }
    public required IReadOnlyList<Statement> Soon { get; init; }
    public required Statement SoonAfter { get; init; }
    public required string SourceLine { get; init; }
}

public sealed record OfferWords
{
    public required string Ask { get; init; }
    public required IReadOnlyList<ChoiceWords> Choices { get; init; }
}

/// <summary>The words by which people tell a day, and by which it is told back.</summary>
public sealed record DateWords
{
    /// <summary>Words for <c>day</c>, <c>week</c>, <c>month</c> and <c>year</c>.</summary>
    public required Dictionary<string, IReadOnlyList<string>> Units { get; init; }
    public required Dictionary<string, int> Numbers { get; init; }

    /// <summary>Words between a number and its unit, as in "a couple of weeks".</summary>
    public required IReadOnlyList<string> Between { get; init; }

    /// <summary>Words after a span that make it a time since the treatment.</summary>
    public required IReadOnlyList<string> Ago { get; init; }

    /// <summary>Words before a span that put it in the future.</summary>
    public required IReadOnlyList<string> Ahead { get; init; }
    public required IReadOnlyList<string> Last { get; init; }
    public required IReadOnlyList<string> Next { get; init; }
    public required IReadOnlyList<string> Tomorrow { get; init; }

    /// <summary>A day named after one of these tells when something began, not when the treatment was.</summary>
    public required IReadOnlyList<string> Since { get; init; }

    /// <summary>Words before a month or a year that stands alone.</summary>
    public required IReadOnlyList<string> In { get; init; }
    public required IReadOnlyList<DayPhraseWords> DayWords { get; init; }

    /// <summary>From Sunday on.</summary>
    public required IReadOnlyList<IReadOnlyList<string>> Weekdays { get; init; }
    public required IReadOnlyList<IReadOnlyList<string>> Months { get; init; }
    public required IReadOnlyList<string> Ordinals { get; init; }

    /// <summary>Months that are ordinary words as well, and count only beside a number.</summary>
    public required IReadOnlyList<string> OnlyWithDay { get; init; }
    public required string Today { get; init; }
    public required string Yesterday { get; init; }
    public required string DaysAgo { get; init; }
    public required string WeeksAgo { get; init; }
    public required string MonthsAgo { get; init; }
    public required string YearsAgo { get; init; }
    public required string WithDate { get; init; }
}

/// <summary>Words for a day that is so many days ago.</summary>
public sealed record DayPhraseWords
{
    public required int Days { get; init; }
    public required IReadOnlyList<string> Said { get; init; }
}
