namespace BotoxAdvisorBot.Dialogs;

/// <summary>What the conversation needs to know about the clinic that runs it. Everything is optional.</summary>
public sealed record ClinicSettings
{
    /// <summary>The clinic's name as patients know it.</summary>
    public string? Name { get; init; }

    /// <summary>The two-letter ISO code of the country whose emergency number is shown; none shows the list of the larger countries.</summary>
    public string? Country { get; init; }

    public string? Phone { get; init; }

    public string? AfterHoursPhone { get; init; }

    public Uri? PrivacyLink { get; init; }

    /// <summary>The clinician who reviewed the content, and when; without both the bot says that it is not reviewed.</summary>
    public string? ReviewedBy { get; init; }

    public DateOnly? ReviewedOn { get; init; }

    /// <summary>How long a chat is kept after its last message, in whole hours from 1.</summary>
    public TimeSpan KeepChatsFor { get; init; } = TimeSpan.FromHours(24);

    /// <summary>Sends testers on the Emulator's channel a trace of the signs that were recognised.</summary>
    public bool TraceRecognition { get; init; }
}
