using Microsoft.Bot.Builder;
using Microsoft.Bot.Builder.Adapters;
using Microsoft.Bot.Schema;

namespace BotFramework.Tests.Testing;

public class TestAdapterTests
{
    private static readonly BotCallbackHandler Silent = (_, _) => Task.CompletedTask;

    [Fact]
    public async Task Ids_are_numbered_from_0_in_each_adapter()
    {
        var first = await IdOfFirstActivityAsync(new TestAdapter());
        var second = await IdOfFirstActivityAsync(new TestAdapter());

        Assert.Equal(("0", "0"), (first, second));

        static async Task<string> IdOfFirstActivityAsync(TestAdapter adapter)
        {
            var activity = new Activity { Id = "mine", Text = "hi" };
            await adapter.ProcessActivityAsync(activity, Silent);
            return activity.Id;
        }
    }

    [Fact]
    public async Task An_activity_becomes_one_of_the_conversation()
    {
        var adapter = new TestAdapter(TestAdapter.CreateConversation("Talk", "Ann", "Helper"));
        var activity = new Activity();

        await adapter.ProcessActivityAsync(activity, Silent);

        Assert.Equal(
            (ActivityTypes.Message, "test", "Talk", "ann", "helper"),
            (activity.Type, activity.ChannelId, activity.Conversation.Id, activity.From.Id, activity.Recipient.Id));
        Assert.NotNull(activity.Timestamp);
        Assert.NotNull(activity.LocalTimestamp);
    }

    [Fact]
    public async Task Who_speaks_is_kept_unless_it_is_the_bot()
    {
        var adapter = new TestAdapter();
        var (other, bot) = (new Activity { From = new("guest") }, new Activity { From = new("bot", role: RoleTypes.Bot) });

        await adapter.ProcessActivityAsync(other, Silent);
        await adapter.ProcessActivityAsync(bot, Silent);

        Assert.Equal(("guest", "user1"), (other.From.Id, bot.From.Id));
    }

    [Fact]
    public async Task The_channel_is_the_one_asked_for()
    {
        var activity = new Activity();

        await new TestAdapter("msteams").ProcessActivityAsync(activity, Silent);

        Assert.Equal(("msteams", "convo1"), (activity.ChannelId, activity.Conversation.Id));
    }

    [Fact]
    public async Task A_message_is_in_the_adapters_language()
    {
        var adapter = new TestAdapter { Locale = "es-es" };
        var locale = "";

        await adapter.SendTextToBotAsync("hola", (turn, _) => Task.FromResult(locale = turn.Activity.Locale), default);

        Assert.Equal("es-es", locale);
    }

    [Fact]
    public async Task Replies_wait_in_their_order()
    {
        var adapter = new TestAdapter();

        await adapter.SendTextToBotAsync("hi", (turn, token) => turn.SendActivitiesAsync([Text("one"), Text("two")], token), default);

        Assert.Equal(["one", "two"], adapter.ActiveQueue.Select(reply => reply.Text));
        Assert.Equal("one", ((Activity)adapter.GetNextReply()).Text);
        Assert.Equal("two", ((Activity)await adapter.GetNextReplyAsync()).Text);
        Assert.Null(adapter.GetNextReply());
    }

    [Fact]
    public async Task A_reply_has_an_id_a_time_and_what_it_replies_to()
    {
        var adapter = new TestAdapter();
        ResourceResponse? response = null;

        await adapter.ProcessActivityAsync(
            new Activity(), async (turn, token) => response = await turn.SendActivityAsync(Text("hi"), token));

        var reply = (Activity)adapter.GetNextReply();
        Assert.Equal((response!.Id, "0"), (reply.Id, reply.ReplyToId));
        Assert.NotNull(reply.Timestamp);
    }

    [Fact]
    public async Task Whoever_waits_gets_the_reply_as_it_comes()
    {
        var adapter = new TestAdapter();
        var waiting = adapter.GetNextReplyAsync();
        Assert.False(waiting.IsCompleted);

        await adapter.SendTextToBotAsync("hi", (turn, token) => turn.SendActivityAsync(Text("late"), token), default);

        Assert.Equal("late", ((Activity)await waiting).Text);
        Assert.Empty(adapter.ActiveQueue);
    }

