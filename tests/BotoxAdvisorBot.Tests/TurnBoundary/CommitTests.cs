using BotoxAdvisorBot.Storage;
using Microsoft.Bot.Builder;
using Microsoft.Bot.Schema;
using Microsoft.Data.Sqlite;
using IMiddleware = Microsoft.Bot.Builder.IMiddleware;

namespace BotoxAdvisorBot.Tests.TurnBoundary;

public sealed class CommitTests : TurnTests
{
    [Fact]
    public async Task Replies_are_held_back_while_the_turn_runs()
    {
        await Channel.ReceiveAsync(Node.Message("1"), async turnContext =>
        {
            await turnContext.SendActivityAsync("wait for it");

            Assert.True(turnContext.Responded);
            Assert.Empty(Channel.Delivered);
        });

        Assert.Equal(["wait for it"], Channel.DeliveredTexts);
    }

    [Fact]
    public async Task State_is_saved_before_a_reply_goes_out()
    {
        string? saved = null;
        Channel.OnDelivery = async () => saved = await Node.HeardAsync();

        await Channel.ReceiveAsync(Node.Message("1", "one"), Node.ListenAsync);

        Assert.Equal("one", saved);
    }

    [Fact]
    public async Task State_is_not_saved_while_the_turn_runs()
    {
        await Channel.ReceiveAsync(Node.Message("1", "one"), async turnContext =>
        {
            await Node.RememberAsync(turnContext);

            Assert.Empty(await Node.Table.ReadAsync(["test/conversations/c"], default));
        });

        Assert.Equal("one", await Node.HeardAsync());
    }

    [Fact]
    public async Task Replies_sent_together_are_delivered_together_in_their_order()
    {
        var deliveries = 0;
        Channel.OnDelivery = () => Task.FromResult(deliveries++);

        await Channel.ReceiveAsync(Node.Message("1"), async turnContext =>
        {
            await turnContext.SendActivitiesAsync([MessageFactory.Text("one"), MessageFactory.Text("two")]);
            await turnContext.SendActivityAsync("three");
        });

        Assert.Equal(["one", "two", "three"], Channel.DeliveredTexts);
        Assert.Equal(1, deliveries);
    }

    [Fact]
    public async Task The_same_activity_sent_twice_is_delivered_twice()
    {
        var reply = MessageFactory.Text("again");

        await Channel.ReceiveAsync(Node.Message("1"), async turnContext =>
        {
            await turnContext.SendActivityAsync(reply);
            await turnContext.SendActivityAsync(reply);
        });

        Assert.Equal(["again", "again"], Channel.DeliveredTexts);
    }

    [Fact]
    public async Task With_expectReplies_the_replies_go_back_with_the_request_and_nowhere_else()
    {
        var answer = await Channel.ReceiveAsync(Node.ExpectingReplies("1", "one"), Node.ListenAsync);

        Assert.Equal(["heard one"], answer.Texts);
        Assert.Empty(Channel.Delivered);
    }

    [Fact]
    public async Task A_turn_that_fails_leaves_no_state_and_no_reply()
    {
        await Assert.ThrowsAsync<FormatException>(() => Channel.ReceiveAsync(Node.Message("1"), FailAsync));

        Assert.Null(await Node.HeardAsync());
        Assert.Empty(Channel.Delivered);
    }

    [Theory]
    [InlineData(null)]
    [InlineData(DeliveryModes.ExpectReplies)]
    public async Task Around_a_failed_turn_the_safety_net_speaks_and_nothing_else_is_heard(string? deliveryMode)
    {
        var node = Start(new Apology());
        var message = Node.Message("1");
        message.DeliveryMode = deliveryMode;

        var answer = await node.Channel.ReceiveAsync(message, FailAsync);

        Assert.Equal(["sorry"], answer.Texts.Concat(node.Channel.DeliveredTexts));
    }

