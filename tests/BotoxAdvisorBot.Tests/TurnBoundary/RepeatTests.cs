using Microsoft.Bot.Builder;
using Microsoft.Bot.Schema;

namespace BotoxAdvisorBot.Tests.TurnBoundary;

public sealed class RepeatTests : TurnTests
{
    [Fact]
    public async Task A_message_that_comes_again_does_not_run_again_and_is_not_answered_again()
    {
        await Channel.ReceiveAsync(Node.Message("1", "one"), Node.ListenAsync);
        await Channel.ReceiveAsync(Node.Message("1", "one"), Node.ListenAsync);

        Assert.Equal("one", await Node.HeardAsync());
        Assert.Equal(["heard one"], Channel.DeliveredTexts);
    }

    [Fact]
    public async Task A_message_that_comes_again_while_it_is_handled_does_not_run_again()
    {
        await Task.WhenAll(
            Channel.ReceiveAsync(Node.Message("1", "one"), Node.ListenAsync),
            Channel.ReceiveAsync(Node.Message("1", "one"), Node.ListenAsync));

        Assert.Equal(["heard one"], Channel.DeliveredTexts);
    }

    [Fact]
    public async Task Another_process_knows_what_was_handled()
    {
        await Channel.ReceiveAsync(Node.Message("1", "one"), Node.ListenAsync);
        var other = Start();

        await other.Channel.ReceiveAsync(Node.Message("1", "one"), other.ListenAsync);

        Assert.Empty(other.Channel.Delivered);
        Assert.Equal("one", await other.HeardAsync());
    }

    [Fact]
    public async Task An_older_message_that_comes_again_does_not_run_again()
    {
        await Channel.ReceiveAsync(Node.Message("1", "one"), Node.ListenAsync);
        await Channel.ReceiveAsync(Node.Message("2", "two"), Node.ListenAsync);

        await Channel.ReceiveAsync(Node.Message("1", "one"), Node.ListenAsync);

        Assert.Equal("one two", await Node.HeardAsync());
    }

