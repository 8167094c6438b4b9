namespace BotoxAdvisorBot.Bot;

/// <summary>
/// The time a turn may spend on waiting and storage. What the bot itself takes is not counted: a patient who named a
/// serious symptom must not wait for a lock or a disk, but an answer may be worked out in peace.
/// </summary>
/// <param name="limit">Less than the usual <see cref="Limit"/>.</param>
internal sealed class TurnBudget(TimeProvider time, TimeSpan? limit = null)
{
    public static readonly TimeSpan Limit = TimeSpan.FromSeconds(3);

    private readonly TimeSpan _limit = limit ?? Limit;
    private readonly Lock _lock = new();
    private TimeSpan _spent;

    /// <exception cref="TimeoutException">The work, with all that was spent before it, takes longer than <see cref="Limit"/>.</exception>
    public async Task SpendAsync(Task waiting)
    {
        TimeSpan left;
        lock (_lock)
        {
            left = _limit - _spent;
        }

        if (left <= TimeSpan.Zero)
        {
            throw new TimeoutException();
        }

        var started = time.GetTimestamp();
        try
        {
            await waiting.WaitAsync(left, time);
        }
        finally
        {
            lock (_lock)
            {
                _spent += time.GetElapsedTime(started);
            }
        }
    }

    /// <summary>Runs storage work on another thread, because SQLite blocks its caller; work that takes too long is abandoned.</summary>
    /// <param name="work">Gets a token that tells it to leave nothing behind once it was abandoned.</param>
    /// <exception cref="TimeoutException">The work, with all that was spent before it, takes longer than <see cref="Limit"/>.</exception>
    public async Task SpendAsync(Func<CancellationToken, Task> work)
    {
        var abandoned = new CancellationTokenSource();
        try
        {
            await SpendAsync(Task.Run(() => work(abandoned.Token), CancellationToken.None));
        }
        catch (TimeoutException)
        {
            await abandoned.CancelAsync();
            throw;
        }
    }

    /// <inheritdoc cref="SpendAsync(Func{CancellationToken, Task})"/>
    public async Task<T> SpendAsync<T>(Func<CancellationToken, Task<T>> work)
    {
        var result = default(T);
        await SpendAsync(async abandoned => { result = await work(abandoned); });
        return result!;
    }
}
