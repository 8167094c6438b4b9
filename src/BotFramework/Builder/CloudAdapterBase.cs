using System.Globalization;
using System.Net;
using System.Security.Claims;
using System.Security.Principal;
using Microsoft.Bot.Connector;
using Microsoft.Bot.Connector.Authentication;
using Microsoft.Bot.Schema;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Logging.Abstractions;

namespace Microsoft.Bot.Builder;

/// <summary>An adapter for channels of the Bot Framework protocol, whatever carries the requests to it.</summary>
public abstract class CloudAdapterBase : BotAdapter
{
    private const string PublicAzureChannel = "urn:botframework:azure";
    private const string CreateConversationEvent = "CreateConversation";

    /// <summary>Creates an adapter that lets in and calls whom the authentication says.</summary>
    protected CloudAdapterBase(BotFrameworkAuthentication botFrameworkAuthentication, ILogger logger = null)
    {
        ArgumentNullException.ThrowIfNull(botFrameworkAuthentication);
        BotFrameworkAuthentication = botFrameworkAuthentication;
        Logger = logger ?? NullLogger.Instance;
    }

    /// <summary>Who may talk to the bot, and how the bot proves itself.</summary>
    protected BotFrameworkAuthentication BotFrameworkAuthentication { get; }

    /// <summary>Where this adapter writes its log.</summary>
    protected ILogger Logger { get; }

    /// <summary>The clock that delay activities wait by.</summary>
    internal TimeProvider Clock { get; set; } = TimeProvider.System;

    /// <inheritdoc/>
    public override async Task<ResourceResponse[]> SendActivitiesAsync(
        ITurnContext turnContext, Activity[] activities, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(turnContext);
        ArgumentNullException.ThrowIfNull(activities);
        if (activities.Length == 0)
        {
            throw new ArgumentException("There must be at least one activity to send.", nameof(activities));
        }

        var responses = new ResourceResponse[activities.Length];
        for (var i = 0; i < activities.Length; i++)
        {
            responses[i] = await SendAsync(turnContext, activities[i], cancellationToken) ?? new ResourceResponse(string.Empty);
        }

        return responses;
    }

    /// <inheritdoc/>
    public override Task<ResourceResponse> UpdateActivityAsync(
        ITurnContext turnContext, Activity activity, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(turnContext);
        ArgumentNullException.ThrowIfNull(activity);
        return ConnectorOf(turnContext).UpdateAsync(activity, cancellationToken);
    }

    /// <inheritdoc/>
    public override Task DeleteActivityAsync(ITurnContext turnContext, ConversationReference reference, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(turnContext);
        ArgumentNullException.ThrowIfNull(reference);
        return ConnectorOf(turnContext).DeleteAsync(reference, cancellationToken);
    }

    /// <inheritdoc/>
    public override Task ContinueConversationAsync(
        string botAppId, ConversationReference reference, BotCallbackHandler callback, CancellationToken cancellationToken) =>
        ContinueConversationAsync(CreateClaimsIdentity(botAppId), reference, audience: null, callback, cancellationToken);

    /// <inheritdoc/>
    public override Task ContinueConversationAsync(
        ClaimsIdentity claimsIdentity, ConversationReference reference, BotCallbackHandler callback, CancellationToken cancellationToken) =>
        ContinueConversationAsync(claimsIdentity, reference, audience: null, callback, cancellationToken);

    /// <inheritdoc/>
    public override Task ContinueConversationAsync(
        ClaimsIdentity claimsIdentity,
        ConversationReference reference,
        string audience,
        BotCallbackHandler callback,
        CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(reference);
        return ProcessProactiveAsync(claimsIdentity, reference.GetContinuationActivity(), audience, callback, cancellationToken);
    }

    /// <inheritdoc/>
    public override Task ContinueConversationAsync(
        string botAppId, Activity continuationActivity, BotCallbackHandler callback, CancellationToken cancellationToken) =>
        ProcessProactiveAsync(CreateClaimsIdentity(botAppId), continuationActivity, audience: null, callback, cancellationToken);

    /// <inheritdoc/>
    public override Task ContinueConversationAsync(
        ClaimsIdentity claimsIdentity, Activity continuationActivity, BotCallbackHandler callback, CancellationToken cancellationToken) =>
        ProcessProactiveAsync(claimsIdentity, continuationActivity, audience: null, callback, cancellationToken);

    /// <inheritdoc/>
    public override Task ContinueConversationAsync(
        ClaimsIdentity claimsIdentity,
        Activity continuationActivity,
        string audience,
        BotCallbackHandler callback,
        CancellationToken cancellationToken) =>
        ProcessProactiveAsync(claimsIdentity, continuationActivity, audience, callback, cancellationToken);

    /// <inheritdoc/>
    /// <remarks>The address is taken on the caller's word: pass only one that came with an authenticated turn.</remarks>
    public override async Task CreateConversationAsync(
        string botAppId,
        string channelId,
        string serviceUrl,
        string audience,
        ConversationParameters conversationParameters,
        BotCallbackHandler callback,
        CancellationToken cancellationToken)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(channelId);
        ArgumentException.ThrowIfNullOrWhiteSpace(serviceUrl);
        ArgumentNullException.ThrowIfNull(conversationParameters);
        ArgumentNullException.ThrowIfNull(callback);

