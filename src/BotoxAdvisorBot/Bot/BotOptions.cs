namespace BotoxAdvisorBot.Bot;

/// <summary>The Bot Framework's own keys, at the root of the settings.</summary>
internal sealed record BotOptions
{
    public string MicrosoftAppId { get; init; } = "";
}
