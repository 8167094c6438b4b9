using System.Data.Common;

namespace BotoxAdvisorBot.Tests.TurnBoundary;

/// <summary>A database that can be slow or away.</summary>
internal sealed class InterruptibleDataSource(DbDataSource inner) : DbDataSource
{
    /// <summary>What a connection waits for before it opens; a failed task is a database that is away.</summary>
    public Task Gate { get; set; } = Task.CompletedTask;

    public override string ConnectionString => inner.ConnectionString;

    protected override DbConnection CreateDbConnection() => inner.CreateConnection();

    protected override async ValueTask<DbConnection> OpenDbConnectionAsync(CancellationToken cancellationToken = default)
    {
        await Gate;
        return await inner.OpenConnectionAsync(cancellationToken);
    }
}
