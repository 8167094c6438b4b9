using Dapper;
using Microsoft.Data.Sqlite;

namespace BotoxAdvisorBot.Tests.Hosting;

public sealed class WarmUpTests
{
    [Fact]
    public async Task The_bot_has_held_a_conversation_before_it_serves_and_nothing_of_it_stays()
    {
        using var folder = new TemporaryFolder();
        await using var host = new BotHost();
        var file = $"Data Source={folder.File("warm.db")};Pooling=False";
        host.Settings["ConnectionStrings:Storage"] = file;
        using var client = host.CreateClient();

        await using var connection = new SqliteConnection(file);
        Assert.Contains(host.Log.Lines, line => line.Contains("The bot is warm", StringComparison.Ordinal));
        Assert.DoesNotContain(host.Log.Lines, line => line.StartsWith("Error", StringComparison.Ordinal));
        Assert.Equal(0, await connection.ExecuteScalarAsync<long>("SELECT COUNT(*) FROM state_items"));
    }

    [Fact]
    public async Task Without_its_database_the_host_starts_all_the_same()
    {
        await using var host = new BotHost().WithoutDatabase();

        Assert.Contains("911", string.Concat(await host.SayAsync(BotHost.Message("i cant breathe"))), StringComparison.Ordinal);
        Assert.Contains(host.Log.Lines, line => line.Contains("could not be warmed up", StringComparison.Ordinal));
    }
}
