namespace BotoxAdvisorBot.Bot;

/// <summary>The Bot Framework's own keys, at the root of the settings; the others are read and checked by the adapter itself.</summary>
internal sealed record BotOptions
{
    public string MicrosoftAppId { get; init; } = "";

    /// <summary>Whether the bot is registered, so that its callers prove who they are.</summary>
    public bool IsRegistered => !string.IsNullOrWhiteSpace(MicrosoftAppId);
}
