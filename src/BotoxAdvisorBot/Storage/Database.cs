using System.Data.Common;
using Dapper;
using Microsoft.Data.Sqlite;

namespace BotoxAdvisorBot.Storage;

/// <summary>Opens connections, and makes folder and tables on first use.</summary>
internal sealed class Database(DbDataSource source, string? folder = null, PostgresServer? server = null) : IDisposable
{
    private static readonly string[] Tables = [StateTable.Definition, .. DirectLineLog.Definitions];

    private const string OneAfterTheOther = "SELECT pg_advisory_xact_lock(hashtextextended('botox-advisor tables', 0))";

    private readonly SemaphoreSlim _preparing = new(1, 1);
    private volatile bool _prepared;

    /// <summary>The folder of the database file; none for a server.</summary>
    public string? Folder => folder;

    /// <summary>The server, which other hosts may share; none for a file.</summary>
    public PostgresServer? Server => server;

    /// <exception cref="StorageUnavailableException">The database cannot be opened.</exception>
    public async Task<DbConnection> OpenAsync(CancellationToken cancellationToken)
    {
        try
        {
            if (!_prepared)
            {
                await PrepareAsync(cancellationToken);
            }

            return await source.OpenConnectionAsync(cancellationToken);
        }
        catch (Exception e) when (e is DbException or IOException or UnauthorizedAccessException)
        {
            throw new StorageUnavailableException(e);
        }
    }

    /// <summary>Waits for a conversation's turn among the hosts that share the server; it lasts until the result is disposed.</summary>
    /// <exception cref="StorageUnavailableException">The server does not answer.</exception>
    public async Task<IAsyncDisposable> TakeTurnAsync(string conversation, CancellationToken abandoned)
    {
        try
        {
            return await server!.TakeTurnAsync(conversation, abandoned);
        }
        catch (Exception e) when (e is DbException or IOException)
        {
            throw new StorageUnavailableException(e);
        }
    }

    public void Dispose()
    {
        _preparing.Dispose();
        server?.Dispose();
        source.Dispose();
    }

    private async Task PrepareAsync(CancellationToken cancellationToken)
    {
        await _preparing.WaitAsync(cancellationToken);
        try
        {
            if (_prepared)
            {
                return;
            }

            if (folder is not null)
            {
                Directory.CreateDirectory(folder);
            }

            await using var connection = await source.OpenConnectionAsync(cancellationToken);
            if (connection is SqliteConnection)
            {
                // Readers and a writer at the same time; remembered in the file.
                await connection.ExecuteAsync("PRAGMA journal_mode = WAL");
            }

            await MakeTablesAsync(connection, cancellationToken);
            _prepared = true;
        }
        finally
        {
            _preparing.Release();
        }
    }

    private async Task MakeTablesAsync(DbConnection connection, CancellationToken cancellationToken)
    {
        // Hosts that start together would make the same tables at the same time. A file has no such order, and must not wait for a writer.
        await using var transaction = server is null ? null : await connection.BeginTransactionAsync(cancellationToken);
        string[] commands = server is null ? Tables : [OneAfterTheOther, .. Tables];
        foreach (var command in commands)
        {
            await connection.ExecuteAsync(new CommandDefinition(command, transaction: transaction, cancellationToken: cancellationToken));
        }

        await (transaction?.CommitAsync(cancellationToken) ?? Task.CompletedTask);
    }
}
