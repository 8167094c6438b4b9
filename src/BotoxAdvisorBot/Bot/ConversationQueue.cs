namespace BotoxAdvisorBot.Bot;

/// <summary>One turn at a time per conversation, in the order of arrival.</summary>
internal sealed class ConversationQueue
{
    // A conversation is in here while a turn runs; its list holds the turns that wait.
    private readonly Dictionary<ConversationKey, LinkedList<TaskCompletionSource>> _waiting = [];

    /// <summary>How many conversations have a turn now.</summary>
    public int Count
    {
        get
        {
            lock (_waiting)
            {
                return _waiting.Count;
            }
        }
    }

    /// <summary>Waits for the conversation's turn, which lasts until the result is disposed.</summary>
    /// <exception cref="TimeoutException">The budget ran out first.</exception>
    public async Task<IDisposable> EnterAsync(ConversationKey conversation, TurnBudget budget)
    {
        if (LineUp(conversation) is { } place)
        {
            try
            {
                await budget.SpendAsync(place.Value.Task);
            }
            catch
            {
                GiveUp(conversation, place);
                throw;
            }
        }

        return new Occupied(this, conversation);
    }

    private LinkedListNode<TaskCompletionSource>? LineUp(ConversationKey conversation)
    {
        lock (_waiting)
        {
            if (_waiting.TryGetValue(conversation, out var line))
            {
                return line.AddLast(new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously));
            }

            _waiting.Add(conversation, []);
            return null;
        }
    }

    private void GiveUp(ConversationKey conversation, LinkedListNode<TaskCompletionSource> place)
    {
        lock (_waiting)
        {
            if (place.List is { } line)
            {
                line.Remove(place);
                return;
            }
        }

        // Its turn had come in the same moment.
        Leave(conversation);
    }

    private void Leave(ConversationKey conversation)
    {
        lock (_waiting)
        {
            var line = _waiting[conversation];
            if (line.First is { } next)
            {
                line.RemoveFirst();
                next.Value.SetResult();
            }
            else
            {
                _waiting.Remove(conversation);
            }
        }
    }

    private sealed class Occupied(ConversationQueue queue, ConversationKey conversation) : IDisposable
    {
        public void Dispose() => queue.Leave(conversation);
    }
}