        var identity = CreateClaimsIdentity(botAppId);
        identity.AddClaim(new Claim(AuthenticationConstants.ServiceUrlClaim, serviceUrl));
        var connector = BotFrameworkAuthentication.CreateConnector(identity, serviceUrl);
        var created = await connector.CreateConversationAsync(conversationParameters, cancellationToken);
        var activity = Created(created, channelId, serviceUrl, conversationParameters);
        using var turnContext = CreateTurnContext(activity, identity, audience, connector, callback);
        await RunPipelineAsync(turnContext, callback, cancellationToken);
    }

    /// <summary>Runs a turn that the bot itself started, with an activity of its own making.</summary>
    protected async Task ProcessProactiveAsync(
        ClaimsIdentity claimsIdentity,
        Activity continuationActivity,
        string audience,
        BotCallbackHandler callback,
        CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(claimsIdentity);
        ArgumentNullException.ThrowIfNull(continuationActivity);
        ArgumentNullException.ThrowIfNull(callback);
        var connector = BotFrameworkAuthentication.CreateConnector(claimsIdentity, continuationActivity.ServiceUrl);
        using var turnContext = CreateTurnContext(continuationActivity, claimsIdentity, audience, connector, callback);
        await RunPipelineAsync(turnContext, callback, cancellationToken);
    }

    /// <summary>Authenticates an activity, runs the turn and returns what the request is answered with, if anything.</summary>
    /// <exception cref="UnauthorizedAccessException">The header does not prove where the activity comes from.</exception>
    protected async Task<InvokeResponse> ProcessActivityAsync(
        string authHeader, Activity activity, BotCallbackHandler callback, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(activity);
        var identity = await AuthenticateAsync(authHeader, activity, cancellationToken);
        return await RunTurnAsync(identity, activity, callback, cancellationToken);
    }

    /// <summary>The identity that the bot itself acts under when nobody called it.</summary>
    protected ClaimsIdentity CreateClaimsIdentity(string botAppId) => new(
    [
        new Claim(AuthenticationConstants.AudienceClaim, botAppId ?? string.Empty),
        new Claim(AuthenticationConstants.AppIdClaim, botAppId ?? string.Empty),
    ]);

    internal Task<ClaimsIdentity> AuthenticateAsync(string authHeader, Activity activity, CancellationToken cancellationToken) =>
        BotFrameworkAuthentication.AuthenticateRequestAsync(authHeader, activity.ChannelId, activity.ServiceUrl, cancellationToken);

    internal async Task<InvokeResponse> RunTurnAsync(
        ClaimsIdentity identity, Activity activity, BotCallbackHandler callback, CancellationToken cancellationToken)
    {
        activity.CallerId = identity.AuthenticationType == AuthenticationConstants.AnonymousAuthType ? null : PublicAzureChannel;
        var audience = BotFrameworkAuthentication.GetOriginatingAudience();
        var connector = BotFrameworkAuthentication.CreateConnector(identity, activity.ServiceUrl);
        using var turnContext = CreateTurnContext(activity, identity, audience, connector, callback);
        await RunPipelineAsync(turnContext, callback, cancellationToken);
        return ResultOf(turnContext);
    }

    private static InvokeResponse ResultOf(TurnContext turnContext)
    {
        if (turnContext.Activity.DeliveryMode == DeliveryModes.ExpectReplies)
        {
            return new InvokeResponse { Status = (int)HttpStatusCode.OK, Body = new ExpectedReplies(turnContext.BufferedReplyActivities) };
        }

        return turnContext.Activity.Type == ActivityTypes.Invoke
            ? turnContext.TurnState.Get<Activity>(InvokeResponseKey)?.Value as InvokeResponse
                ?? new InvokeResponse { Status = (int)HttpStatusCode.NotImplemented }
            : null;
    }

    private static TurnConnector ConnectorOf(ITurnContext turnContext) =>
        turnContext.TurnState.Get<TurnConnector>()
        ?? throw new InvalidOperationException("The turn was not started by this adapter, so there is no way back to a channel.");

    private static Activity Created(
        ConversationResourceResponse created, string channelId, string serviceUrl, ConversationParameters parameters) => new(ActivityTypes.Event)
        {
            Name = CreateConversationEvent,
            Id = string.IsNullOrWhiteSpace(created.ActivityId) ? Guid.NewGuid().ToString("n") : created.ActivityId,
            ChannelId = channelId,
            ServiceUrl = serviceUrl,
            ChannelData = parameters.ChannelData,
            Conversation = new ConversationAccount(id: created.Id) { TenantId = parameters.TenantId },
            Recipient = parameters.Bot,
        };

    private TurnContext CreateTurnContext(
        Activity activity, ClaimsIdentity identity, string audience, TurnConnector connector, BotCallbackHandler callback)
    {
        var turnContext = new TurnContext(this, activity);
        turnContext.TurnState.Add<IIdentity>(BotIdentityKey, identity);
        turnContext.TurnState.Add(connector);
        turnContext.TurnState.Set(OAuthScopeKey, audience);
        if (callback is not null)
        {
            turnContext.TurnState.Add(callback);
        }

        return turnContext;
    }

    private async Task<ResourceResponse> SendAsync(ITurnContext turnContext, Activity activity, CancellationToken cancellationToken)
    {
        activity.Id = null;
        switch (activity.Type)
        {
            case ActivityTypes.Delay:
                var delay = TimeSpan.FromMilliseconds(Convert.ToInt32(activity.Value, CultureInfo.InvariantCulture));
                await Task.Delay(delay, Clock, cancellationToken);
                return null;
            case InvokeResponse.ActivityType:
                turnContext.TurnState.Set(InvokeResponseKey, activity);
                return null;
            case ActivityTypes.Trace when activity.ChannelId != Channels.Emulator:
                return null;
            default:
                return await ConnectorOf(turnContext).SendAsync(activity, cancellationToken);
        }
    }
}
