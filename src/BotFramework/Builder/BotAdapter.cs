using System.Globalization;
using System.Security.Claims;
using Microsoft.Bot.Schema;

namespace Microsoft.Bot.Builder;

/// <summary>Connects a bot to where its messages come from and go to.</summary>
public abstract class BotAdapter
{
    /// <summary>The turn state's key of the answer to an invoke.</summary>
    public const string InvokeResponseKey = "BotFrameworkAdapter.InvokeResponse";

    /// <summary>The turn state's key of the identity the request was authenticated with.</summary>
    public const string BotIdentityKey = "BotIdentity";

    /// <summary>The turn state's key of the audience that outgoing calls are made for.</summary>
    public const string OAuthScopeKey = "Microsoft.Bot.Builder.BotAdapter.OAuthScope";

    /// <summary>Creates an adapter without middleware.</summary>
    public BotAdapter()
    {
    }

    /// <summary>Gets or sets the handler for exceptions that a turn did not catch; without one they reach the caller.</summary>
    public Func<ITurnContext, Exception, Task> OnTurnError { get; set; }

    /// <summary>Gets the middleware that runs around every turn.</summary>
    public MiddlewareSet MiddlewareSet { get; } = new();

    /// <summary>Adds a middleware at the end.</summary>
    public BotAdapter Use(IMiddleware middleware)
    {
        MiddlewareSet.Use(middleware);
        return this;
    }

    /// <summary>Sends activities to the conversation and returns the ids they were given, in the same order.</summary>
    public abstract Task<ResourceResponse[]> SendActivitiesAsync(
        ITurnContext turnContext, Activity[] activities, CancellationToken cancellationToken);

    /// <summary>Replaces the activity that has the same id.</summary>
    public abstract Task<ResourceResponse> UpdateActivityAsync(
        ITurnContext turnContext, Activity activity, CancellationToken cancellationToken);

    /// <summary>Deletes the activity that the reference names.</summary>
    public abstract Task DeleteActivityAsync(
        ITurnContext turnContext, ConversationReference reference, CancellationToken cancellationToken);

    /// <summary>Starts a turn in a known conversation without anything having come in.</summary>
    public virtual async Task ContinueConversationAsync(
        string botId, ConversationReference reference, BotCallbackHandler callback, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(reference);
        using var turnContext = new TurnContext(this, reference.GetContinuationActivity());
        await RunPipelineAsync(turnContext, callback, cancellationToken);
    }

    /// <summary>Starts a turn in a known conversation with the given identity.</summary>
    /// <exception cref="NotImplementedException">The adapter does not support it.</exception>
    public virtual Task ContinueConversationAsync(
        ClaimsIdentity claimsIdentity, ConversationReference reference, BotCallbackHandler callback, CancellationToken cancellationToken)
        => throw new NotImplementedException();

    /// <summary>Starts a turn in a known conversation with the given identity, for an audience.</summary>
    /// <exception cref="NotImplementedException">The adapter does not support it.</exception>
    public virtual Task ContinueConversationAsync(
        ClaimsIdentity claimsIdentity,
        ConversationReference reference,
        string audience,
        BotCallbackHandler callback,
        CancellationToken cancellationToken)
        => throw new NotImplementedException();

    /// <summary>Starts a turn with an activity of the bot's own making.</summary>
    /// <exception cref="NotImplementedException">The adapter does not support it.</exception>
    public virtual Task ContinueConversationAsync(
        string botId, Activity continuationActivity, BotCallbackHandler callback, CancellationToken cancellationToken)
        => throw new NotImplementedException();

    /// <summary>Starts a turn with an activity of the bot's own making and the given identity.</summary>
    /// <exception cref="NotImplementedException">The adapter does not support it.</exception>
    public virtual Task ContinueConversationAsync(
        ClaimsIdentity claimsIdentity, Activity continuationActivity, BotCallbackHandler callback, CancellationToken cancellationToken)
        => throw new NotImplementedException();

    /// <summary>Starts a turn with an activity of the bot's own making and the given identity, for an audience.</summary>
    /// <exception cref="NotImplementedException">The adapter does not support it.</exception>
    public virtual Task ContinueConversationAsync(
        ClaimsIdentity claimsIdentity,
        Activity continuationActivity,
        string audience,
        BotCallbackHandler callback,
        CancellationToken cancellationToken)
        => throw new NotImplementedException();

    /// <summary>Opens a new conversation on a channel and starts a turn in it.</summary>
    /// <exception cref="NotImplementedException">The adapter does not support it.</exception>
    public virtual Task CreateConversationAsync(
        string botAppId,
        string channelId,
        string serviceUrl,
        string audience,
        ConversationParameters conversationParameters,
        BotCallbackHandler callback,
        CancellationToken cancellationToken)
        => throw new NotImplementedException();

    /// <summary>Runs a turn for an activity that is already trusted.</summary>
    /// <exception cref="NotImplementedException">The adapter does not support it.</exception>
    public virtual Task<InvokeResponse> ProcessActivityAsync(
        ClaimsIdentity claimsIdentity, Activity activity, BotCallbackHandler callback, CancellationToken cancellationToken)
        => throw new NotImplementedException();

    /// <summary>Runs the middleware around the callback, in the activity's culture and guarded by <see cref="OnTurnError"/>.</summary>
    protected async Task RunPipelineAsync(ITurnContext turnContext, BotCallbackHandler callback, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(turnContext);
        if (turnContext.Activity == null)
        {
            await (callback?.Invoke(turnContext, cancellationToken) ?? Task.CompletedTask);
            return;
        }

        ApplyLocale(turnContext);
        try
        {
            await MiddlewareSet.ReceiveActivityWithStatusAsync(turnContext, callback, cancellationToken);
        }
        catch (Exception exception) when (OnTurnError != null)
        {
            await OnTurnError(turnContext, exception);
        }
    }

    private static void ApplyLocale(ITurnContext turnContext)
    {
        var locale = turnContext.Activity.Locale;
        if (locale == null)
        {
            return;
        }

        try
        {
            CultureInfo.CurrentCulture = new CultureInfo(locale);
        }
        catch (CultureNotFoundException)
        {
            locale = CultureInfo.CurrentCulture.Name;
        }

        if (turnContext is TurnContext context)
        {
            context.Locale = locale;
        }
    }
}