    [Fact]
    public async Task Whoever_gave_up_waiting_takes_no_reply()
    {
        var adapter = new TestAdapter();
        using var source = new CancellationTokenSource();
        var waiting = adapter.GetNextReplyAsync(source.Token);
        await source.CancelAsync();
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => waiting);

        await adapter.SendTextToBotAsync("hi", (turn, token) => turn.SendActivityAsync(Text("kept"), token), default);

        Assert.Equal("kept", Assert.Single(adapter.ActiveQueue).Text);
    }

    [Theory]
    [InlineData(true, 2)]
    [InlineData(false, 1)]
    public async Task Traces_are_among_the_replies_only_if_asked_for(bool enabled, int replies)
    {
        var adapter = new TestAdapter(sendTraceActivity: enabled);

        await adapter.SendTextToBotAsync(
            "hi",
            (turn, token) => turn.SendActivitiesAsync([new Activity(ActivityTypes.Trace), new Activity(ActivityTypes.Typing)], token),
            default);

        Assert.Equal(replies, adapter.ActiveQueue.Count);
        Assert.Equal(enabled, adapter.EnableTrace);
    }

    [Fact]
    public async Task A_delay_is_no_reply()
    {
        var adapter = new TestAdapter();

        await adapter.SendTextToBotAsync(
            "hi", (turn, token) => turn.SendActivityAsync(new Activity(ActivityTypes.Delay) { Value = 1 }, token), default);

        Assert.Empty(adapter.ActiveQueue);
    }

    [Fact]
    public async Task A_waiting_reply_can_be_replaced_and_deleted()
    {
        var adapter = new TestAdapter();

        await adapter.SendTextToBotAsync("hi", TurnAsync, default);

        Assert.Equal(["uno"], adapter.ActiveQueue.Select(reply => reply.Text));

        static async Task TurnAsync(ITurnContext turn, CancellationToken token)
        {
            var ids = await turn.SendActivitiesAsync([Text("one"), Text("two")], token);
            var updated = await turn.UpdateActivityAsync(new Activity(ActivityTypes.Message) { Id = ids[0].Id, Text = "uno" }, token);
            var unknown = await turn.UpdateActivityAsync(new Activity(ActivityTypes.Message) { Id = "unknown" }, token);
            await turn.DeleteActivityAsync(ids[1].Id, token);
            Assert.Equal((ids[0].Id, null), (updated.Id, unknown.Id));
        }
    }

    [Fact]
    public async Task Middleware_runs_and_an_identity_makes_no_difference()
    {
        var adapter = new TestAdapter().Use(new AutoSaveStateMiddleware());

        var response = await ((BotAdapter)adapter).ProcessActivityAsync(
            new(), new Activity(), (turn, token) => turn.SendActivityAsync(Text("hi"), token), default);

        Assert.Null(response);
        Assert.Single(adapter.ActiveQueue);
        Assert.Single(adapter.MiddlewareSet);
    }

    [Fact]
    public async Task A_new_conversation_drops_the_replies_of_the_old_one()
    {
        var adapter = new TestAdapter();
        await adapter.SendTextToBotAsync("hi", (turn, token) => turn.SendActivityAsync(Text("old"), token), default);
        var type = "";

        await adapter.CreateConversationAsync("test", (turn, _) => Task.FromResult(type = turn.Activity.Type), default);

        Assert.Equal(ActivityTypes.ConversationUpdate, type);
        Assert.Empty(adapter.ActiveQueue);
    }

    [Fact]
    public async Task With_expectReplies_nothing_waits_at_the_adapter()
    {
        var adapter = new TestAdapter();
        List<Activity>? buffered = null;

        await adapter.ProcessActivityAsync(new Activity { DeliveryMode = DeliveryModes.ExpectReplies }, async (turn, token) =>
        {
            await turn.SendActivityAsync(Text("hi"), token);
            buffered = ((TurnContext)turn).BufferedReplyActivities;
        });

        Assert.Equal("hi", Assert.Single(buffered!).Text);
        Assert.Empty(adapter.ActiveQueue);
    }

    private static Activity Text(string text) => MessageFactory.Text(text);
}
