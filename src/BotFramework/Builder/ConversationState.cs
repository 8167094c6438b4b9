namespace Microsoft.Bot.Builder;

/// <summary>State of a conversation, whoever takes part in it.</summary>
public class ConversationState : BotState
{
    /// <summary>Creates the state on a storage.</summary>
    public ConversationState(IStorage storage)
        : base(storage, nameof(ConversationState))
    {
    }

    /// <inheritdoc/>
    protected override string GetStorageKey(ITurnContext turnContext)
    {
        var channelId = turnContext.Activity.ChannelId ?? throw new InvalidOperationException("The activity has no channelId.");
        var conversationId = turnContext.Activity.Conversation?.Id
            ?? throw new InvalidOperationException("The activity has no conversation.id.");
        return $"{channelId}/conversations/{conversationId}";
    }
}
