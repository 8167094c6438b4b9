namespace BotoxAdvisorBot.Dialogs;

/// <summary>What the conversation needs to know about the clinic that runs it. Everything is optional.</summary>
public sealed record ClinicSettings
{
    /// <summary>The clinic's name as patients know it.</summary>
    public string? Name { get; init; }

    /// <summary>The two-letter ISO code of the country whose emergency number is shown; none shows the list of the larger countries.</summary>
    public string? Country { get; init; }

    /// <summary>Tells which day it is and what time it is at the clinic; none means UTC.</summary>
    public TimeZoneInfo? TimeZone { get; init; }

    public string? Phone { get; init; }

    public string? AfterHoursPhone { get; init; }

    /// <summary>When the clinic is open, as a phrase: "Monday to Friday, 9 am to 5 pm".</summary>
    public string? Hours { get; init; }

    /// <summary>Where an appointment is booked; never shown beside a sign.</summary>
    public Uri? BookingLink { get; init; }

    /// <summary>Where patients look up whether a provider is licensed.</summary>
    public Uri? VerifyProviderLink { get; init; }

    public Uri? PrivacyLink { get; init; }

    /// <summary>The https address under which the internet reaches this host, for the pictures of cards; Teams shows none without it.</summary>
    public Uri? PublicUrl { get; init; }

    /// <summary>The clinician who reviewed the content, and when; without both the bot says that it is not reviewed.</summary>
    public string? ReviewedBy { get; init; }

    public DateOnly? ReviewedOn { get; init; }

    /// <summary>Tells the channel when a patient asks for a person.</summary>
    public bool HandOff { get; init; }

    /// <summary>How long a chat is kept after its last message, in whole hours from 1.</summary>
    public TimeSpan KeepChatsFor { get; init; } = TimeSpan.FromHours(24);

    /// <summary>Sends testers on the Emulator's channel a trace of the signs that were recognised.</summary>
    public bool TraceRecognition { get; init; }

    /// <summary>The numbers that call the clinic, each with the title of its button.</summary>
    internal IEnumerable<(string Title, string Number)> Phones(string call, string afterHours)
    {
        if (Phone is not null)
        {
            yield return (call, Phone);
        }

        if (AfterHoursPhone is not null && AfterHoursPhone != Phone)
        {
            yield return (afterHours, AfterHoursPhone);
        }
    }
}
