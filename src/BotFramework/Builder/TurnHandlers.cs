using Microsoft.Bot.Schema;

namespace Microsoft.Bot.Builder;

/// <summary>Sees, changes or stops activities on their way out; nothing is sent unless <paramref name="next"/> is called.</summary>
public delegate Task<ResourceResponse[]> SendActivitiesHandler(
    ITurnContext turnContext, List<Activity> activities, Func<Task<ResourceResponse[]>> next);

/// <summary>Sees, changes or stops an update; nothing is updated unless <paramref name="next"/> is called.</summary>
public delegate Task<ResourceResponse> UpdateActivityHandler(
    ITurnContext turnContext, Activity activity, Func<Task<ResourceResponse>> next);

/// <summary>Sees or stops a deletion; nothing is deleted unless <paramref name="next"/> is called.</summary>
public delegate Task DeleteActivityHandler(ITurnContext turnContext, ConversationReference reference, Func<Task> next);

/// <summary>The code at the end of an adapter's pipeline, usually a bot's turn.</summary>
public delegate Task BotCallbackHandler(ITurnContext turnContext, CancellationToken cancellationToken);

/// <summary>Goes on with the middleware that follows, and with the bot after the last one.</summary>
public delegate Task NextDelegate(CancellationToken cancellationToken);