    [Fact]
    public async Task The_answer_to_an_invoke_that_fails_is_thrown_away()
    {
        var node = Start(new Apology());
        var invoke = Node.ExpectingReplies("1");
        invoke.Type = ActivityTypes.Invoke;

        var answer = await node.Channel.ReceiveAsync(invoke, async turnContext =>
        {
            await turnContext.SendActivityAsync(new Activity("invokeResponse") { Value = new InvokeResponse { Status = 200 } });
            throw new FormatException();
        });

        Assert.Null(answer.InvokeResponse);
    }

    [Fact]
    public async Task A_turn_that_cannot_be_saved_is_not_answered()
    {
        await Assert.ThrowsAsync<StorageUnavailableException>(() => Channel.ReceiveAsync(Node.Message("1"), async (turnContext, token) =>
        {
            await Node.ListenAsync(turnContext, token);
            Node.DataSource.Gate = Task.FromException(new SqliteException("away", 14));
        }));

        Assert.Empty(Channel.Delivered);
    }

    [Fact]
    public async Task All_of_a_turn_is_saved_or_nothing()
    {
        await Assert.ThrowsAsync<StateConflictException>(() => Channel.ReceiveAsync(Node.Message("1"), async turnContext =>
        {
            await Node.User.CreateProperty<string>("name").SetAsync(turnContext, "mine");
            await Node.User.SaveChangesAsync(turnContext);
            await Node.RememberAsync(turnContext);
            await OverwriteAsync("test/conversations/c", """{"heard":"another node"}""");
        }));

        Assert.Empty(await Node.Storage.ReadAsync(["test/users/patient", "test/turns/c"]));
        Assert.Equal("another node", await Node.HeardAsync());
    }

    [Fact]
    public async Task Two_nodes_that_run_the_same_conversation_do_not_both_save()
    {
        var other = Start();

        await Assert.ThrowsAsync<StateConflictException>(() => Channel.ReceiveAsync(Node.Message("1", "one"), async (turnContext, token) =>
        {
            await Node.ListenAsync(turnContext, token);
            await other.Channel.ReceiveAsync(Node.Message("2", "two"), other.ListenAsync, token);
        }));

        Assert.Equal("two", await Node.HeardAsync());
        Assert.Empty(Channel.Delivered);
    }

    [Fact]
    public async Task Two_nodes_that_take_turns_see_each_others_state()
    {
        var other = Start();

        await Channel.ReceiveAsync(Node.Message("1", "one"), Node.ListenAsync);
        await other.Channel.ReceiveAsync(Node.Message("2", "two"), other.ListenAsync);
        await Channel.ReceiveAsync(Node.Message("3", "three"), Node.ListenAsync);

        Assert.Equal("one two three", await Node.HeardAsync());
    }

    [Fact]
    public async Task A_caller_that_hangs_up_does_not_end_the_turn()
    {
        await Channel.ReceiveAsync(
            Node.Message("1", "one"),
            async (turnContext, token) =>
            {
                token.ThrowIfCancellationRequested();
                await Node.ListenAsync(turnContext, token);
            },
            new CancellationToken(canceled: true));

        Assert.Equal(["heard one"], Channel.DeliveredTexts);
    }

    private async Task FailAsync(ITurnContext turnContext, CancellationToken cancellationToken)
    {
        await Node.ListenAsync(turnContext, cancellationToken);
        throw new FormatException();
    }

    private Task OverwriteAsync(string key, string json) => Node.Table.CommitAsync([new PutState(key, json, PutState.AnyETag)], default);

    private sealed class Apology : IMiddleware
    {
        public async Task OnTurnAsync(ITurnContext turnContext, NextDelegate next, CancellationToken cancellationToken = default)
        {
            try
            {
                await next(cancellationToken);
            }
            catch (FormatException)
            {
                await turnContext.SendActivityAsync("sorry", cancellationToken: cancellationToken);
            }
        }
    }
}
