using BotoxAdvisorBot.Storage;
using Microsoft.Bot.Builder;

namespace BotoxAdvisorBot.Bot;

/// <summary>The bot's storage: within a turn, writes wait for the turn's commit; outside of one, they happen at once.</summary>
internal sealed class StagedStorage(SqlStorage storage, StateTable table, StateSerializer serializer) : IStorage
{
    public async Task<IDictionary<string, object>> ReadAsync(string[] keys, CancellationToken cancellationToken = default)
    {
        if (Turn.Current is not { } turn)
        {
            return await storage.ReadAsync(keys, cancellationToken);
        }

        var rows = await turn.ReadAsync(keys, table);
        return rows.ToDictionary(row => row.Key, object (row) => serializer.Read(row));
    }

    public Task WriteAsync(IDictionary<string, object> changes, CancellationToken cancellationToken = default)
    {
        if (Turn.Current is not { } turn)
        {
            return storage.WriteAsync(changes, cancellationToken);
        }

        foreach (var (key, value) in changes)
        {
            turn.Put(key, serializer.Write(key, value), (value as IStoreItem)?.ETag);
        }

        return Task.CompletedTask;
    }

    public Task DeleteAsync(string[] keys, CancellationToken cancellationToken = default)
    {
        if (Turn.Current is not { } turn)
        {
            return storage.DeleteAsync(keys, cancellationToken);
        }

        foreach (var key in keys)
        {
            turn.Delete(key);
        }

        return Task.CompletedTask;
    }
}
