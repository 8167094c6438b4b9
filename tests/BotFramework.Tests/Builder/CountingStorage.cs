using Microsoft.Bot.Builder;

namespace BotFramework.Tests.Builder;

/// <summary>Keeps the very objects it is given, and counts.</summary>
internal sealed class CountingStorage : IStorage
{
    public Dictionary<string, object> Items { get; } = [];

    public int Reads { get; private set; }

    public int Writes { get; private set; }

    public Task<IDictionary<string, object>> ReadAsync(string[] keys, CancellationToken cancellationToken)
    {
        Reads++;
        var found = keys.Where(Items.ContainsKey).ToDictionary(key => key, key => Items[key]);
        return Task.FromResult<IDictionary<string, object>>(found);
    }

    public Task WriteAsync(IDictionary<string, object> changes, CancellationToken cancellationToken)
    {
        Writes++;
        foreach (var (key, value) in changes)
        {
            Items[key] = value;
        }

        return Task.CompletedTask;
    }

    public Task DeleteAsync(string[] keys, CancellationToken cancellationToken)
    {
        foreach (var key in keys)
        {
            Items.Remove(key);
        }

        return Task.CompletedTask;
    }
}
