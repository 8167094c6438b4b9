namespace Microsoft.Bot.Schema;

/// <summary>Whether the bot waits for an answer.</summary>
public static class InputHints
{
    /// <summary>The bot listens but asks nothing.</summary>
    public const string AcceptingInput = "acceptingInput";

    /// <summary>The bot is busy and does not listen.</summary>
    public const string IgnoringInput = "ignoringInput";

    /// <summary>The bot asked and waits for the answer.</summary>
    public const string ExpectingInput = "expectingInput";
}
