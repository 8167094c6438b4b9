namespace Microsoft.Bot.Builder;

/// <summary>State of a user on a channel, across conversations.</summary>
public class UserState : BotState
{
    /// <summary>Creates the state on a storage.</summary>
    public UserState(IStorage storage)
        : base(storage, nameof(UserState))
    {
    }

    /// <inheritdoc/>
    protected override string GetStorageKey(ITurnContext turnContext)
    {
        var channelId = turnContext.Activity.ChannelId ?? throw new InvalidOperationException("The activity has no channelId.");
        var userId = turnContext.Activity.From?.Id ?? throw new InvalidOperationException("The activity has no from.id.");
        return $"{channelId}/users/{userId}";
    }
}
