using System.Globalization;
using Newtonsoft.Json;
using Newtonsoft.Json.Linq;

namespace Microsoft.Bot.Builder;

/// <summary>Keeps items in memory, as JSON: what is read is never the object that was written.</summary>
public class MemoryStorage : IStorage
{
    private const string ETagName = nameof(IStoreItem.ETag);

    private static readonly JsonSerializer DefaultSerializer = new()
    {
        TypeNameHandling = TypeNameHandling.All,
        ReferenceLoopHandling = ReferenceLoopHandling.Error,
        MaxDepth = null,
    };

    private readonly JsonSerializer _serializer;
    private readonly Dictionary<string, JObject> _memory;
    private readonly Lock _lock = new();
    private int _nextETag;

    /// <summary>Creates a storage that writes and reads with the given serializer.</summary>
    /// <param name="jsonSerializer">Should write type names, so that items come back with their types.</param>
    /// <param name="dictionary">Where the items are kept; by default in a dictionary of its own.</param>
    public MemoryStorage(JsonSerializer jsonSerializer, Dictionary<string, JObject> dictionary = null)
    {
        ArgumentNullException.ThrowIfNull(jsonSerializer);
        _serializer = jsonSerializer;
        _memory = dictionary ?? [];
    }

    /// <summary>Creates a storage that writes type names.</summary>
    /// <param name="dictionary">Where the items are kept; by default in a dictionary of its own.</param>
    public MemoryStorage(Dictionary<string, JObject> dictionary = null)
        : this(DefaultSerializer, dictionary)
    {
    }

    /// <inheritdoc/>
    public Task DeleteAsync(string[] keys, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(keys);
        lock (_lock)
        {
            foreach (var key in keys)
            {
                _memory.Remove(key);
            }
        }

        return Task.CompletedTask;
    }

    /// <inheritdoc/>
    public Task<IDictionary<string, object>> ReadAsync(string[] keys, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(keys);
        var items = new Dictionary<string, object>(keys.Length);
        lock (_lock)
        {
            foreach (var key in keys)
            {
                if (_memory.TryGetValue(key, out var stored) && stored != null)
                {
                    items[key] = Restore(stored);
                }
            }
        }

        return Task.FromResult<IDictionary<string, object>>(items);
    }

    /// <inheritdoc/>
    /// <exception cref="InvalidOperationException">An item's ETag is not that of the stored version.</exception>
    public Task WriteAsync(IDictionary<string, object> changes, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(changes);
        lock (_lock)
        {
            foreach (var (key, value) in changes)
            {
                var state = value == null ? null : JObject.FromObject(value, _serializer);
                if (TryGetETag(value, out var eTag))
                {
                    ThrowIfOtherVersion(key, eTag);
                    state[ETagName] = (_nextETag++).ToString(CultureInfo.InvariantCulture);
                }

                _memory[key] = state;
            }
        }

        return Task.CompletedTask;
    }

    private static bool TryGetETag(object value, out string eTag)
    {
        var token = default(JToken);
        var hasETag = value is IStoreItem || (value is JObject json && json.TryGetValue(ETagName, out token));
        eTag = value is IStoreItem item ? item.ETag : token?.Value<string>();
        return hasETag;
    }

    private object Restore(JObject stored)
    {
        var value = stored.ToObject<object>(_serializer);
        if (value is IStoreItem item and IDictionary<string, object> dictionary)
        {
            // A dictionary reads every member as an entry, also the one that is its version.
            dictionary.Remove(ETagName);
            item.ETag = stored.Value<string>(ETagName);
        }

        return value;
    }

    private void ThrowIfOtherVersion(string key, string eTag)
    {
        var storedETag = _memory.TryGetValue(key, out var stored) ? stored?.Value<string>(ETagName) : null;
        if (storedETag != null && eTag != "*" && eTag != storedETag)
        {
            throw new InvalidOperationException($"ETag conflict at '{key}': version {storedETag} is stored, not '{eTag}'.");
        }
    }
}
