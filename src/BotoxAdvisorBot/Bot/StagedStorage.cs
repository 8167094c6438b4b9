using BotoxAdvisorBot.Storage;
using Microsoft.Bot.Builder;
using Newtonsoft.Json;

namespace BotoxAdvisorBot.Bot;

/// <summary>The bot's storage: within a turn, writes wait for the turn's commit; outside of one, they happen at once.</summary>
internal sealed partial class StagedStorage(
    SqlStorage storage, StateTable table, StateSerializer serializer, ILogger<StagedStorage> logger) : IStorage
{
    public async Task<IDictionary<string, object>> ReadAsync(string[] keys, CancellationToken cancellationToken = default)
    {
        if (Turn.Current is not { } turn)
        {
            return await storage.ReadAsync(keys, cancellationToken);
        }

        var rows = await turn.ReadAsync(keys, table);
        var items = new Dictionary<string, object>(StringComparer.Ordinal);
        foreach (var row in rows)
        {
            if (Readable(row) is { } item)
            {
                items[row.Key] = item;
            }
        }

        return items;
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

    /// <summary>
    /// The item, or null when another version of the bot left something that this one cannot read: the conversation then begins anew and
    /// the turn's write replaces it. Failing would leave the patient with nothing but apologies until it expires.
    /// </summary>
    private StoredState? Readable(StateRow row)
    {
        try
        {
            return serializer.Read(row);
        }
        catch (JsonException e)
        {
            LogUnreadable(e.GetType().Name);
            return null;
        }
    }

    [LoggerMessage(LogLevel.Error, "A conversation's saved state cannot be read ({ExceptionType}); it begins anew")]
    private partial void LogUnreadable(string exceptionType);
}
