using System.Data.Common;

namespace BotoxAdvisorBot.Storage;

/// <summary>One stored item as the table holds it.</summary>
internal sealed record StateRow(string Key, string Value, string? ETag);

/// <summary>One step of a commit. A commit happens whole or not at all.</summary>
internal abstract record StateChange(string Key);

/// <summary>
/// Stores a value. Without <paramref name="Expected"/> there must be no live item yet; with an ETag it must still be
/// that one; <see cref="AnyETag"/> overwrites.
/// </summary>
/// <param name="ETag">The ETag the item has afterwards.</param>
internal sealed record PutState(string Key, string Value, string? Expected, string ETag) : StateChange(Key)
{
    public const string AnyETag = "*";

    public PutState(string key, string value, string? expected)
        : this(key, value, expected, Guid.NewGuid().ToString("N"))
    {
    }
}

/// <summary>Removes an item, whether it is there or not.</summary>
internal sealed record DeleteState(string Key) : StateChange(Key);

/// <summary>Keeps an item that was only read for as long as one that was written.</summary>
internal sealed record ExtendState(string Key) : StateChange(Key);

/// <summary>A change in a table of its own that becomes durable together with the state, or not at all.</summary>
internal abstract record OtherTableChange(string Key) : StateChange(Key)
{
    /// <param name="now">In milliseconds of Unix time, as <paramref name="expiresAt"/>.</param>
    public abstract Task ApplyAsync(DbTransaction transaction, long now, long expiresAt, CancellationToken cancellationToken);
}
