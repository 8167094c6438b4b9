using BotoxAdvisorBot.Storage;
using Microsoft.Bot.Builder;
using Microsoft.Bot.Connector;
using Microsoft.Bot.Schema;

namespace BotoxAdvisorBot.Bot;

/// <summary>
/// Holds a short conversation with the bot before the host serves anybody, and deletes it. What runs for the first time takes a hundred times
/// longer, and on a busy machine that would be seconds; the first patient may be the one who cannot breathe.
/// </summary>
internal sealed partial class WarmUp(IServiceProvider services, IBot bot, StateTable table, TimeProvider time, ILogger<WarmUp> logger) : IHostedService
{
    private static readonly string?[] Said = [null, "my brow looks uneven, botox 5 days ago", "none", "how long does botox last"];

    public async Task StartAsync(CancellationToken cancellationToken)
    {
        var began = time.GetTimestamp();
        var conversation = new ConversationKey(Channels.Directline, $"warm-up-{Guid.NewGuid():N}");
        try
        {
            await new TurnBudget(time).SpendAsync(abandoned => table.ReadAsync([conversation.State], abandoned));
            var adapter = new SilentAdapter().UseConversation(services);
            foreach (var text in Said)
            {
                await adapter.HearAsync(conversation, text, bot);
            }

            await new TurnBudget(time).SpendAsync(abandoned => table.CommitAsync([new DeleteState(conversation.State), new DeleteState(conversation.Turns)], abandoned));
            LogWarm((long)time.GetElapsedTime(began).TotalMilliseconds);
        }
        catch (Exception e)
        {
            // Nobody waits for it: the host serves as well without.
            LogCold(e.GetType().Name);
        }
    }

    public Task StopAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    [LoggerMessage(LogLevel.Debug, "The bot is warm after {Milliseconds} ms")]
    private partial void LogWarm(long milliseconds);

    [LoggerMessage(LogLevel.Warning, "The bot could not be warmed up ({ExceptionType}); the first answers will take longer")]
    private partial void LogCold(string exceptionType);

    /// <summary>Sends nothing to nobody.</summary>
    private sealed class SilentAdapter : BotAdapter
    {
        public async Task HearAsync(ConversationKey conversation, string? text, IBot bot)
        {
            var (patient, self) = (new ChannelAccount("warm-up", role: RoleTypes.User), new ChannelAccount("bot", role: RoleTypes.Bot));
            using var turnContext = new TurnContext(this, new Activity(text is null ? ActivityTypes.ConversationUpdate : ActivityTypes.Message)
            {
                Id = Guid.NewGuid().ToString("N"),
                Text = text,
                ChannelId = conversation.ChannelId,
                ServiceUrl = "urn:botframework:directline",
                Conversation = new ConversationAccount(id: conversation.ConversationId),
                From = patient,
                Recipient = self,
                MembersAdded = text is null ? [self, patient] : null,
            });
            await RunPipelineAsync(turnContext, bot.OnTurnAsync, CancellationToken.None);
        }

        public override Task<ResourceResponse[]> SendActivitiesAsync(ITurnContext turnContext, Activity[] activities, CancellationToken cancellationToken) =>
            Task.FromResult(TurnOutbox.TryCollect(turnContext, activities, out var responses) ? responses : [.. activities.Select(_ => new ResourceResponse())]);

        public override Task<ResourceResponse> UpdateActivityAsync(ITurnContext turnContext, Activity activity, CancellationToken cancellationToken) => throw new NotSupportedException();

        public override Task DeleteActivityAsync(ITurnContext turnContext, ConversationReference reference, CancellationToken cancellationToken) => throw new NotSupportedException();
    }
}
