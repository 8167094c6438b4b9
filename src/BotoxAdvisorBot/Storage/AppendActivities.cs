using System.Data.Common;
using Dapper;
using Npgsql;

namespace BotoxAdvisorBot.Storage;

/// <summary>Writes what was said in a turn to the log of Direct Line, and begins the conversation if it is not there.</summary>
/// <param name="Forget">Deletes first whatever was said before.</param>
internal sealed record AppendActivities(string ConversationId, string UserId, IReadOnlyList<LoggedActivity> Activities, bool Forget)
    : OtherTableChange($"directline/log/{ConversationId}")
{
    // Locks the conversation's row, so that two nodes never number alike.
    private const string Advance =
        """
        INSERT INTO direct_line_conversations (id, user_id, watermark, expires_at) VALUES (@ConversationId, @UserId, @Count, @expiresAt)
        ON CONFLICT (id) DO UPDATE SET watermark = direct_line_conversations.watermark + @Count, expires_at = excluded.expires_at
        RETURNING watermark
        """;

    private const string DeleteAll = "DELETE FROM direct_line_activities WHERE conversation_id = @ConversationId";

    private const string DeleteExpired =
        DeleteAll + " AND EXISTS (SELECT 1 FROM direct_line_conversations WHERE id = @ConversationId AND expires_at <= @now)";

    private const string Append =
        "INSERT INTO direct_line_activities (conversation_id, position, id, activity) VALUES (@ConversationId, @Position, @Id, @Json)";

    public override async Task ApplyAsync(DbTransaction transaction, long now, long expiresAt, CancellationToken cancellationToken)
    {
        CommandDefinition Command(string sql, object values) => new(sql, values, transaction, cancellationToken: cancellationToken);

        var connection = transaction.Connection!;
        await connection.ExecuteAsync(Command(Forget ? DeleteAll : DeleteExpired, new { ConversationId, now }));
        var watermark = await connection.ExecuteScalarAsync<long>(
            Command(Advance, new { ConversationId, UserId, Activities.Count, expiresAt }));
        var position = watermark - Activities.Count;
        foreach (var activity in Activities)
        {
            position++;
            await connection.ExecuteAsync(Command(Append, new { ConversationId, Position = position, activity.Id, activity.Json }));
        }

        if (connection is NpgsqlConnection)
        {
            // The other hosts hear it when the transaction is committed.
            await connection.ExecuteAsync(Command("SELECT pg_notify(@Channel, @ConversationId)", new { PostgresServer.Channel, ConversationId }));
        }
    }
}
