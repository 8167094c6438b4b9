using System.Data.Common;
using Dapper;
using Microsoft.Extensions.Options;

namespace BotoxAdvisorBot.Storage;

/// <summary>The table of state items, in SQL that SQLite and PostgreSQL both accept.</summary>
internal sealed class StateTable(Database database, TimeProvider time, IOptions<StorageOptions> options)
{
    public const string Definition =
        """
        CREATE TABLE IF NOT EXISTS state_items (
            key TEXT PRIMARY KEY,
            value TEXT NOT NULL,
            etag TEXT NOT NULL,
            expires_at BIGINT NOT NULL
        )
        """;

    private const string Insert =
        """
        INSERT INTO state_items (key, value, etag, expires_at) VALUES (@Key, @Value, @ETag, @ExpiresAt)
        ON CONFLICT (key) DO UPDATE SET value = excluded.value, etag = excluded.etag, expires_at = excluded.expires_at
        """;

    private const string InsertNew = Insert + " WHERE state_items.expires_at <= @Now";

    private const string Update =
        "UPDATE state_items SET value = @Value, etag = @ETag, expires_at = @ExpiresAt WHERE key = @Key AND etag = @Expected";

    private readonly long _keepFor = (long)options.Value.KeepFor.TotalMilliseconds;

    private long Now => time.GetUtcNow().ToUnixTimeMilliseconds();

    /// <summary>The items that are there and have not expired.</summary>
    public async Task<IReadOnlyList<StateRow>> ReadAsync(IReadOnlyCollection<string> keys, CancellationToken cancellationToken)
    {
        await using var connection = await database.OpenAsync(cancellationToken);
        var rows = new List<StateRow>(keys.Count);
        foreach (var key in keys)
        {
            var query = new CommandDefinition(
                "SELECT key, value, etag FROM state_items WHERE key = @key AND expires_at > @Now",
                new { key, Now },
                cancellationToken: cancellationToken);
            if (await connection.QuerySingleOrDefaultAsync<StateRow>(query) is { } row)
            {
                rows.Add(row);
            }
        }

        return rows;
    }

    /// <summary>Makes all changes in one transaction.</summary>
    /// <exception cref="StateConflictException">An item is not what its writer had read.</exception>
    public async Task CommitAsync(IEnumerable<StateChange> changes, CancellationToken cancellationToken)
    {
        await using var connection = await database.OpenAsync(cancellationToken);
        await using var transaction = await connection.BeginTransactionAsync(cancellationToken);

        // Always in the same order, so that two nodes cannot block each other.
        foreach (var change in changes.OrderBy(change => change.Key, StringComparer.Ordinal))
        {
            await ApplyAsync(change, transaction, cancellationToken);
        }

        cancellationToken.ThrowIfCancellationRequested();
        await transaction.CommitAsync(CancellationToken.None);
    }

    /// <summary>Removes what has expired, and says how much that was.</summary>
    public async Task<int> PurgeAsync(CancellationToken cancellationToken)
    {
        await using var connection = await database.OpenAsync(cancellationToken);
        return await connection.ExecuteAsync(new CommandDefinition(
            "DELETE FROM state_items WHERE expires_at <= @Now", new { Now }, cancellationToken: cancellationToken));
    }

    private Task ApplyAsync(StateChange change, DbTransaction transaction, CancellationToken cancellationToken) => change switch
    {
        PutState put => PutAsync(put, transaction, cancellationToken),
        DeleteState => ExecuteAsync("DELETE FROM state_items WHERE key = @Key", new { change.Key }, transaction, cancellationToken),
        ExtendState => ExecuteAsync(
            "UPDATE state_items SET expires_at = @ExpiresAt WHERE key = @Key",
            new { change.Key, ExpiresAt = Now + _keepFor },
            transaction,
            cancellationToken),
        OtherTableChange other => other.ApplyAsync(transaction, Now, Now + _keepFor, cancellationToken),
        _ => throw new NotSupportedException($"{change.GetType().Name} is not a change the table knows."),
    };

    private async Task PutAsync(PutState put, DbTransaction transaction, CancellationToken cancellationToken)
    {
        var sql = put.Expected switch
        {
            null => InsertNew,
            PutState.AnyETag => Insert,
            _ => Update,
        };
        var now = Now;
        var values = new { put.Key, put.Value, put.ETag, put.Expected, ExpiresAt = now + _keepFor, Now = now };
        if (await ExecuteAsync(sql, values, transaction, cancellationToken) == 0)
        {
            throw new StateConflictException(put.Key);
        }
    }

    private static Task<int> ExecuteAsync(string sql, object values, DbTransaction transaction, CancellationToken cancellationToken) =>
        transaction.Connection!.ExecuteAsync(new CommandDefinition(sql, values, transaction, cancellationToken: cancellationToken));
}
