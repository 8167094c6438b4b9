using Microsoft.Bot.Builder;
using Microsoft.Bot.Schema;

namespace BotFramework.Tests.Builder;

/// <summary>Keeps what a turn sends, updates and deletes; gives out ids sent-1, sent-2, ...</summary>
internal sealed class CollectingAdapter : BotAdapter
{
    public List<Activity> Sent { get; } = [];

    /// <summary>Whether it reports what it sent.</summary>
    public bool Reports { get; init; } = true;

    public List<Activity> Updated { get; } = [];

    public List<ConversationReference> Deleted { get; } = [];

    public static Activity Message(string text = "hi", string? locale = null) => new(ActivityTypes.Message)
    {
        Id = "in-1",
        Text = text,
        Locale = locale,
        ChannelId = "test",
        ServiceUrl = "https://channel.example",
        From = new ChannelAccount("user"),
        Recipient = new ChannelAccount("bot"),
        Conversation = new ConversationAccount(id: "talk"),
    };

    public TurnContext Turn(Activity? activity = null) => new(this, activity ?? Message());

    public async Task RunAsync(BotCallbackHandler callback, Activity? activity = null)
    {
        using var turn = Turn(activity);
        await RunPipelineAsync(turn, callback, CancellationToken.None);
    }

    public Task RunAsync(IBot bot, Activity activity) => RunAsync(bot.OnTurnAsync, activity);

    public override Task<ResourceResponse[]> SendActivitiesAsync(
        ITurnContext turnContext, Activity[] activities, CancellationToken cancellationToken)
    {
        var first = Sent.Count + 1;
        Sent.AddRange(activities);
        return Task.FromResult(activities.Where(_ => Reports).Select((_, index) => new ResourceResponse($"sent-{first + index}")).ToArray());
    }

    public override Task<ResourceResponse> UpdateActivityAsync(
        ITurnContext turnContext, Activity activity, CancellationToken cancellationToken)
    {
        Updated.Add(activity);
        return Task.FromResult(new ResourceResponse(activity.Id));
    }

    public override Task DeleteActivityAsync(
        ITurnContext turnContext, ConversationReference reference, CancellationToken cancellationToken)
    {
        Deleted.Add(reference);
        return Task.CompletedTask;
    }
}
