using Microsoft.Bot.Builder;
using Microsoft.Bot.Schema;

namespace BotFramework.Tests.Builder;

public class TurnContextTests
{
    private readonly CollectingAdapter _adapter = new();

    [Fact]
    public async Task What_is_sent_goes_back_to_where_the_message_came_from()
    {
        using var turn = _adapter.Turn(CollectingAdapter.Message(locale: "es-MX"));

        await turn.SendActivityAsync("hello");

        var sent = Assert.Single(_adapter.Sent);
        Assert.Equal(
            ("hello", "test", "https://channel.example", "talk", "bot", "user", "in-1", "es-MX"),
            (sent.Text, sent.ChannelId, sent.ServiceUrl, sent.Conversation.Id,
                sent.From.Id, sent.Recipient.Id, sent.ReplyToId, sent.Locale));
    }

    [Fact]
    public async Task Speech_and_input_hint_go_with_a_text()
    {
        using var turn = _adapter.Turn();

        await turn.SendActivityAsync("hello", "<speak/>", InputHints.ExpectingInput);

        var sent = Assert.Single(_adapter.Sent);
        Assert.Equal((ActivityTypes.Message, "<speak/>", InputHints.ExpectingInput), (sent.Type, sent.Speak, sent.InputHint));
    }

    [Fact]
    public async Task The_ids_the_channel_gave_are_put_on_the_activities()
    {
        using var turn = _adapter.Turn();
        var (first, second) = (MessageFactory.Text("a"), MessageFactory.Text("b"));

        var responses = await turn.SendActivitiesAsync([first, second]);

        Assert.Equal(["sent-1", "sent-2"], responses.Select(response => response.Id));
        Assert.Equal(("sent-1", "sent-2"), (first.Id, second.Id));
    }

    [Fact]
    public async Task Send_handlers_run_in_the_order_they_were_added()
    {
        using var turn = _adapter.Turn();
        var order = new List<string>();
        turn.OnSendActivities(Note("first")).OnSendActivities(Note("second"));

        await turn.SendActivityAsync("hello");

        Assert.Equal(["first in", "second in", "second out", "first out"], order);

        SendActivitiesHandler Note(string name) => async (_, _, next) =>
        {
            order.Add($"{name} in");
            var responses = await next();
            order.Add($"{name} out");
            return responses;
        };
    }

    [Fact]
    public async Task A_send_handler_can_change_add_and_take_away()
    {
        using var turn = _adapter.Turn();
        turn.OnSendActivities((_, activities, next) =>
        {
            activities[0].Text = "changed";
            activities.Add(MessageFactory.Text("added"));
            return next();
        });

        await turn.SendActivityAsync("hello");

        Assert.Equal(["changed", "added"], _adapter.Sent.Select(activity => activity.Text));
    }

    [Fact]
    public async Task A_handler_that_does_not_go_on_keeps_the_activity_back_and_nothing_was_responded()
    {
        using var turn = _adapter.Turn();
        var collected = new List<Activity>();
        turn.OnSendActivities((_, activities, _) =>
        {
            collected.AddRange(activities);
            return Task.FromResult<ResourceResponse[]>([]);
        });

        var response = await turn.SendActivityAsync("hello");

        Assert.Single(collected);
        Assert.Empty(_adapter.Sent);
        Assert.False(turn.Responded);
        Assert.Null(response.Id);
    }

    [Fact]
    public async Task A_trace_alone_is_no_response()
    {
        using var turn = _adapter.Turn();

        await turn.SendActivityAsync(new Activity(ActivityTypes.Trace));
        Assert.False(turn.Responded);

        await turn.SendActivityAsync(new Activity(ActivityTypes.Typing));
        Assert.True(turn.Responded);
    }

    [Fact]
    public async Task What_the_adapter_does_not_report_was_not_sent()
    {
        using var turn = new CollectingAdapter { Reports = false }.Turn();

        await turn.SendActivityAsync("hello");

        Assert.False(turn.Responded);
    }

    [Fact]
    public async Task With_expectReplies_replies_are_buffered_and_not_sent()
    {
        var message = CollectingAdapter.Message();
        message.DeliveryMode = DeliveryModes.ExpectReplies;
        using var turn = _adapter.Turn(message);

        var response = await turn.SendActivityAsync("hello");

        var buffered = Assert.Single(turn.BufferedReplyActivities);
        Assert.Equal(("hello", "in-1", null), (buffered.Text, buffered.ReplyToId, buffered.Id));
        Assert.Empty(_adapter.Sent);
        Assert.Null(response.Id);
        Assert.True(turn.Responded);
    }

    [Fact]
    public async Task A_buffered_trace_is_no_response()
    {
        var message = CollectingAdapter.Message();
        message.DeliveryMode = DeliveryModes.ExpectReplies;
        using var turn = _adapter.Turn(message);

        await turn.SendActivityAsync(new Activity(ActivityTypes.Trace));

        Assert.Single(turn.BufferedReplyActivities);
        Assert.False(turn.Responded);
    }

    [Fact]
    public async Task A_buffered_invoke_response_is_noted_in_the_turn()
    {
        var message = CollectingAdapter.Message();
        message.DeliveryMode = DeliveryModes.ExpectReplies;
        using var turn = _adapter.Turn(message);
        var answer = new Activity("invokeResponse");

        await turn.SendActivityAsync(answer);

        Assert.Same(answer, turn.TurnState.Get<Activity>(BotAdapter.InvokeResponseKey));
    }