    [Fact]
    public async Task Fifty_messages_are_remembered()
    {
        for (var number = 1; number <= 50; number++)
        {
            await Channel.ReceiveAsync(Node.Message($"{number}", "x"), Node.ListenAsync);
        }

        await Channel.ReceiveAsync(Node.Message("1", "again"), Node.ListenAsync);
        Assert.Equal(50, Channel.Delivered.Count);

        await Channel.ReceiveAsync(Node.Message("51", "x"), Node.ListenAsync);
        await Channel.ReceiveAsync(Node.Message("1", "forgotten"), Node.ListenAsync);
        Assert.EndsWith("forgotten", await Node.HeardAsync(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    public async Task An_activity_without_an_id_is_never_a_repeat(string? id)
    {
        await Channel.ReceiveAsync(Node.Message(id, "one"), Node.ListenAsync);
        await Channel.ReceiveAsync(Node.Message(id, "one"), Node.ListenAsync);

        Assert.Equal(["heard one", "heard one one"], Channel.DeliveredTexts);
    }

    [Fact]
    public async Task The_same_id_in_another_conversation_is_another_message()
    {
        await Channel.ReceiveAsync(Node.Message("1", "one"), Node.ListenAsync);
        await Channel.ReceiveAsync(Node.Message("1", "other", conversation: "other"), Node.ListenAsync);

        Assert.Equal(["heard one", "heard other"], Channel.DeliveredTexts);
    }

    [Fact]
    public async Task A_message_whose_turn_failed_runs_when_it_comes_again()
    {
        await Assert.ThrowsAsync<FormatException>(() => Channel.ReceiveAsync(Node.Message("1"), (_, _) => throw new FormatException()));

        await Channel.ReceiveAsync(Node.Message("1", "one"), Node.ListenAsync);

        Assert.Equal(["heard one"], Channel.DeliveredTexts);
    }

    [Fact]
    public async Task With_expectReplies_a_repeat_gets_the_same_answer()
    {
        await Channel.ReceiveAsync(Node.ExpectingReplies("1", "one"), Node.ListenAsync);

        var answer = await Channel.ReceiveAsync(Node.ExpectingReplies("1", "one"), Node.ListenAsync);

        Assert.Equal(["heard one"], answer.Texts);
        Assert.Equal("one", await Node.HeardAsync());
    }

    [Fact]
    public async Task With_expectReplies_a_repeat_of_an_older_message_is_answered_with_nothing()
    {
        await Channel.ReceiveAsync(Node.ExpectingReplies("1", "one"), Node.ListenAsync);
        await Channel.ReceiveAsync(Node.ExpectingReplies("2", "two"), Node.ListenAsync);

        Assert.Empty((await Channel.ReceiveAsync(Node.ExpectingReplies("1", "one"), Node.ListenAsync)).Texts);
    }

    [Fact]
    public async Task Replies_that_could_not_be_delivered_are_sent_when_the_message_comes_again()
    {
        Channel.OnDelivery = () => throw new HttpRequestException();
        await Assert.ThrowsAsync<HttpRequestException>(() => Channel.ReceiveAsync(Node.Message("1", "one"), Node.ListenAsync));
        Channel.OnDelivery = () => Task.CompletedTask;

        await Channel.ReceiveAsync(Node.Message("1", "one"), Node.ListenAsync);
        await Channel.ReceiveAsync(Node.Message("1", "one"), Node.ListenAsync);

        Assert.Equal(["heard one"], Channel.DeliveredTexts);
        Assert.Equal("one", await Node.HeardAsync());
    }

    [Fact]
    public async Task Replies_that_fail_a_second_time_are_still_due()
    {
        Channel.OnDelivery = () => throw new HttpRequestException();
        for (var attempt = 1; attempt <= 2; attempt++)
        {
            await Assert.ThrowsAsync<HttpRequestException>(() => Channel.ReceiveAsync(Node.Message("1", "one"), Node.ListenAsync));
        }

        Channel.OnDelivery = () => Task.CompletedTask;
        await Channel.ReceiveAsync(Node.Message("1", "one"), Node.ListenAsync);

        Assert.Equal(["heard one"], Channel.DeliveredTexts);
    }

    [Fact]
    public async Task A_message_without_id_in_between_does_not_make_replies_count_as_delivered()
    {
        Channel.OnDelivery = () => throw new HttpRequestException();
        await Assert.ThrowsAsync<HttpRequestException>(() => Channel.ReceiveAsync(Node.Message("1", "one"), Node.ListenAsync));
        Channel.OnDelivery = () => Task.CompletedTask;
        await Channel.ReceiveAsync(Node.Message(null, "two"), Node.ListenAsync);

        await Channel.ReceiveAsync(Node.Message("1", "one"), Node.ListenAsync);

        Assert.Equal(["heard one two", "heard one"], Channel.DeliveredTexts);
    }

    [Fact]
    public async Task Replies_are_delivered_although_that_cannot_be_noted()
    {
        Channel.OnDelivery = () =>
        {
            Node.DataSource.Gate = Task.FromException(new IOException());
            return Task.CompletedTask;
        };

        await Channel.ReceiveAsync(Node.Message("1", "one"), Node.ListenAsync);

        Assert.Equal(["heard one"], Channel.DeliveredTexts);
    }

    [Fact]
    public async Task A_repeated_reply_is_the_same_down_to_its_cards()
    {
        var card = new Attachment("application/vnd.microsoft.card.adaptive", content: Newtonsoft.Json.Linq.JObject.Parse(
            """{ "type": "AdaptiveCard", "body": [{ "type": "TextBlock", "text": "x" }] }"""));
        Channel.OnDelivery = () => throw new HttpRequestException();
        await Assert.ThrowsAsync<HttpRequestException>(() => Channel.ReceiveAsync(Node.Message("1"), async turnContext =>
        {
            var reply = (Activity)MessageFactory.Attachment(card, "2025-11-17T10:00:00Z");
            reply.ChannelData = new { since = "2025-11-17T10:00:00.000Z" };
            await turnContext.SendActivityAsync(reply);
        }));
        Channel.OnDelivery = () => Task.CompletedTask;

        await Channel.ReceiveAsync(Node.Message("1"), Node.ListenAsync);

        var reply = Assert.Single(Channel.Delivered);
        Assert.Equal("2025-11-17T10:00:00Z", reply.Text);
        Assert.Equal("""{"since":"2025-11-17T10:00:00.000Z"}""", Newtonsoft.Json.JsonConvert.SerializeObject(reply.ChannelData));
        Assert.Equal(card.Content.ToString(), Assert.Single(reply.Attachments).Content.ToString());
        Assert.Equal("1", reply.ReplyToId);
    }

    [Fact]
    public async Task An_invoke_that_comes_again_gets_its_answer_again()
    {
        await Channel.ReceiveAsync(Invoke(), AnswerAsync);

        var answer = await Channel.ReceiveAsync(Invoke(), (_, _) => throw new InvalidOperationException());

        Assert.Equal(202, answer.InvokeResponse!.Status);

        static Activity Invoke()
        {
            var invoke = Node.Message("1");
            invoke.Type = ActivityTypes.Invoke;
            return invoke;
        }

        static Task AnswerAsync(ITurnContext turnContext, CancellationToken cancellationToken) => turnContext.SendActivityAsync(
            new Activity("invokeResponse") { Value = new InvokeResponse { Status = 202 } }, cancellationToken);
    }

    [Fact]
    public async Task After_forget_me_only_the_message_that_asked_for_it_is_remembered()
    {
        await Channel.ReceiveAsync(Node.Message("1", "secret"), Node.ListenAsync);

        await Channel.ReceiveAsync(Node.ExpectingReplies("2"), ForgetAsync);

        var ledger = Assert.Single(await Node.Table.ReadAsync(["test/turns/c"], default));
        Assert.Equal("""{"Handled":["2"],"Replies":[],"Delivered":true}""", ledger.Value);
    }

    [Fact]
    public async Task Forget_me_that_comes_again_does_not_run_again()
    {
        var runs = 0;

        for (var attempt = 1; attempt <= 2; attempt++)
        {
            await Channel.ReceiveAsync(Node.Message("1"), async (turnContext, token) =>
            {
                runs++;
                await ForgetAsync(turnContext, token);
            });
        }

        Assert.Equal(1, runs);
        Assert.Equal(["forgotten"], Channel.DeliveredTexts);
    }

    [Fact]
    public async Task Forget_me_without_an_id_leaves_nothing()
    {
        await Channel.ReceiveAsync(Node.Message("1", "secret"), Node.ListenAsync);

        await Channel.ReceiveAsync(Node.Message(null), ForgetAsync);

        var ledger = Assert.Single(await Node.Table.ReadAsync(["test/turns/c"], default));
        Assert.DoesNotContain("secret", ledger.Value, StringComparison.Ordinal);
    }

    private async Task ForgetAsync(ITurnContext turnContext, CancellationToken cancellationToken)
    {
        await Node.Conversation.DeleteAsync(turnContext, cancellationToken);
        await turnContext.SendActivityAsync("forgotten", cancellationToken: cancellationToken);
    }
}
