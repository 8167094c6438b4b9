using System.Collections.Concurrent;
using BotoxAdvisorBot.Storage;

namespace BotoxAdvisorBot.Bot;

/// <summary>What one turn read and means to write. Nothing of it is in the database before the turn's commit.</summary>
internal sealed class Turn(ConversationKey conversation, TurnBudget budget)
{
    private static readonly AsyncLocal<Turn?> Running = new();

    // States are loaded in parallel.
    private readonly ConcurrentDictionary<string, StateRow?> _read = new(StringComparer.Ordinal);
    private readonly ConcurrentDictionary<string, StateChange> _staged = new(StringComparer.Ordinal);
    private volatile bool _over;

    /// <summary>The turn in whose flow of control this is asked.</summary>
    public static Turn? Current => Running.Value;

    public ConversationKey Conversation => conversation;

    public TurnBudget Budget => budget;

    /// <summary>Whether the conversation's state was deleted in this turn: the patient asked to be forgotten.</summary>
    public bool Forgotten { get; private set; }

    /// <summary>The writes and deletes; what was only read is kept longer with them.</summary>
    public IEnumerable<StateChange> Changes => _staged.Values.Concat(
        _read.Values.OfType<StateRow>().Where(row => !_staged.ContainsKey(row.Key)).Select(row => new ExtendState(row.Key)));

    /// <summary>Makes this the current turn of everything <paramref name="work"/> calls.</summary>
    public async Task RunAsync(Func<Task> work)
    {
        Running.Value = this;
        try
        {
            await work();
        }
        finally
        {
            _over = true;
        }
    }

    /// <summary>The items as this turn sees them: with its own writes, and otherwise as it read them first.</summary>
    public async Task<IReadOnlyList<StateRow>> ReadAsync(IEnumerable<string> keys, StateTable table)
    {
        ThrowIfOver();
        var wanted = keys.Distinct(StringComparer.Ordinal).ToList();
        var unknown = wanted.Where(key => !_staged.ContainsKey(key) && !_read.ContainsKey(key)).ToList();
        if (unknown.Count > 0)
        {
            var found = await budget.SpendAsync(abandoned => table.ReadAsync(unknown, abandoned));
            foreach (var key in unknown)
            {
                _read.TryAdd(key, found.FirstOrDefault(row => row.Key == key));
            }
        }

        return [.. wanted.Select(Find).OfType<StateRow>()];
    }

    /// <param name="etag">The ETag the value came with; without one, that of the item this turn read counts.</param>
    public void Put(string key, string value, string? etag)
    {
        ThrowIfOver();
        _staged[key] = new PutState(key, value, etag ?? ExpectedOf(key));
    }

    public void Delete(string key)
    {
        ThrowIfOver();
        _staged[key] = new DeleteState(key);
        Forgotten |= key == conversation.State;
    }

    private StateRow? Find(string key) => _staged.TryGetValue(key, out var change)
        ? change is PutState put ? new StateRow(key, put.Value, put.Expected) : null
        : _read.GetValueOrDefault(key);

    private string? ExpectedOf(string key) => _read.TryGetValue(key, out var row)
        ? row?.ETag
        : _staged.GetValueOrDefault(key) switch
        {
            PutState put => put.Expected,
            DeleteState => PutState.AnyETag,
            _ => null,
        };

    private void ThrowIfOver()
    {
        if (_over)
        {
            throw new InvalidOperationException("The turn is over; what it did not await can no longer be stored.");
        }
    }
}
