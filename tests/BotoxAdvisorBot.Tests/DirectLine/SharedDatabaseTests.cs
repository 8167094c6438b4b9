using System.Net;
using BotoxAdvisorBot.Tests.Hosting;
using BotoxAdvisorBot.Tests.Storage;
using Microsoft.Bot.Builder;

namespace BotoxAdvisorBot.Tests.DirectLine;

/// <summary>Two hosts behind one address, on one PostgreSQL server.</summary>
[Collection(PostgresTests.Name)]
public sealed class SharedDatabaseTests(Postgres postgres) : IAsyncLifetime
{
    private readonly EchoBot _bot = new();
    private string _server = "";
    private BotHost _one = null!;
    private BotHost _two = null!;

    public async Task InitializeAsync()
    {
        _server = Postgres.Missing is null ? await postgres.NewSchemaAsync() : "";
        (_one, _two) = (Host(_bot.OnTurnAsync), Host(_bot.OnTurnAsync));
    }

    public async Task DisposeAsync()
    {
        await _one.DisposeAsync();
        await _two.DisposeAsync();
    }

    [PostgresFact]
    public async Task What_is_said_on_one_host_comes_to_a_socket_on_the_other()
    {
        using var client = await WebClient.StartAsync(_one);
        using var elsewhere = client.At(_two);
        using var socket = await elsewhere.OpenAsync();
        await socket.UntilAsync("Welcome");

        await client.SayAsync("hello");

        Assert.Equal(["hello", "Echo: hello"], (await socket.UntilAsync("Echo: hello")).Select(activity => (string?)activity["text"]));
    }

    [PostgresFact]
    public async Task Connections_that_break_are_made_again()
    {
        using var client = await WebClient.StartAsync(_one);
        using var elsewhere = client.At(_two);
        using var socket = await elsewhere.OpenAsync();
        await socket.UntilAsync("Welcome");

        await postgres.BreakConnectionsAsync();
        await SayUntilTakenAsync(client, "still there?");

        var heard = socket.UntilAsync("Echo: still there?");
        while (await Task.WhenAny(heard, Task.Delay(100)) != heard)
        {
            _two.Time.Advance(TimeSpan.FromSeconds(1));
        }

        await heard;
    }

    [PostgresFact]
    public async Task Messages_to_both_hosts_at_once_are_heard_one_after_the_other()
    {
        var (running, most) = (0, 0);
        async Task CountAsync(ITurnContext context, CancellationToken cancellationToken)
        {
            most = Math.Max(most, Interlocked.Increment(ref running));
            await Task.Delay(20, cancellationToken);
            Interlocked.Decrement(ref running);
            await _bot.OnTurnAsync(context, cancellationToken);
        }

        await using var one = Host(CountAsync);
        await using var two = Host(CountAsync);
        using var client = await WebClient.StartAsync(one);
        using var elsewhere = client.At(two);

        await Task.WhenAll(Enumerable.Range(0, 12).Select(number => (number % 2 == 0 ? client : elsewhere).SayAsync($"n{number}")));

        var said = (await client.TextsAsync()).Skip(1).ToList();
        Assert.Equal(1, most);
        Assert.Equal(24, said.Count);
        Assert.All(Enumerable.Range(0, 12), pair => Assert.Equal($"Echo: {said[pair * 2]}", said[(pair * 2) + 1]));
    }

    [PostgresFact]
    public async Task A_message_sent_again_to_the_other_host_is_heard_once()
    {
        using var client = await WebClient.StartAsync(_one);
        using var elsewhere = client.At(_two);

        var ids = await Task.WhenAll(client.SayAsync("hello", "same"), elsewhere.SayAsync("hello", "same"), client.SayAsync("hello", "same"));

        Assert.Single(ids.Distinct());
        Assert.Equal(1, _bot.Turns);
        Assert.Equal(["Welcome", "hello", "Echo: hello"], await elsewhere.TextsAsync());
    }

    [PostgresFact]
    public async Task A_conversation_with_the_real_bot_goes_on_after_a_restart()
    {
        var first = Host(bot: null);
        using var client = await WebClient.StartAsync(first);
        await client.SayAsync("before treatment");
        await first.DisposeAsync();

        await using var restarted = Host(bot: null);
        using var again = client.At(restarted);
        await again.SayAsync("i have someone in mind");

        Assert.Contains("know about this person", (await again.ReadAllAsync())[^1].ToString(), StringComparison.OrdinalIgnoreCase);
    }

    [PostgresFact]
    public async Task A_text_that_is_no_good_Unicode_is_heard_and_kept()
    {
        using var client = await WebClient.StartAsync(_one);

        using var response = await client.SendAsync(
            HttpMethod.Post,
            $"/conversations/{client.ConversationId}/activities",
            new StringContent("""{"type":"message","text":"half \ud83d a face \u0000","value":{"a":"\udc00"}}""", System.Text.Encoding.UTF8, "application/json"));

        await WebClient.JsonOf(response, HttpStatusCode.OK);
        Assert.Contains("half", (await client.TextsAsync())[1], StringComparison.Ordinal);
    }

    [Fact]
    public async Task Without_the_server_a_serious_sign_is_answered_all_the_same_and_the_host_says_that_it_is_not_ready()
    {
        await using var host = Host(bot: null);
        host.Settings["ConnectionStrings:Storage"] = "Host=127.0.0.1;Port=1;Database=none;Username=nobody;Timeout=1";

        var replies = await host.SayAsync(BotHost.Message("i cant breathe"));

        Assert.Contains("911", string.Join('\n', replies), StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.ServiceUnavailable, await host.GetStatusAsync("/healthz/ready"));
    }

    private BotHost Host(BotCallbackHandler? bot)
    {
        var host = new BotHost { Bot = bot };
        host.Settings["ConnectionStrings:Storage"] = _server;
        host.Settings["DirectLine:SigningKey"] = new string('k', 32);
        host.Settings["Clinic:Country"] = "US";
        return host;
    }

    /// <summary>A refused message is sent again by every client.</summary>
    private static async Task SayUntilTakenAsync(WebClient client, string text)
    {
        for (var attempt = 0; attempt < 10; attempt++)
        {
            using var response = await client.PostAsync(WebClient.Message(text, "one"));
            if (response.IsSuccessStatusCode)
            {
                return;
            }
        }

        Assert.Fail("The message is never taken.");
    }
}
