using Dapper;

namespace BotoxAdvisorBot.Storage;

/// <summary>One activity as clients of Direct Line see it.</summary>
internal sealed record LoggedActivity(string Id, string Json);

/// <summary>Consecutive activities of a conversation, and the watermark after the last of them.</summary>
internal sealed record LoggedActivities(IReadOnlyList<string> Json, long Watermark);

/// <summary>A conversation that has begun and has not expired.</summary>
/// <param name="Watermark">The position of its last activity.</param>
internal sealed record LoggedConversation(string UserId, long Watermark)
{
    /// <summary>
    /// The watermark from which a client reads on: one beyond the end is from an earlier life of the conversation, and nothing of this one was read.
    /// </summary>
    public long Within(long watermark) => watermark > Watermark ? 0 : watermark;
}

/// <summary>
/// What was said in each conversation of Direct Line, numbered from 1, in SQL that SQLite and PostgreSQL both accept. Its activities live as
/// long as their conversation, and that as long as its state.
/// </summary>
internal sealed class DirectLineLog(Database database, TimeProvider time)
{
    private const string Live = "c.id = @conversation AND c.expires_at > @Now";

    public static IReadOnlyList<string> Definitions { get; } =
    [
        """
        CREATE TABLE IF NOT EXISTS direct_line_conversations (
            id TEXT PRIMARY KEY,
            user_id TEXT NOT NULL,
            watermark BIGINT NOT NULL,
            expires_at BIGINT NOT NULL
        )
        """,
        """
        CREATE TABLE IF NOT EXISTS direct_line_activities (
            conversation_id TEXT NOT NULL,
            position BIGINT NOT NULL,
            id TEXT NOT NULL,
            activity TEXT NOT NULL,
            PRIMARY KEY (conversation_id, position),
            UNIQUE (conversation_id, id)
        )
        """,
    ];

    private long Now => time.GetUtcNow().ToUnixTimeMilliseconds();

    public async Task<LoggedConversation?> FindAsync(string conversation, CancellationToken cancellationToken)
    {
        await using var connection = await database.OpenAsync(cancellationToken);
        return await connection.QuerySingleOrDefaultAsync<LoggedConversation>(new CommandDefinition(
            $"SELECT c.user_id AS UserId, c.watermark AS Watermark FROM direct_line_conversations c WHERE {Live}",
            new { conversation, Now },
            cancellationToken: cancellationToken));
    }

    public async Task<bool> ContainsAsync(string conversation, string activity, CancellationToken cancellationToken)
    {
        await using var connection = await database.OpenAsync(cancellationToken);
        return await connection.ExecuteScalarAsync<long>(new CommandDefinition(
            "SELECT COUNT(*) FROM direct_line_activities WHERE conversation_id = @conversation AND id = @activity",
            new { conversation, activity },
            cancellationToken: cancellationToken)) > 0;
    }

    /// <summary>The activities after a watermark, the oldest first.</summary>
    public async Task<LoggedActivities> ReadAsync(string conversation, long watermark, int most, CancellationToken cancellationToken)
    {
        await using var connection = await database.OpenAsync(cancellationToken);
        var rows = (await connection.QueryAsync<(long Position, string Activity)>(new CommandDefinition(
            $"""
            SELECT a.position, a.activity FROM direct_line_activities a JOIN direct_line_conversations c ON c.id = a.conversation_id
            WHERE {Live} AND a.position > @watermark ORDER BY a.position LIMIT @most
            """,
            new { conversation, watermark, most, Now },
            cancellationToken: cancellationToken))).AsList();
        return new LoggedActivities([.. rows.Select(row => row.Activity)], rows.Count > 0 ? rows[^1].Position : watermark);
    }

    /// <summary>Removes expired conversations with all that was said in them, and says how many there were.</summary>
    public async Task<int> PurgeAsync(CancellationToken cancellationToken)
    {
        await using var connection = await database.OpenAsync(cancellationToken);
        await using var transaction = await connection.BeginTransactionAsync(cancellationToken);
        var moment = new { Now };
        await connection.ExecuteAsync(new CommandDefinition(
            "DELETE FROM direct_line_activities WHERE conversation_id IN (SELECT id FROM direct_line_conversations WHERE expires_at <= @Now)",
            moment,
            transaction,
            cancellationToken: cancellationToken));
        var purged = await connection.ExecuteAsync(new CommandDefinition(
            "DELETE FROM direct_line_conversations WHERE expires_at <= @Now", moment, transaction, cancellationToken: cancellationToken));
        await transaction.CommitAsync(cancellationToken);
        return purged;
    }
}
