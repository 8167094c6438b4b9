using Microsoft.Bot.Builder;

namespace BotoxAdvisorBot.Storage;

/// <summary>
/// The Bot Framework's storage on the table of state items. A value read is a dictionary with an ETag; written with it,
/// the item must be unchanged; written without one, the item must be new.
/// </summary>
internal sealed class SqlStorage(StateTable table, StateSerializer serializer) : IStorage
{
    public async Task<IDictionary<string, object>> ReadAsync(string[] keys, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(keys);
        var rows = await table.ReadAsync(keys, cancellationToken);
        return rows.ToDictionary(row => row.Key, object (row) => serializer.Read(row));
    }

    public Task WriteAsync(IDictionary<string, object> changes, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(changes);
        var puts = changes.Select(change => new PutState(
            change.Key, serializer.Write(change.Key, change.Value), (change.Value as IStoreItem)?.ETag)).ToList();
        return table.CommitAsync(puts, cancellationToken);
    }

    public Task DeleteAsync(string[] keys, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(keys);
        return table.CommitAsync(keys.Select(key => new DeleteState(key)), cancellationToken);
    }
}
