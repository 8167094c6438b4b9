using BotoxAdvisorBot.Bot;
using Microsoft.Bot.Builder;
using Microsoft.Bot.Schema;

namespace BotoxAdvisorBot.Tests.Chatting;

/// <summary>The tests' own channel: the host's middleware in front of a list of delivered activities. Activity ids stay as they were sent.</summary>
internal sealed class ChatAdapter : BotAdapter
{
    private int _lastId;

    public List<Activity> Delivered { get; } = [];

    /// <summary>What delivering does before it succeeds; a test may make it fail.</summary>
    public Action<Activity> OnDeliver { get; set; } = _ => { };

    public async Task ReceiveAsync(Activity activity, IBot bot)
    {
        using var context = new TurnContext(this, activity);
        await RunPipelineAsync(context, bot.OnTurnAsync, CancellationToken.None);
    }

    public override Task<ResourceResponse[]> SendActivitiesAsync(ITurnContext turnContext, Activity[] activities, CancellationToken cancellationToken)
    {
        if (TurnOutbox.TryCollect(turnContext, activities, out var collected))
        {
            return Task.FromResult(collected);
        }

        foreach (var activity in activities)
        {
            OnDeliver(activity);
            Delivered.Add(activity);
        }

        return Task.FromResult(activities.Select(_ => new ResourceResponse($"bot-{++_lastId}")).ToArray());
    }

    public override Task<ResourceResponse> UpdateActivityAsync(ITurnContext turnContext, Activity activity, CancellationToken cancellationToken) =>
        throw new NotSupportedException();

    public override Task DeleteActivityAsync(ITurnContext turnContext, ConversationReference reference, CancellationToken cancellationToken) =>
        throw new NotSupportedException();
}
