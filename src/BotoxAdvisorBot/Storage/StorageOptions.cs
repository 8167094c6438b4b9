namespace BotoxAdvisorBot.Storage;

/// <summary>Settings under <c>Storage</c>.</summary>
internal sealed record StorageOptions
{
    public static readonly TimeSpan LongestKeepFor = TimeSpan.FromDays(90);

    /// <summary>How long a conversation is kept after its last message.</summary>
    public TimeSpan KeepFor { get; init; } = TimeSpan.FromHours(24);
}
