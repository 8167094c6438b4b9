using System.Data.Common;
using Dapper;
using Microsoft.Data.Sqlite;

namespace BotoxAdvisorBot.Storage;

/// <summary>Opens connections, and makes folder and tables on first use.</summary>
internal sealed class Database(DbDataSource source, string? folder = null) : IDisposable
{
    private static readonly string[] Tables = [StateTable.Definition, .. DirectLineLog.Definitions];

    private readonly SemaphoreSlim _preparing = new(1, 1);
    private volatile bool _prepared;

    /// <summary>The folder of the database file; none for a server.</summary>
    public string? Folder => folder;

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

    public void Dispose()
    {
        _preparing.Dispose();
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

            foreach (var table in Tables)
            {
                await connection.ExecuteAsync(new CommandDefinition(table, cancellationToken: cancellationToken));
            }

            _prepared = true;
        }
        finally
        {
            _preparing.Release();
        }
    }
}
