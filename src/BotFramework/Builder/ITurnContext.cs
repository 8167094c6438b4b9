using Microsoft.Bot.Schema;

namespace Microsoft.Bot.Builder;

/// <summary>A turn whose incoming activity is seen through one of the activity interfaces.</summary>
public interface ITurnContext<out T> : ITurnContext
    where T : IActivity
{
    /// <summary>Gets the incoming activity, as the type this turn is about.</summary>
    new T Activity { get; }
}

/// <summary>Everything a bot needs during one turn: what came in, where to answer, and what is kept until the turn ends.</summary>
public interface ITurnContext
{
    /// <summary>Gets the adapter that runs this turn.</summary>
    BotAdapter Adapter { get; }

    /// <summary>Gets the values that live as long as this turn.</summary>
    TurnContextStateCollection TurnState { get; }

    /// <summary>Gets the incoming activity.</summary>
    Activity Activity { get; }

    /// <summary>Gets a value indicating whether anything but a trace was sent in this turn.</summary>
    bool Responded { get; }

    /// <summary>Sends a message with the given words.</summary>
    Task<ResourceResponse> SendActivityAsync(
        string textReplyToSend,
        string speak = null,
        string inputHint = InputHints.AcceptingInput,
        CancellationToken cancellationToken = default);

    /// <summary>Sends one activity to whoever started the turn.</summary>
    Task<ResourceResponse> SendActivityAsync(IActivity activity, CancellationToken cancellationToken = default);

    /// <summary>Sends several activities to whoever started the turn, in their order.</summary>
    Task<ResourceResponse[]> SendActivitiesAsync(IActivity[] activities, CancellationToken cancellationToken = default);

    /// <summary>Replaces the activity that has the same id.</summary>
    Task<ResourceResponse> UpdateActivityAsync(IActivity activity, CancellationToken cancellationToken = default);

    /// <summary>Deletes an activity of this conversation.</summary>
    Task DeleteActivityAsync(string activityId, CancellationToken cancellationToken = default);

    /// <summary>Deletes the activity that the reference names.</summary>
    Task DeleteActivityAsync(ConversationReference conversationReference, CancellationToken cancellationToken = default);

    /// <summary>Adds a handler that sees activities before they are sent.</summary>
    ITurnContext OnSendActivities(SendActivitiesHandler handler);

    /// <summary>Adds a handler that sees an activity before it replaces another.</summary>
    ITurnContext OnUpdateActivity(UpdateActivityHandler handler);

    /// <summary>Adds a handler that sees a deletion before it happens.</summary>
    ITurnContext OnDeleteActivity(DeleteActivityHandler handler);
}
