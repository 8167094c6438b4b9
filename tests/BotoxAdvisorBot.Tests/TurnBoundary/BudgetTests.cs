using Microsoft.Bot.Builder;

namespace BotoxAdvisorBot.Tests.TurnBoundary;

public sealed class BudgetTests : TurnTests
{
    private readonly TaskCompletionSource _begun = new();
    private readonly TaskCompletionSource _slow = new();

    [Fact]
    public async Task After_three_seconds_of_waiting_a_turn_gives_up()
    {
        var first = Channel.ReceiveAsync(Node.Message("1", "one"), ThinkAsync);
        await _begun.Task;
        var second = Channel.ReceiveAsync(Node.Message("2", "two"), Node.ListenAsync);

        Time.Advance(TimeSpan.FromSeconds(3));

        await Assert.ThrowsAsync<TimeoutException>(() => second);
        _slow.SetResult();
        await first;
        Assert.Equal("one", await Node.HeardAsync());
    }

    [Fact]
    public async Task A_turn_does_not_wait_longer_than_three_seconds_for_a_slow_database()
    {
        Node.DataSource.Gate = _slow.Task;
        var turn = Channel.ReceiveAsync(Node.Message("1", "one"), Node.ListenAsync);

        Time.Advance(TimeSpan.FromSeconds(3));

        await Assert.ThrowsAsync<TimeoutException>(() => turn);
        _slow.SetResult();
    }

    [Fact]
    public async Task State_that_cannot_be_loaded_in_time_ends_the_turn()
    {
        var loading = new TaskCompletionSource<Task>();
        var turn = Channel.ReceiveAsync(Node.Message("1", "one"), async (turnContext, token) =>
        {
            await turnContext.SendActivityAsync("one moment", cancellationToken: token);
            Node.DataSource.Gate = _slow.Task;
            loading.SetResult(Time.NextTimer);
            await Node.ListenAsync(turnContext, token);
        });
        await await loading.Task;

        Time.Advance(TimeSpan.FromSeconds(3));

        await Assert.ThrowsAsync<TimeoutException>(() => turn);
        _slow.SetResult();
        Assert.Empty(Channel.Delivered);
    }

    [Fact]
    public async Task What_could_not_be_saved_in_time_is_not_saved_later_either()
    {
        var saving = new TaskCompletionSource<Task>();
        var turn = Channel.ReceiveAsync(Node.Message("1", "one"), async (turnContext, token) =>
        {
            await Node.ListenAsync(turnContext, token);
            Node.DataSource.Gate = _slow.Task;
            saving.SetResult(Time.NextTimer);
        });
        await await saving.Task;
        Time.Advance(TimeSpan.FromSeconds(3));
        await Assert.ThrowsAsync<TimeoutException>(() => turn);

        _slow.SetResult();
        await Channel.ReceiveAsync(Node.Message("2", "two"), Node.ListenAsync);

        Assert.Equal(["heard two"], Channel.DeliveredTexts);
    }

    [Fact]
    public async Task Waiting_and_storage_count_together()
    {
        var first = Channel.ReceiveAsync(Node.Message("1", "one"), ThinkAsync);
        await _begun.Task;
        var loading = new TaskCompletionSource<Task>();
        var second = Channel.ReceiveAsync(Node.Message("2", "two"), (turnContext, token) =>
        {
            Node.DataSource.Gate = new TaskCompletionSource().Task;
            loading.SetResult(Time.NextTimer);
            return Node.ListenAsync(turnContext, token);
        });
        Time.Advance(TimeSpan.FromSeconds(2));
        _slow.SetResult();
        await first;
        await await loading.Task;

        Time.Advance(TimeSpan.FromSeconds(1));

        await Assert.ThrowsAsync<TimeoutException>(() => second);
    }

    [Fact]
    public async Task A_bot_may_think_as_long_as_it_likes()
    {
        await Channel.ReceiveAsync(Node.Message("1", "one"), (turnContext, token) =>
        {
            Time.Advance(TimeSpan.FromMinutes(1));
            return Node.ListenAsync(turnContext, token);
        });

        Assert.Equal(["heard one"], Channel.DeliveredTexts);
    }

    private async Task ThinkAsync(ITurnContext turnContext, CancellationToken cancellationToken)
    {
        _begun.SetResult();
        await _slow.Task;
        await Node.ListenAsync(turnContext, cancellationToken);
    }
}
