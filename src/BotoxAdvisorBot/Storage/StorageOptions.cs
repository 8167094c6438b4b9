namespace BotoxAdvisorBot.Storage;

/// <summary>Settings under <c>Storage</c>.</summary>
internal sealed record StorageOptions
{
    public const string Rule = "Storage:KeepFor must be whole hours, from 01:00:00 to 90.00:00:00, such as 1.00:00:00 for a day.";

    /// <summary>How long a conversation is kept after its last message.</summary>
    public TimeSpan KeepFor { get; init; } = TimeSpan.FromHours(24);

    /// <summary>The bot tells the patient the hours.</summary>
    public bool HasWholeHours =>
        KeepFor >= TimeSpan.FromHours(1) && KeepFor <= TimeSpan.FromDays(90) && KeepFor.Ticks % TimeSpan.TicksPerHour == 0;
}
