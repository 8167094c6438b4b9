namespace Microsoft.Bot.Builder;

/// <summary>Where a bot keeps what must outlive a turn.</summary>
public interface IStorage
{
    /// <summary>Reads items; keys that are not stored are absent from the answer.</summary>
    Task<IDictionary<string, object>> ReadAsync(string[] keys, CancellationToken cancellationToken = default);

    /// <summary>Writes items; an item with an ETag replaces only the version it was read from.</summary>
    Task WriteAsync(IDictionary<string, object> changes, CancellationToken cancellationToken = default);

    /// <summary>Deletes items; keys that are not stored are ignored.</summary>
    Task DeleteAsync(string[] keys, CancellationToken cancellationToken = default);
}
