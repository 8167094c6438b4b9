using BotoxAdvisorBot.Bot;
using Microsoft.Bot.Builder;
using Microsoft.Bot.Schema;

namespace BotoxAdvisorBot.Tests.TurnBoundary;

/// <summary>A channel as the host's adapters are one: offers replies to the turn's outbox, and otherwise delivers them.</summary>
internal sealed class ChannelAdapter : BotAdapter
{
    public List<Activity> Delivered { get; } = [];

    public IEnumerable<string> DeliveredTexts => Delivered.Select(activity => activity.Text);

    /// <summary>Runs before a delivery, which fails if this does.</summary>
    public Func<Task> OnDelivery { get; set; } = () => Task.CompletedTask;

    /// <summary>Runs a turn.</summary>
    /// <returns>What the request itself is answered with.</returns>
    public async Task<TurnAnswer> ReceiveAsync(Activity activity, BotCallbackHandler bot, CancellationToken cancellationToken = default)
    {
        using var turnContext = new TurnContext(this, activity);
        await RunPipelineAsync(turnContext, bot, cancellationToken);
        return new TurnAnswer(
            [.. turnContext.BufferedReplyActivities.Select(reply => reply.Text)],
            turnContext.TurnState.Get<Activity>(InvokeResponseKey)?.Value as InvokeResponse);
    }

    public Task<TurnAnswer> ReceiveAsync(Activity activity, Func<ITurnContext, Task> bot) =>
        ReceiveAsync(activity, (turnContext, _) => bot(turnContext));

    public override async Task<ResourceResponse[]> SendActivitiesAsync(
        ITurnContext turnContext, Activity[] activities, CancellationToken cancellationToken)
    {
        if (TurnOutbox.TryCollect(turnContext, activities, out var responses))
        {
            return responses;
        }

        await OnDelivery();
        foreach (var activity in activities)
        {
            if (activity.Type == "invokeResponse")
            {
                turnContext.TurnState.Set(InvokeResponseKey, activity);
            }
            else
            {
                Delivered.Add(activity);
            }
        }

        return [.. activities.Select(_ => new ResourceResponse(Guid.NewGuid().ToString()))];
    }

    public override Task<ResourceResponse> UpdateActivityAsync(
        ITurnContext turnContext, Activity activity, CancellationToken cancellationToken) => throw new NotSupportedException();

    public override Task DeleteActivityAsync(
        ITurnContext turnContext, ConversationReference reference, CancellationToken cancellationToken) => throw new NotSupportedException();
}

internal sealed record TurnAnswer(IReadOnlyList<string> Texts, InvokeResponse? InvokeResponse);
