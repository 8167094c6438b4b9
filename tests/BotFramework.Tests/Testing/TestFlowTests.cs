using Microsoft.Bot.Builder;
using Microsoft.Bot.Builder.Adapters;
using Microsoft.Bot.Schema;

namespace BotFramework.Tests.Testing;

public class TestFlowTests
{
    private readonly TestAdapter _adapter = new();

    [Fact]
    public async Task A_flow_that_matches_passes()
        => await Echo()
            .Test("one", "you said one")
            .Test("two", MessageFactory.Text("you said two"))
            .Test("three", reply => Assert.Equal("you said three", reply.AsMessageActivity().Text))
            .Send("four").AssertReplyContains("four")
            .Send("five").AssertReplyOneOf(["other", "you said five"])
            .Send(new Activity { Text = "six" }).AssertReply("  you said six ")
            .Delay(1)
            .AssertNoReply(timeout: 1)
            .StartTestAsync();

    [Fact]
    public async Task A_mismatch_fails_with_both_texts_and_the_description()
    {
        var error = await FailureAsync(Echo().Send("hi").AssertReply("good-bye", "farewell"));

        Assert.Equal("farewell:\nExpected:good-bye\nReceived:you said hi", error.Message);
    }

    [Fact]
    public async Task A_missing_part_fails_with_both_texts()
    {
        var error = await FailureAsync(Echo().Send("hi").AssertReplyContains("good-bye"));

        Assert.Contains("good-bye", error.Message, StringComparison.Ordinal);
        Assert.Contains("you said hi", error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_text_that_is_none_of_several_fails_with_all_of_them()
    {
        var error = await FailureAsync(Echo().Send("hi").AssertReplyOneOf(["one", "two"]));

        Assert.Contains("one\ntwo", error.Message, StringComparison.Ordinal);
        Assert.Contains("you said hi", error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_reply_of_another_type_fails()
    {
        var flow = Flow((turn, token) => turn.SendActivityAsync(new Activity(ActivityTypes.Typing), token));

        var error = await FailureAsync(flow.Send("hi").AssertReply("hello"));

        Assert.Contains("an activity of type typing", error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_comparer_decides_instead_of_the_words()
    {
        var always = EqualityComparer<IActivity>.Create((_, _) => true);
        var never = EqualityComparer<IActivity>.Create((_, _) => false);

        await Echo().Send("hi").AssertReply(MessageFactory.Text("other"), always).StartTestAsync();
        await FailureAsync(Echo().Send("hi").AssertReply(MessageFactory.Text("you said hi"), never));
    }

    [Fact]
    public async Task A_reply_that_does_not_come_fails_with_what_was_expected()
    {
        var flow = Flow((_, _) => Task.CompletedTask).Send("hi").AssertReply("hello", timeout: 1);

        var error = await Assert.ThrowsAsync<TaskCanceledException>(flow.StartTestAsync);

        Assert.StartsWith("hello: the bot did not reply", error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_reply_is_waited_for()
    {
        var answer = new TaskCompletionSource();
        var flow = Flow((turn, token) =>
        {
            _ = AnswerLaterAsync(turn, token);
            return Task.CompletedTask;
        }).Send("hi").AssertReply("at last");
        Assert.False(flow.StartTestAsync().IsCompleted);

        answer.SetResult();
        await flow.StartTestAsync();

        async Task AnswerLaterAsync(ITurnContext turn, CancellationToken token)
        {
            await answer.Task;
            await turn.SendActivityAsync("at last", cancellationToken: token);
        }
    }

    [Fact]
    public async Task A_reply_where_none_may_come_fails_with_its_text()
    {
        var error = await FailureAsync(Echo().Send("hi").AssertNoReply());

        Assert.Contains("you said hi", error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_step_that_failed_fails_those_that_follow()
    {
        var turns = 0;
        var flow = Flow((_, _) =>
        {
            turns++;
            throw new NotSupportedException();
        });

        await Assert.ThrowsAsync<NotSupportedException>(flow.Send("one").Send("two").StartTestAsync);

        Assert.Equal(1, turns);
    }

    [Fact]
    public async Task A_bot_is_greeted_by_its_user()
    {
        var flow = new TestFlow(_adapter, new Greeter());

        await flow.SendConversationUpdate().AssertReply("welcome user1").StartTestAsync();
    }

    [Fact]
    public async Task A_whole_conversation_is_sent_and_expected_by_role()
    {
        Activity[] conversation =
        [
            new() { Text = "hi" },
            new(ActivityTypes.Message) { Text = "you said hi", From = new ChannelAccount(role: "bot") },
        ];

        await Echo().Test(conversation).StartTestAsync();
    }

    [Fact]
    public void Steps_take_no_null()
    {
        var flow = Echo();

        Assert.Throws<ArgumentNullException>(() => flow.Send((string)null!));
        Assert.Throws<ArgumentNullException>(() => flow.Send((IActivity)null!));
        Assert.Throws<ArgumentNullException>(() => flow.Test("hi", (string)null!));
        Assert.Throws<ArgumentNullException>(() => flow.AssertReplyOneOf(null));
    }

    private static async Task<Exception> FailureAsync(TestFlow flow)
        => await Assert.ThrowsAsync<InvalidOperationException>(flow.StartTestAsync);

    private TestFlow Flow(BotCallbackHandler callback) => new(_adapter, callback);

    private TestFlow Echo() => Flow((turn, token) => turn.SendActivityAsync($"you said {turn.Activity.Text}", cancellationToken: token));

    private sealed class Greeter : ActivityHandler
    {
        protected override Task OnMembersAddedAsync(
            IList<ChannelAccount> membersAdded, ITurnContext<IConversationUpdateActivity> turnContext, CancellationToken cancellationToken)
            => turnContext.SendActivityAsync($"welcome {membersAdded.Single().Id}", cancellationToken: cancellationToken);
    }
}
