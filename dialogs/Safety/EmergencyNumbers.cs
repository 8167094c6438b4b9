using BotoxAdvisorBot.Dialogs.Language;
using YamlDotNet.Serialization;

namespace BotoxAdvisorBot.Dialogs.Safety;

/// <summary>A crisis line: what to do, as in "Please …", and the number that gets a button.</summary>
public sealed record CrisisLineWords
{
    public required string Say { get; init; }
    public string? Dial { get; init; }
    public required Sources Source { get; init; }
}

/// <summary>Whom to call, by country.</summary>
public sealed record EmergencyNumbers
{
    public required UnknownCountryWords Unknown { get; init; }
    /// <summary>Where a bad reaction is reported, as in "Report it to …".</summary>
    public required string Report { get; init; }
    public required Dictionary<string, CountryWords> Countries { get; init; }

    /// <summary>Countries that are known by name only: no number is sure enough to be shown.</summary>
    public required Dictionary<string, PlaceWords> Unconfirmed { get; init; }

    /// <summary>How people say where they are, and what says that it is not now.</summary>
    public required IReadOnlyList<string> Here { get; init; }
    public required IReadOnlyList<string> NotNowBefore { get; init; }
    public required IReadOnlyList<string> NotNowAfter { get; init; }

    /// <summary>What may stand beside the country in a message that says nothing else.</summary>
    public required IReadOnlyList<string> Beside { get; init; }

    /// <summary>The answer to somebody who tells the country, and the same while an emergency is open.</summary>
    public required string Told { get; init; }
    public required string ToldOpen { get; init; }
    public required string ToldUnconfirmed { get; init; }
    public required string ToldUnconfirmedOpen { get; init; }
}

/// <summary>A country by its names.</summary>
public record PlaceWords
{
    /// <summary>As in "Not in …?".</summary>
    public required string Name { get; init; }

    /// <summary>What else it is called.</summary>
    public IReadOnlyList<string> Said { get; init; } = [];
}

public sealed record UnknownCountryWords
{
    /// <summary>Stands for the number in a sentence: "Call … now".</summary>
    public required string Number { get; init; }

    /// <summary>The numbers that get a button.</summary>
    public required IReadOnlyList<string> Dial { get; init; }

    public required string Report { get; init; }

    /// <summary>The numbers of the larger countries.</summary>
    public required string List { get; init; }
    public required CrisisLineWords Crisis { get; init; }
    public required Sources Source { get; init; }
}

public sealed record CountryWords : PlaceWords
{
    public required string Number { get; init; }

    /// <summary>Where a bad reaction is reported; null where it is the medicines agency.</summary>
    public string? Report { get; init; }

    /// <summary>The country's crisis line; null where none is known for sure.</summary>
    public CrisisLineWords? Crisis { get; init; }
    public required Sources Source { get; init; }

    /// <summary>The number without spaces, for a <c>tel:</c> link.</summary>
    [YamlIgnore]
    public string Dial => Number.Replace(" ", "", StringComparison.Ordinal);
}
