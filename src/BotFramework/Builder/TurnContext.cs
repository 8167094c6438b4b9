using Microsoft.Bot.Schema;

namespace Microsoft.Bot.Builder;

/// <summary>The turn of one incoming activity, as adapters create it.</summary>
public class TurnContext : ITurnContext, IDisposable
{
    private const string LocaleKey = "turn.locale";

    private readonly List<SendActivitiesHandler> _sendHandlers = [];
    private readonly List<UpdateActivityHandler> _updateHandlers = [];
    private readonly List<DeleteActivityHandler> _deleteHandlers = [];
    private bool _disposed;

    /// <summary>Starts a turn for an activity.</summary>
    public TurnContext(BotAdapter adapter, Activity activity)
    {
        ArgumentNullException.ThrowIfNull(adapter);
        ArgumentNullException.ThrowIfNull(activity);
        Adapter = adapter;
        Activity = activity;
        TurnState = [];
        BufferedReplyActivities = [];
    }

    /// <summary>Continues a turn with another activity; turn state, handlers and buffered replies are shared with it.</summary>
    public TurnContext(ITurnContext turnContext, Activity activity)
    {
        ArgumentNullException.ThrowIfNull(turnContext);
        ArgumentNullException.ThrowIfNull(activity);
        Adapter = turnContext.Adapter;
        TurnState = turnContext.TurnState;
        Activity = activity;
        if (turnContext is TurnContext original)
        {
            BufferedReplyActivities = original.BufferedReplyActivities;
            _sendHandlers = original._sendHandlers;
            _updateHandlers = original._updateHandlers;
            _deleteHandlers = original._deleteHandlers;
        }
        else
        {
            BufferedReplyActivities = [];
        }
    }

    /// <inheritdoc/>
    public BotAdapter Adapter { get; }

    /// <inheritdoc/>
    public TurnContextStateCollection TurnState { get; }

    /// <summary>Gets or sets the language of this turn, as a culture's name; it is kept in the turn's state.</summary>
    public string Locale
    {
        get => TurnState.Get<string>(LocaleKey);
        set
        {
            if (string.IsNullOrEmpty(value))
            {
                TurnState.Remove(LocaleKey);
            }
            else
            {
                TurnState.Set(LocaleKey, value);
            }
        }
    }

    /// <inheritdoc/>
    public Activity Activity { get; }

    /// <inheritdoc/>
    public bool Responded { get; private set; }

    /// <summary>Gets the replies that go back with the request itself, when it came with delivery mode expectReplies.</summary>
    public List<Activity> BufferedReplyActivities { get; }

    /// <inheritdoc/>
    public ITurnContext OnSendActivities(SendActivitiesHandler handler)
    {
        ArgumentNullException.ThrowIfNull(handler);
        _sendHandlers.Add(handler);
        return this;
    }

    /// <inheritdoc/>
    public ITurnContext OnUpdateActivity(UpdateActivityHandler handler)
    {
        ArgumentNullException.ThrowIfNull(handler);
        _updateHandlers.Add(handler);
        return this;
    }

    /// <inheritdoc/>
    public ITurnContext OnDeleteActivity(DeleteActivityHandler handler)
    {
        ArgumentNullException.ThrowIfNull(handler);
        _deleteHandlers.Add(handler);
        return this;
    }

    /// <inheritdoc/>
    /// <exception cref="ArgumentNullException">The text is null or blank.</exception>
    public Task<ResourceResponse> SendActivityAsync(
        string textReplyToSend, string speak = null, string inputHint = null, CancellationToken cancellationToken = default)
    {
        if (string.IsNullOrWhiteSpace(textReplyToSend))
        {
            throw new ArgumentNullException(nameof(textReplyToSend));
        }

        var message = Activity.CreateMessageActivity();
        message.Text = textReplyToSend;
        message.Speak = string.IsNullOrEmpty(speak) ? null : speak;
        message.InputHint = string.IsNullOrEmpty(inputHint) ? null : inputHint;
        return SendActivityAsync(message, cancellationToken);
    }

