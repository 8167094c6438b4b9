using System.Net;
using System.Net.WebSockets;
using BotoxAdvisorBot.Storage;
using BotoxAdvisorBot.Tests.Hosting;
using BotoxAdvisorBot.Tests.TurnBoundary;
using Dapper;
using Microsoft.Data.Sqlite;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;

namespace BotoxAdvisorBot.Tests.DirectLine;

public sealed class DurabilityTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();
    private readonly FakeTimeProvider _time = new();
    private readonly InterruptibleDataSource _source;

    public DurabilityTests() =>
        _source = new InterruptibleDataSource(SqliteFactory.Instance.CreateDataSource($"Data Source={_folder.File("log.db")};Default Timeout=2"));

    [Fact]
    public async Task After_a_restart_a_client_comes_back_to_everything_that_was_said()
    {
        await using var before = Host(new EchoBot());
        using var client = await WebClient.StartAsync(before);
        var id = await client.SayAsync("one", "one");
        var (_, watermark) = await client.ReadAsync();
        await before.DisposeAsync();
        await using var host = Host(new EchoBot());
        using var after = client.At(host);

        using var whole = await after.OpenAsync();
        using var rest = await after.OpenAsync(watermark);
        await after.SayAsync("two");

        Assert.Equal(["Welcome", "one", "Echo: one"], (await whole.UntilAsync("Echo: one")).Select(activity => (string?)activity["text"]));
        Assert.Equal(["two", "Echo: two"], (await rest.UntilAsync("Echo: two")).Select(activity => (string?)activity["text"]));
        Assert.Equal(id, await after.SayAsync("one", "one"));
        Assert.Equal(5, (await after.TextsAsync()).Count);
    }

    [Fact]
    public async Task A_turn_that_fails_leaves_the_message_and_the_apology_and_a_retry_does_not_run_it_again()
    {
        var turns = 0;
        await using var host = Host((turn, _) => turn.Activity.Text is null ? Task.CompletedTask : throw new InvalidOperationException($"{++turns}"));
        using var client = await WebClient.StartAsync(host);

        var id = await client.SayAsync("hello", "same");
        var again = await client.SayAsync("hello", "same");

        Assert.Equal(id, again);
        Assert.Equal(1, turns);
        var texts = await client.TextsAsync();
        Assert.Equal("hello", texts[0]);
        Assert.Contains("911", Assert.Single(texts.Skip(1)), StringComparison.Ordinal);
    }

    [Fact]
    public async Task With_the_database_away_a_serious_sign_is_answered_on_the_socket_and_in_the_refusal_and_a_retry_is_heard()
    {
        await using var host = Host();
        using var client = await WebClient.StartAsync(host);
        using var stream = await client.OpenAsync();
        await stream.NextAsync();
        _source.Gate = Task.FromException(new IOException("away"));

        using var response = await client.PostAsync(WebClient.Message("i cant breathe", "same"));
        var refusal = await WebClient.JsonOf(response, HttpStatusCode.ServiceUnavailable);
        var shown = await stream.NextAsync();
        _source.Gate = Task.CompletedTask;
        await client.SayAsync("i cant breathe", "same");

        Assert.Equal("Unavailable", (string?)refusal["error"]!["code"]);
        Assert.Contains("911", $"{refusal["activities"]}", StringComparison.Ordinal);
        Assert.Contains("911", $"{shown}", StringComparison.Ordinal);
        Assert.Null(shown!["watermark"]);
        Assert.Contains("i cant breathe", (await client.ReadAsync()).Activities.Select(activity => (string?)activity["text"]));
        await stream.UntilAsync("i cant breathe");
    }

    [Fact]
    public async Task A_socket_that_could_not_read_the_log_tries_again_in_a_moment()
    {
        await using var host = Host(new EchoBot());
        using var client = await WebClient.StartAsync(host);
        using var stream = await client.OpenAsync();
        await stream.UntilAsync("Welcome");
        _source.Gate = Task.FromException(new IOException("away"));
        using var refused = await client.PostAsync(WebClient.Message("hello", "same"));
        await StreamTests.UntilAsync(() => host.Log.Lines.Any(line => line.Contains("A socket cannot read the log", StringComparison.Ordinal)));

        _source.Gate = Task.CompletedTask;
        await host.Services.GetRequiredService<StateTable>().CommitAsync(
            [new AppendActivities(client.ConversationId, "dl_1", [new LoggedActivity("1", """{"text":"said meanwhile"}""")], Forget: false)], default);
        _time.Advance(TimeSpan.FromSeconds(1));

        await stream.UntilAsync("said meanwhile");
    }

    [Fact]
    public async Task With_the_database_away_nobody_can_begin_and_afterwards_everybody_can()
    {
        await using var host = Host();
        using var client = await WebClient.GenerateAsync(host);
        _source.Gate = Task.FromException(new IOException("away"));

        using var response = await client.SendAsync(HttpMethod.Post, "/conversations");
        await WebClient.JsonOf(response, HttpStatusCode.ServiceUnavailable);
        _source.Gate = Task.CompletedTask;

        await client.BeginAsync();
    }

    [Fact]
    public async Task Forget_me_deletes_what_was_said()
    {
        await using var host = Host();
        using var client = await WebClient.StartAsync(host);
        await client.SayAsync("my brow is heavy since monday");
        using var stream = await client.OpenAsync();

        await client.SayAsync("forget me");

        var texts = await client.TextsAsync();
        Assert.Equal("forget me", texts[0]);
        Assert.Contains("deleted everything", Assert.Single(texts.Skip(1)), StringComparison.Ordinal);
        Assert.Equal(2, await CountAsync("direct_line_activities"));
        await stream.UntilAsync(texts[1]!);
        await client.SayAsync("hello");
        Assert.True((await client.TextsAsync()).Count > 2);
    }

    [Fact]
    public async Task Show_my_data_says_that_the_messages_are_kept()
    {
        await using var host = Host();
        using var client = await WebClient.StartAsync(host);
        var (_, watermark) = await client.ReadAsync();

        await client.SayAsync("show my data");

        var told = string.Concat((await client.ReadAsync(watermark)).Activities);
        Assert.Contains("Our messages, yours and mine", told, StringComparison.Ordinal);
        Assert.DoesNotContain("do not keep the text", told, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_conversation_expires_with_its_state_and_its_socket_closes()
    {
        await using var host = Host(new EchoBot(), tokenLifetime: "1.00:00:00");
        using var client = await WebClient.StartAsync(host);
        _time.Advance(TimeSpan.FromHours(23));
        await client.SayAsync("still here");
        using var refreshed = await client.SendAsync(HttpMethod.Post, "/tokens/refresh");
        client.Token = (string)(await WebClient.JsonOf(refreshed, HttpStatusCode.OK))["token"]!;
        using var stream = await client.OpenAsync();
        await stream.UntilAsync("Echo: still here");
        _time.Advance(TimeSpan.FromHours(23.5));
        Assert.Equal(3, (await client.TextsAsync()).Count);

        _time.Advance(TimeSpan.FromMinutes(29));
        using var last = await client.SendAsync(HttpMethod.Post, "/tokens/refresh");
        client.Token = last.IsSuccessStatusCode ? (string)(await WebClient.JsonOf(last, HttpStatusCode.OK))["token"]! : client.Token;
        _time.Advance(TimeSpan.FromMinutes(2));

        using var resumed = await client.SendAsync(HttpMethod.Get, $"/conversations/{client.ConversationId}");
        using var posted = await client.PostAsync(WebClient.Message("hello"));
        Assert.Equal(HttpStatusCode.NotFound, resumed.StatusCode);
        Assert.Equal(HttpStatusCode.NotFound, posted.StatusCode);
        Assert.Null(await stream.NextAsync());
        Assert.Equal(WebSocketCloseStatus.NormalClosure, stream.Socket.CloseStatus);
        await client.BeginAsync();
        Assert.Equal(["Welcome"], await client.TextsAsync());
    }

    [Fact]
    public async Task What_has_expired_is_removed_within_the_hour()
    {
        await using var host = Host(new EchoBot());
        using var client = await WebClient.StartAsync(host);
        await client.SayAsync("hello");

        _time.Advance(TimeSpan.FromHours(25));

        await StreamTests.UntilAsync(() => CountAsync("direct_line_activities").Result + CountAsync("direct_line_conversations").Result == 0);
    }

    public void Dispose()
    {
        _source.Dispose();
        _folder.Dispose();
    }

    private async Task<long> CountAsync(string table)
    {
        await using var connection = await _source.OpenConnectionAsync();
        return await connection.ExecuteScalarAsync<long>($"SELECT COUNT(*) FROM {table}");
    }

    private BotHost Host(EchoBot bot, string tokenLifetime = "00:30:00") => Host(bot.OnTurnAsync, tokenLifetime);

    private BotHost Host(Microsoft.Bot.Builder.BotCallbackHandler? bot = null, string tokenLifetime = "00:30:00")
    {
        var host = new BotHost
        {
            Bot = bot,
            Time = _time,
            Environment = Environments.Production,
            Replace = services => services.AddSingleton(_ => new Database(_source, Path.GetDirectoryName(_folder.File("log.db")))),
        };
        host.Settings["Clinic:Country"] = "US";
        host.Settings["DirectLine:TokenLifetime"] = tokenLifetime;
        return host;
    }
}
