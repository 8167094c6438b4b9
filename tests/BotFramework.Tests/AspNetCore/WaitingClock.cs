namespace BotFramework.Tests.AspNetCore;

/// <summary>A clock on which nothing ends by itself; it shows the first wait and lets the test end it.</summary>
public sealed class WaitingClock : TimeProvider
{
    private readonly TaskCompletionSource<Timer> _first = new(TaskCreationOptions.RunContinuationsAsynchronously);

    public Task<Timer> Wait => _first.Task;

    public override ITimer CreateTimer(TimerCallback callback, object? state, TimeSpan dueTime, TimeSpan period)
    {
        var timer = new Timer(callback, state, dueTime);
        _first.TrySetResult(timer);
        return timer;
    }

    public sealed class Timer(TimerCallback callback, object? state, TimeSpan dueTime) : ITimer
    {
        public TimeSpan DueTime => dueTime;

        public void Finish() => callback(state);

        public bool Change(TimeSpan dueTime, TimeSpan period) => true;

        public void Dispose()
        {
        }

        public ValueTask DisposeAsync() => ValueTask.CompletedTask;
    }
}
