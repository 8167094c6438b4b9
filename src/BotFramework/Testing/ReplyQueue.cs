using Microsoft.Bot.Schema;

namespace Microsoft.Bot.Builder.Adapters;

/// <summary>Replies in the order they were sent; whoever waits gets the next one as it comes.</summary>
internal sealed class ReplyQueue
{
    private readonly Lock _lock = new();
    private readonly Queue<TaskCompletionSource<IActivity>> _takers = [];

    public Queue<Activity> Waiting { get; } = [];

    public void Add(Activity reply)
    {
        lock (_lock)
        {
            while (_takers.TryDequeue(out var taker))
            {
                // One that gave up waiting leaves the reply to the next.
                if (taker.TrySetResult(reply))
                {
                    return;
                }
            }

            Waiting.Enqueue(reply);
        }
    }

    public Activity TakeOrDefault()
    {
        lock (_lock)
        {
            return Waiting.TryDequeue(out var reply) ? reply : null;
        }
    }

    public async Task<IActivity> TakeAsync(CancellationToken cancellationToken)
    {
        var taker = new TaskCompletionSource<IActivity>(TaskCreationOptions.RunContinuationsAsynchronously);
        lock (_lock)
        {
            if (Waiting.TryDequeue(out var reply))
            {
                return reply;
            }

            _takers.Enqueue(taker);
        }

        using var giveUp = cancellationToken.Register(() => taker.TrySetCanceled(cancellationToken));
        return await taker.Task;
    }

    /// <summary>Puts another activity in the place of the reply with that id, or nothing; tells whether there was one.</summary>
    public bool Replace(string id, Activity replacement)
    {
        lock (_lock)
        {
            var replies = Waiting.ToArray();
            var index = Array.FindIndex(replies, reply => reply.Id == id);
            if (index < 0)
            {
                return false;
            }

            replies[index] = replacement;
            Waiting.Clear();
            foreach (var reply in replies.Where(reply => reply != null))
            {
                Waiting.Enqueue(reply);
            }

            return true;
        }
    }

    public void Clear()
    {
        lock (_lock)
        {
            Waiting.Clear();
        }
    }
}
