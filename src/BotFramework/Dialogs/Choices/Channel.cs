using static Microsoft.Bot.Connector.Channels;

namespace Microsoft.Bot.Builder.Dialogs.Choices;

/// <summary>What channels can show.</summary>
public class Channel
{
    private const string PersonalConversation = "personal";

    /// <summary>Tells whether a channel shows this many suggested actions.</summary>
    public static bool SupportsSuggestedActions(string channelId, int buttonCnt = 100) =>
        SupportsSuggestedActions(channelId, buttonCnt, null);

    /// <summary>Tells whether a channel shows this many suggested actions; Teams does so in personal conversations only.</summary>
    public static bool SupportsSuggestedActions(
        string channelId, int buttonCnt = 100, string conversationType = default) => channelId switch
        {
            Facebook or Skype => buttonCnt <= 10,
            Line => buttonCnt <= 13,
            Telegram or Emulator or Directline or DirectlineSpeech or Webchat => buttonCnt <= 100,
            Msteams => conversationType == PersonalConversation && buttonCnt <= 3,
            _ => false,
        };

    /// <summary>Tells whether a channel shows this many buttons on a card.</summary>
    public static bool SupportsCardActions(string channelId, int buttonCnt = 100) => channelId switch
    {
        Facebook or Skype => buttonCnt <= 3,
        Msteams => buttonCnt <= 50,
        Line => buttonCnt <= 99,
        Slack or Telegram or Emulator or Directline or DirectlineSpeech or Webchat => buttonCnt <= 100,
        _ => false,
    };

    /// <summary>Tells whether a channel shows the messages before; every one in service does.</summary>
    public static bool HasMessageFeed(string channelId) => true;

    /// <summary>Gets how many characters a button's title may have.</summary>
    public static int MaxActionTitleLength(string channelId) => 20;

    /// <summary>Gets the channel of a turn, or an empty text.</summary>
    public static string GetChannelId(ITurnContext turnContext)
    {
        ArgumentNullException.ThrowIfNull(turnContext);
        return turnContext.Activity.ChannelId ?? string.Empty;
    }
}
