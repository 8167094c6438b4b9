using BotoxAdvisorBot.Dialogs.Language;

namespace BotoxAdvisorBot.Dialogs.Groups;

/// <summary>What the bot says about itself where several people read: the typed form of <c>groups.yaml</c>.</summary>
public sealed record GroupWords
{
    public required string Welcome { get; init; }

    /// <summary>The answer to anything that is no short question.</summary>
    public required string OnlyShort { get; init; }

    /// <summary>The answer to somebody who asks for a place of the menu.</summary>
    public required string NotHere { get; init; }
    public required string Forgotten { get; init; }
    public required Sources Source { get; init; }
}
