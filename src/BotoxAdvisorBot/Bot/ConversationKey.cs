using Microsoft.Bot.Schema;

namespace BotoxAdvisorBot.Bot;

/// <summary>Names one conversation, and what is stored about it.</summary>
internal sealed record ConversationKey(string ChannelId, string ConversationId)
{
    /// <summary>Where the Bot Framework keeps the conversation's state.</summary>
    public string State => $"{ChannelId}/conversations/{ConversationId}";

    /// <summary>Where the <see cref="TurnLedger"/> is kept.</summary>
    public string Turns => $"{ChannelId}/turns/{ConversationId}";

    /// <exception cref="InvalidOperationException">The activity belongs to no conversation.</exception>
    public static ConversationKey Of(Activity activity) =>
        activity is { ChannelId: { Length: > 0 } channel, Conversation.Id: { Length: > 0 } conversation }
            ? new ConversationKey(channel, conversation)
            : throw new InvalidOperationException("An activity needs a channelId and a conversation id.");
}
