using Newtonsoft.Json.Linq;

namespace Microsoft.Bot.Builder;

/// <summary>Reading from storage by type.</summary>
public static class StorageExtensions
{
    /// <summary>Reads the items that are of a type, leaving out those of another.</summary>
    public static async Task<IDictionary<string, TStoreItem>> ReadAsync<TStoreItem>(
        this IStorage storage, string[] keys, CancellationToken cancellationToken = default)
        where TStoreItem : class
    {
        var found = new Dictionary<string, TStoreItem>();
        foreach (var (key, value) in await storage.ReadAsync(keys, cancellationToken))
        {
            if (value is TStoreItem item)
            {
                found.Add(key, item);
            }
            else if (value is JObject json)
            {
                // A storage that writes no type names leaves the conversion to whoever knows the type.
                found.Add(key, json.ToObject<TStoreItem>());
            }
        }

        return found;
    }
}
