using System.Globalization;
using System.Text.RegularExpressions;
using BotoxAdvisorBot.Dialogs;

namespace BotoxAdvisorBot.Bot;

/// <summary>Settings under <c>Clinic</c>, as they are written. Every one is optional; blank counts as not set.</summary>
internal sealed partial record ClinicOptions
{
    public string? Name { get; init; }

    public string? Country { get; init; }

    public string? TimeZone { get; init; }

    public string? Phone { get; init; }

    public string? AfterHoursPhone { get; init; }

    public string? Hours { get; init; }

    public string? BookingLink { get; init; }

    public string? VerifyProviderLink { get; init; }

    public string? PrivacyLink { get; init; }

    public string? PublicUrl { get; init; }

    public string? ReviewedBy { get; init; }

    public string? ReviewedOn { get; init; }

    public string? HandOff { get; init; }

    /// <summary>The settings that the conversation uses.</summary>
    /// <exception cref="InvalidOperationException">A setting does not fit; the message names its key.</exception>
    public ClinicSettings ToSettings()
    {
        if (Trimmed(ReviewedBy) is null != Trimmed(ReviewedOn) is null)
        {
            throw Misfit(Trimmed(ReviewedBy) is null ? nameof(ReviewedBy) : nameof(ReviewedOn), "is missing: the reviewer and the day of the review belong together");
        }

        return new ClinicSettings
        {
            Name = Trimmed(Name),
            Country = Read(nameof(Country), Country, "must be two letters, such as US or GB", ReadCountry),
            TimeZone = Read(nameof(TimeZone), TimeZone, "must be a time zone such as America/New_York or Eastern Standard Time", ReadTimeZone),
            Phone = Read(nameof(Phone), Phone, PhoneRule, ReadPhone),
            AfterHoursPhone = Read(nameof(AfterHoursPhone), AfterHoursPhone, PhoneRule, ReadPhone),
            Hours = Trimmed(Hours),
            BookingLink = Read(nameof(BookingLink), BookingLink, LinkRule, ReadLink),
            VerifyProviderLink = Read(nameof(VerifyProviderLink), VerifyProviderLink, LinkRule, ReadLink),
            PrivacyLink = Read(nameof(PrivacyLink), PrivacyLink, LinkRule, ReadLink),
            PublicUrl = Read(nameof(PublicUrl), PublicUrl, LinkRule, ReadLink),
            ReviewedBy = Trimmed(ReviewedBy),
            ReviewedOn = Trimmed(ReviewedOn) is { } day ? ReadDay(day) : null,
            HandOff = Trimmed(HandOff) is { } handOff && ReadSwitch(handOff),
        };
    }

    private const string LinkRule = "must be a link that begins with https://";
    private const string PhoneRule = "must be a phone number of 3 to 15 digits, such as +1 555 010 0199";

    private static T? Read<T>(string key, string? value, string rule, Func<string, T?> read)
        where T : class => Trimmed(value) is { } set ? read(set) ?? throw Misfit(key, $"is '{set}', but {rule}") : null;

    private static string? ReadCountry(string value) => value.Length == 2 && value.All(char.IsAsciiLetter) ? value.ToUpperInvariant() : null;

    private static TimeZoneInfo? ReadTimeZone(string value) => TimeZoneInfo.TryFindSystemTimeZoneById(value, out var zone) ? zone : null;

    private static string? ReadPhone(string value) => Phones().IsMatch(value) && value.Count(char.IsAsciiDigit) is >= 3 and <= 15 ? value : null;

    private static Uri? ReadLink(string value) => Uri.TryCreate(value, UriKind.Absolute, out var link) && link.Scheme == Uri.UriSchemeHttps ? link : null;

    private static DateOnly ReadDay(string value) =>
        DateOnly.TryParseExact(value, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day)
            ? day
            : throw Misfit(nameof(ReviewedOn), $"is '{value}', but must be a day such as 2026-11-22");

    private static bool ReadSwitch(string value) =>
        bool.TryParse(value, out var on) ? on : throw Misfit(nameof(HandOff), $"is '{value}', but must be true or false");

    private static string? Trimmed(string? value) => string.IsNullOrWhiteSpace(value) ? null : value.Trim();

    private static InvalidOperationException Misfit(string key, string what) => new($"Clinic:{key} {what}.");

    [GeneratedRegex(@"^\+?[0-9 ()./-]+$")]
    private static partial Regex Phones();
}
