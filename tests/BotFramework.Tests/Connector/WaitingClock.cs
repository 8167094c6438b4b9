namespace BotFramework.Tests.Connector;

/// <summary>
/// A clock that stands still. The wait announced by <see cref="EndNextWait"/> is over at once, whatever its length;
/// every other one lasts for ever.
/// </summary>
internal sealed class WaitingClock : TimeProvider
{
    private bool _endNextWait;

    internal static DateTimeOffset Now { get; } = new(2026, 7, 1, 12, 0, 0, TimeSpan.Zero);

    /// <summary>The waits that were ended.</summary>
    internal List<TimeSpan> Waits { get; } = [];

    internal void EndNextWait() => _endNextWait = true;

    public override DateTimeOffset GetUtcNow() => Now;

    public override ITimer CreateTimer(TimerCallback callback, object? state, TimeSpan dueTime, TimeSpan period)
    {
        var wait = new Wait(this, callback, state);
        wait.Change(dueTime, period);
        return wait;
    }

    private sealed class Wait(WaitingClock clock, TimerCallback callback, object? state) : ITimer
    {
        public bool Change(TimeSpan dueTime, TimeSpan period)
        {
            if (dueTime != Timeout.InfiniteTimeSpan && clock._endNextWait)
            {
                clock._endNextWait = false;
                clock.Waits.Add(dueTime);
                ThreadPool.QueueUserWorkItem(_ => callback(state));
            }

            return true;
        }

        public void Dispose()
        {
        }

        public ValueTask DisposeAsync() => default;
    }
}