    /// <inheritdoc/>
    public async Task<ResourceResponse> SendActivityAsync(IActivity activity, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(activity);
        var responses = await SendActivitiesAsync([activity], cancellationToken);

        // A handler may have kept the activity back; the caller still gets an answer, without an id.
        return responses is { Length: > 0 } ? responses[0] : new ResourceResponse();
    }

    /// <inheritdoc/>
    /// <exception cref="ArgumentException">There is no activity to send.</exception>
    public Task<ResourceResponse[]> SendActivitiesAsync(IActivity[] activities, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(activities);
        if (activities.Length == 0)
        {
            throw new ArgumentException("There must be at least one activity to send.", nameof(activities));
        }

        var reference = Activity.GetConversationReference();
        var outgoing = activities.Select(activity => activity.ApplyConversationReference(reference)).ToList();
        return RunSendHandlers(0);

        Task<ResourceResponse[]> RunSendHandlers(int index) => index == _sendHandlers.Count
            ? DeliverAsync(outgoing, cancellationToken)
            : _sendHandlers[index](this, outgoing, () => RunSendHandlers(index + 1));
    }

    /// <inheritdoc/>
    public Task<ResourceResponse> UpdateActivityAsync(IActivity activity, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(activity);
        var replacement = activity.ApplyConversationReference(Activity.GetConversationReference());
        return RunUpdateHandlers(0);

        Task<ResourceResponse> RunUpdateHandlers(int index) => index == _updateHandlers.Count
            ? Adapter.UpdateActivityAsync(this, replacement, cancellationToken)
            : _updateHandlers[index](this, replacement, () => RunUpdateHandlers(index + 1));
    }

    /// <inheritdoc/>
    /// <exception cref="ArgumentNullException">The id is null or blank.</exception>
    public Task DeleteActivityAsync(string activityId, CancellationToken cancellationToken = default)
    {
        if (string.IsNullOrWhiteSpace(activityId))
        {
            throw new ArgumentNullException(nameof(activityId));
        }

        var reference = Activity.GetConversationReference();
        reference.ActivityId = activityId;
        return DeleteActivityAsync(reference, cancellationToken);
    }

    /// <inheritdoc/>
    public Task DeleteActivityAsync(ConversationReference conversationReference, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(conversationReference);
        return RunDeleteHandlers(0);

        Task RunDeleteHandlers(int index) => index == _deleteHandlers.Count
            ? Adapter.DeleteActivityAsync(this, conversationReference, cancellationToken)
            : _deleteHandlers[index](this, conversationReference, () => RunDeleteHandlers(index + 1));
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        Dispose(true);
        GC.SuppressFinalize(this);
    }

    /// <summary>Disposes the turn's state.</summary>
    protected virtual void Dispose(bool disposing)
    {
        if (_disposed)
        {
            return;
        }

        _disposed = true;
        if (disposing)
        {
            TurnState.Dispose();
        }
    }

    private async Task<ResourceResponse[]> DeliverAsync(List<Activity> outgoing, CancellationToken cancellationToken)
    {
        var responses = Activity.DeliveryMode == DeliveryModes.ExpectReplies
            ? Buffer(outgoing)
            : await SendThroughAdapterAsync(outgoing, cancellationToken);

        // Only what was answered counts: an adapter that reports fewer activities sent fewer.
        Responded |= outgoing.Take(responses.Length).Any(activity => activity.Type != ActivityTypes.Trace);
        return responses;
    }

    private ResourceResponse[] Buffer(List<Activity> outgoing)
    {
        foreach (var activity in outgoing)
        {
            BufferedReplyActivities.Add(activity);
            if (activity.Type == InvokeResponse.ActivityType)
            {
                // The adapter would have noted it, but these activities never reach it.
                TurnState.Set(BotAdapter.InvokeResponseKey, activity);
            }
        }

        return [.. outgoing.Select(_ => new ResourceResponse())];
    }

    private async Task<ResourceResponse[]> SendThroughAdapterAsync(List<Activity> outgoing, CancellationToken cancellationToken)
    {
        var responses = await Adapter.SendActivitiesAsync(this, [.. outgoing], cancellationToken) ?? [];
        foreach (var (activity, response) in outgoing.Zip(responses))
        {
            activity.Id = response?.Id;
        }

        return responses;
    }
}
