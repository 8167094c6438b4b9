using Dapper;
using Npgsql;

namespace BotoxAdvisorBot.Storage;

/// <summary>
/// What hosts that share a PostgreSQL server need from it besides the tables: one turn at a time in each conversation, and word of what was
/// said on another host.
/// </summary>
internal sealed class PostgresServer : IDisposable
{
    /// <summary>Where the id of a conversation is announced when something was said in it.</summary>
    public const string Channel = "botox_advisor_said";

    // A turn holds one connection for its order and needs another for its work. From one pool, waiting turns could take them all.
    private const int MostConnections = 20;
    private const int AliveSeconds = 15;

    private readonly NpgsqlDataSource _work;
    private readonly NpgsqlDataSource _order;
    private readonly string _listening;

    private PostgresServer(NpgsqlConnectionStringBuilder settings, NpgsqlDataSource work)
    {
        _work = work;
        _order = NpgsqlDataSource.Create(settings.ConnectionString);
        _listening = new NpgsqlConnectionStringBuilder(settings.ConnectionString) { Pooling = false, KeepAlive = AliveSeconds }.ConnectionString;
    }

    /// <exception cref="ArgumentException">The text is no connection string of PostgreSQL.</exception>
    public static Database Open(string connectionString)
    {
        var settings = new NpgsqlConnectionStringBuilder(connectionString);
        if (!settings.ContainsKey("Maximum Pool Size"))
        {
            settings.MaxPoolSize = MostConnections;
        }

        var work = NpgsqlDataSource.Create(settings.ConnectionString);
        return new Database(work, folder: null, new PostgresServer(settings, work));
    }

    /// <summary>Waits until no other host has a turn of this conversation. The server itself ends the order of a host that is gone.</summary>
    /// <param name="abandoned">Gives the place back, whenever it is cancelled.</param>
    public async Task<IAsyncDisposable> TakeTurnAsync(string conversation, CancellationToken abandoned)
    {
        try
        {
            return await TryTakeTurnAsync(conversation, abandoned);
        }
        catch (NpgsqlException e) when (e.IsTransient && !abandoned.IsCancellationRequested)
        {
            // The server was started anew since these connections were made. A turn begins here, so it finds out before it has done anything.
            Forget();
            return await TryTakeTurnAsync(conversation, abandoned);
        }
    }

    private async Task<IAsyncDisposable> TryTakeTurnAsync(string conversation, CancellationToken abandoned)
    {
        var place = new Place(await _order.OpenConnectionAsync(abandoned));
        try
        {
            await place.TakeAsync(conversation, abandoned);
            return place;
        }
        catch
        {
            await place.DisposeAsync();
            throw;
        }
    }

    /// <summary>Listens until the connection breaks or <paramref name="stop"/> is cancelled.</summary>
    /// <param name="ready">Called once it listens.</param>
    /// <param name="said">Called with the id of a conversation.</param>
    public async Task ListenAsync(Action ready, Action<string> said, CancellationToken stop)
    {
        await using var connection = new NpgsqlConnection(_listening);
        connection.Notification += (_, word) => said(word.Payload);
        await connection.OpenAsync(stop);
        await connection.ExecuteAsync(new CommandDefinition($"LISTEN {Channel}", cancellationToken: stop));
        ready();
        try
        {
            while (true)
            {
                await connection.WaitAsync(stop);
            }
        }
        finally
        {
            Forget();
        }
    }

    public void Dispose() => _order.Dispose();

    /// <summary>Makes new connections from now on.</summary>
    private void Forget()
    {
        _work.Clear();
        _order.Clear();
    }

    /// <summary>A lock that lasts as long as its transaction, so that nothing of it can stay behind in the pool.</summary>
    private sealed class Place(NpgsqlConnection connection) : IAsyncDisposable
    {
        private CancellationTokenRegistration _abandoned;
        private int _left;

        public async Task TakeAsync(string conversation, CancellationToken abandoned)
        {
            var transaction = await connection.BeginTransactionAsync(abandoned);
            await connection.ExecuteAsync(new CommandDefinition(
                "SELECT pg_advisory_xact_lock(hashtextextended(@conversation, 0))", new { conversation }, transaction, cancellationToken: abandoned));
            _abandoned = abandoned.Register(() => _ = DisposeAsync().AsTask());
        }

        public async ValueTask DisposeAsync()
        {
            if (Interlocked.Exchange(ref _left, 1) == 0)
            {
                await _abandoned.DisposeAsync();

                // Rolls the transaction back.
                await connection.DisposeAsync();
            }
        }
    }
}