    [Fact]
    public async Task Without_expectReplies_nothing_is_buffered()
    {
        using var turn = _adapter.Turn();

        await turn.SendActivityAsync("hello");

        Assert.Empty(turn.BufferedReplyActivities);
    }

    [Fact]
    public async Task An_update_goes_through_the_handlers_to_the_adapter()
    {
        using var turn = _adapter.Turn();
        var order = new List<string>();
        turn.OnUpdateActivity(Note("first")).OnUpdateActivity(Note("second"));

        var response = await turn.UpdateActivityAsync(new Activity(ActivityTypes.Message) { Id = "old" });

        Assert.Equal(["first", "second"], order);
        Assert.Equal("old", response.Id);
        Assert.Equal(("old", "talk"), (_adapter.Updated.Single().Id, _adapter.Updated.Single().Conversation.Id));

        UpdateActivityHandler Note(string name) => (_, _, next) =>
        {
            order.Add(name);
            return next();
        };
    }

    [Fact]
    public async Task An_update_handler_that_does_not_go_on_stops_the_update()
    {
        using var turn = _adapter.Turn();
        turn.OnUpdateActivity((_, _, _) => Task.FromResult(new ResourceResponse("kept")));

        var response = await turn.UpdateActivityAsync(MessageFactory.Text("new"));

        Assert.Equal("kept", response.Id);
        Assert.Empty(_adapter.Updated);
    }

    [Fact]
    public async Task A_deletion_names_the_activity_in_this_conversation()
    {
        using var turn = _adapter.Turn();
        var seen = new List<string>();
        turn.OnDeleteActivity((_, reference, next) =>
        {
            seen.Add(reference.ActivityId);
            return next();
        });

        await turn.DeleteActivityAsync("old");
        await turn.DeleteActivityAsync(new ConversationReference { ActivityId = "older" });

        Assert.Equal(["old", "older"], seen);
        Assert.Equal(("old", "talk"), (_adapter.Deleted[0].ActivityId, _adapter.Deleted[0].Conversation.Id));
        Assert.Equal("older", _adapter.Deleted[1].ActivityId);
    }

    [Fact]
    public async Task A_delete_handler_that_does_not_go_on_stops_the_deletion()
    {
        using var turn = _adapter.Turn();
        turn.OnDeleteActivity((_, _, _) => Task.CompletedTask);

        await turn.DeleteActivityAsync("old");

        Assert.Empty(_adapter.Deleted);
    }

    [Fact]
    public async Task A_turn_continued_with_another_activity_shares_state_handlers_and_buffer()
    {
        using var turn = _adapter.Turn();
        turn.TurnState.Add("key", "value");
        var handled = 0;
        turn.OnSendActivities((_, _, next) =>
        {
            handled++;
            return next();
        });
        var other = CollectingAdapter.Message("other");
        other.DeliveryMode = DeliveryModes.ExpectReplies;

        using var continued = new TurnContext(turn, other);
        await continued.SendActivityAsync("hello");

        Assert.Same(other, continued.Activity);
        Assert.Same(turn.Adapter, continued.Adapter);
        Assert.Same(turn.TurnState, continued.TurnState);
        Assert.Equal(1, handled);
        Assert.Single(turn.BufferedReplyActivities);
        Assert.False(turn.Responded);
    }

    [Fact]
    public void The_locale_lives_in_the_turn_state()
    {
        using var turn = _adapter.Turn();
        Assert.Null(turn.Locale);

        turn.Locale = "es-ES";
        using var continued = new TurnContext(turn, CollectingAdapter.Message());
        Assert.Equal("es-ES", continued.Locale);

        turn.Locale = null;
        Assert.Null(continued.Locale);
    }

    [Fact]
    public void The_end_of_a_turn_disposes_what_it_kept_once()
    {
        var turn = _adapter.Turn();
        var kept = new Disposable();
        turn.TurnState.Add(kept);

        turn.Dispose();
        turn.Dispose();

        Assert.Equal(1, kept.Disposed);
    }

    [Fact]
    public async Task What_cannot_be_sent_is_refused()
    {
        using var turn = _adapter.Turn();

        await Assert.ThrowsAsync<ArgumentNullException>(() => turn.SendActivityAsync(" "));
        await Assert.ThrowsAsync<ArgumentNullException>(() => turn.SendActivityAsync((IActivity)null!));
        await Assert.ThrowsAsync<ArgumentNullException>(() => turn.SendActivitiesAsync(null));
        await Assert.ThrowsAsync<ArgumentException>(() => turn.SendActivitiesAsync([]));
        await Assert.ThrowsAsync<ArgumentNullException>(() => turn.DeleteActivityAsync(" "));
        Assert.Throws<ArgumentNullException>(() => turn.OnSendActivities(null));
        Assert.Throws<ArgumentNullException>(() => new TurnContext((BotAdapter)null!, new Activity()));
        Assert.Throws<ArgumentNullException>(() => new TurnContext(_adapter, null));
    }

    private sealed class Disposable : IDisposable
    {
        public int Disposed { get; private set; }

        public void Dispose() => Disposed++;
    }
}
