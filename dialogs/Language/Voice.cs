using System.Globalization;
using System.Text.RegularExpressions;
using BotoxAdvisorBot.Dialogs.Safety;

namespace BotoxAdvisorBot.Dialogs.Language;

/// <summary>One language's words, filled with what is known about the clinic: <c>{number}</c>, <c>{clinic}</c> and the like.</summary>
public sealed partial class Voice
{
    private readonly Dictionary<string, string> _facts;

    /// <param name="words">The language's words.</param>
    /// <param name="clinic">The clinic's settings.</param>
    /// <param name="country">Where the patient is, when that was told; otherwise the clinic's country counts.</param>
    /// <param name="safety">What is said about signs, when that is in another language.</param>
    public Voice(Words words, ClinicSettings clinic, string? country = null, SafetyWords? safety = null)
    {
        Words = words;
        Safety = safety ?? words.Safety;
        Clinic = clinic;
        CountryCode = country ?? clinic.Country;
        var numbers = Safety.Numbers;
        Country = CountryCode is { } code ? numbers.Countries.GetValueOrDefault(code) : null;
        _facts = new()
        {
            ["number"] = Country?.Number ?? numbers.Unknown.Number,
            ["dial"] = Country?.Dial ?? "",
            ["country"] = Country?.Name ?? "",
            ["list"] = numbers.Unknown.List,
            ["report"] = Country is null ? numbers.Unknown.Report : Country.Report ?? numbers.Report,
            ["clinic"] = clinic.Name ?? "",
            ["phone"] = clinic.Phone ?? "",
            ["after-hours"] = clinic.AfterHoursPhone ?? "",
            ["hours"] = ((int)clinic.KeepChatsFor.TotalHours).ToString(CultureInfo.InvariantCulture),
        };
        CrisisLine = Country is null ? numbers.Unknown.Crisis : Country.Crisis;
        _facts["crisis"] = CrisisLine?.Say ?? Fill(Safety.Messages.Emergency.CallWords);
        EmergencyLine = Fill(Safety.Messages.EmergencyLine);
        _facts["emergency-line"] = EmergencyLine;
    }

    public Words Words { get; }

    /// <summary>What is said about signs: in the language of the other words, or in that of the signs.</summary>
    public SafetyWords Safety { get; }

    public ClinicSettings Clinic { get; }

    /// <summary>Where the patient is; null when it is not known.</summary>
    public string? CountryCode { get; }

    /// <summary>The country whose numbers are said; null when it is not known, or when no number of it is sure.</summary>
    public CountryWords? Country { get; }

    public string EmergencyLine { get; }

    /// <summary>The country's crisis line, or null where none is known for sure.</summary>
    public CrisisLineWords? CrisisLine { get; }

    /// <summary>Whether 3/11 is 3 November: everywhere but in the US.</summary>
    public bool DayFirst => Clinic.Country is not (null or "US");

    /// <summary>The emergency numbers that get a button: the country's, or the widest ones when it is not known.</summary>
    public IReadOnlyList<string> EmergencyDials => Country is { } country ? [country.Number] : Safety.Numbers.Unknown.Dial;

    /// <summary>Replaces every <c>{name}</c> of <paramref name="text"/> by the value given here, else by what is known about the clinic.</summary>
    /// <exception cref="KeyNotFoundException">The text names something that is neither given nor known.</exception>
    public string Fill(string text, params ReadOnlySpan<(string Name, string Value)> values)
    {
        var facts = new Dictionary<string, string>(_facts);
        foreach (var (name, value) in values)
        {
            facts[name] = value;
        }

        return Placeholder().Replace(text, match => facts[match.Groups[1].Value]);
    }

    [GeneratedRegex(@"\{([a-z-]+)\}")]
    private static partial Regex Placeholder();
}
