using Microsoft.Bot.Builder;

namespace BotoxAdvisorBot.Tests.TurnBoundary;

public sealed class OrderTests : TurnTests
{
    private readonly TaskCompletionSource _begun = new();
    private readonly TaskCompletionSource _thinking = new();

    [Fact]
    public async Task Turns_of_a_conversation_run_one_after_the_other_as_they_came()
    {
        string[] texts = ["one", "two", "three", "four"];

        var turns = texts.Select(text => Channel.ReceiveAsync(Node.Message(text, text), ThinkAsync)).ToList();
        _thinking.SetResult();
        await Task.WhenAll(turns);

        Assert.Equal(["heard one", "heard one two", "heard one two three", "heard one two three four"], Channel.DeliveredTexts);
    }

    [Fact]
    public async Task A_turn_waits_until_the_one_before_it_is_delivered()
    {
        var delivering = new TaskCompletionSource();
        Channel.OnDelivery = () => delivering.Task;
        var first = Channel.ReceiveAsync(Node.Message("1", "one"), Node.ListenAsync);

        var second = Channel.ReceiveAsync(Node.Message("2", "two"), Node.ListenAsync);
        delivering.SetResult();
        await Task.WhenAll(first, second);

        Assert.Equal(["heard one", "heard one two"], Channel.DeliveredTexts);
    }

    [Fact]
    public async Task Conversations_do_not_wait_for_each_other()
    {
        var slow = Channel.ReceiveAsync(Node.Message("1", "slow"), ThinkAsync);

        await Channel.ReceiveAsync(Node.Message("1", "quick", conversation: "other"), Node.ListenAsync);

        Assert.Equal(["heard quick"], Channel.DeliveredTexts);
        _thinking.SetResult();
        await slow;
    }

    [Fact]
    public async Task A_turn_that_fails_lets_the_next_one_in()
    {
        await Assert.ThrowsAsync<FormatException>(() => Channel.ReceiveAsync(Node.Message("1"), (_, _) => throw new FormatException()));

        await Channel.ReceiveAsync(Node.Message("2", "two"), Node.ListenAsync);

        Assert.Equal(["heard two"], Channel.DeliveredTexts);
    }

    [Fact]
    public async Task A_turn_that_gave_up_waiting_does_not_hold_up_those_behind_it()
    {
        var slow = Channel.ReceiveAsync(Node.Message("1", "one"), ThinkAsync);
        await _begun.Task;
        var impatient = Channel.ReceiveAsync(Node.Message("2", "two"), Node.ListenAsync);
        Time.Advance(TimeSpan.FromSeconds(2));
        var patient = Channel.ReceiveAsync(Node.Message("3", "three"), Node.ListenAsync);
        Time.Advance(TimeSpan.FromSeconds(1));
        await Assert.ThrowsAsync<TimeoutException>(() => impatient);

        _thinking.SetResult();
        await Task.WhenAll(slow, patient);

        Assert.Equal(["heard one", "heard one three"], Channel.DeliveredTexts);
    }

    [Fact]
    public async Task Nothing_is_kept_of_conversations_that_are_quiet()
    {
        var turns = Enumerable.Range(0, 20).Select(number =>
            Channel.ReceiveAsync(Node.Message($"{number}", conversation: $"{number % 3}"), Node.ListenAsync));

        await Task.WhenAll(turns);

        Assert.Equal(0, Node.Queue.Count);
    }

    private async Task ThinkAsync(ITurnContext turnContext, CancellationToken cancellationToken)
    {
        _begun.TrySetResult();
        await _thinking.Task;
        await Node.ListenAsync(turnContext, cancellationToken);
    }
}
