using System.Globalization;
using System.Net;
using System.Net.Sockets;
using System.Text;
using BotoxAdvisorBot.Tests.Hosting;
using Newtonsoft.Json.Linq;

namespace BotoxAdvisorBot.Tests.DirectLine;

public sealed class LimitTests : IAsyncDisposable
{
    private readonly EchoBot _bot = new();
    private readonly SeemingCallers _callers = new();
    private readonly BotHost _host;

    public LimitTests() => _host = new BotHost { Bot = _bot.OnTurnAsync, Replace = _callers.Add };

    [Fact]
    public async Task More_than_256_KB_are_too_many()
    {
        using var client = await WebClient.StartAsync(_host);
        var message = WebClient.Message("hello");
        message["value"] = new string('x', 256 * 1024);

        using var response = await client.PostAsync(message);

        AssertError("TooLarge", await WebClient.JsonOf(response, HttpStatusCode.RequestEntityTooLarge));
        Assert.Equal(0, _bot.Turns);
    }

    [Fact]
    public async Task A_text_that_is_too_long_is_refused_and_one_that_is_just_short_enough_is_heard_whole()
    {
        using var client = await WebClient.StartAsync(_host);

        using var response = await client.PostAsync(WebClient.Message(new string('x', 20_001)));
        await client.SayAsync(new string('y', 20_000));

        AssertError("TooLarge", await WebClient.JsonOf(response, HttpStatusCode.RequestEntityTooLarge));
        Assert.Equal(20_000, _bot.Last!.Text.Length);
    }

    [Fact]
    public async Task A_conversation_that_says_too_much_is_told_when_to_try_again_and_the_others_go_on()
    {
        _host.Settings["DirectLine:ActivitiesPerMinute"] = "2";
        using var client = await WebClient.StartAsync(_host);
        using var other = await WebClient.StartAsync(_host);
        await client.SayAsync("one");
        await client.SayAsync("two");

        using var response = await client.PostAsync(WebClient.Message("three"));
        await other.SayAsync("one");

        await AssertTooManyAsync(response);
        Assert.Equal(5, (await client.TextsAsync()).Count);
    }

    [Fact]
    public async Task An_address_that_asks_for_too_many_tokens_is_told_when_to_try_again_and_the_others_go_on()
    {
        _host.Settings["DirectLine:TokensPerMinute"] = "2";
        using var one = await WebClient.StartAsync(_host);
        using var two = await WebClient.StartAsync(_host);

        using var generated = await one.SendAsync(HttpMethod.Post, "/tokens/generate");
        using var begun = await one.SendAsync(HttpMethod.Post, "/conversations", new JObject());
        await one.SayAsync("still here");
        _callers.Address = IPAddress.Parse("203.0.113.9");
        using var other = await WebClient.StartAsync(_host);

        await AssertTooManyAsync(generated);
        await AssertTooManyAsync(begun);
    }

    [Fact]
    public async Task A_conversation_that_is_read_too_often_is_told_when_to_try_again_and_still_speaks()
    {
        _host.Settings["DirectLine:ReadsPerMinute"] = "2";
        using var client = await WebClient.StartAsync(_host);
        await client.ReadAsync();
        await client.ReadAsync();

        using var read = await client.SendAsync(HttpMethod.Get, $"/conversations/{client.ConversationId}/activities");
        using var resumed = await client.SendAsync(HttpMethod.Get, $"/conversations/{client.ConversationId}");
        await client.SayAsync("still heard");

        await AssertTooManyAsync(read);
        await AssertTooManyAsync(resumed);
    }

    [Fact]
    public async Task An_address_that_calls_too_often_is_told_so_on_every_page_and_the_others_are_not()
    {
        _host.Settings["DirectLine:CallsPerMinute"] = "3";
        _callers.Address = IPAddress.Parse("203.0.113.7");
        using var http = _host.CreateClient();
        string[] pages = ["/", "/chat", "/embed.js"];
        foreach (var page in pages)
        {
            Assert.NotEqual(HttpStatusCode.TooManyRequests, await _host.GetStatusAsync(page));
        }

        foreach (var page in pages)
        {
            using var refused = await http.GetAsync(new Uri(page, UriKind.Relative));
            await AssertTooManyAsync(refused);
        }

        Assert.Equal(HttpStatusCode.OK, await _host.GetStatusAsync("/healthz/live"));
        Assert.NotEqual(HttpStatusCode.TooManyRequests, await _host.GetStatusAsync("/api/messages"));
        _callers.Address = IPAddress.Parse("203.0.113.8");
        Assert.Equal(HttpStatusCode.OK, await _host.GetStatusAsync("/"));
    }

    [Fact]
    public async Task Addresses_of_one_network_of_IPv6_count_as_one()
    {
        _host.Settings["DirectLine:TokensPerMinute"] = "1";
        _callers.Address = IPAddress.Parse("2001:db8:1:2::1");
        using var one = await WebClient.GenerateAsync(_host);
        _callers.Address = IPAddress.Parse("2001:db8:1:2:ffff::9");
        using var same = await one.SendAsync(HttpMethod.Post, "/tokens/generate");
        _callers.Address = IPAddress.Parse("2001:db8:1:3::1");

        using var other = await WebClient.GenerateAsync(_host);

        Assert.Equal(HttpStatusCode.TooManyRequests, same.StatusCode);
    }

    [Fact]
    public async Task A_waiting_room_behind_one_address_gets_in()
    {
        for (var patient = 0; patient < 100; patient++)
        {
            using var client = await WebClient.StartAsync(_host);
            await client.SayAsync("hello");
        }

        Assert.Equal(100, _bot.Turns);
    }

    [Fact]
    public async Task A_request_that_never_ends_is_ended_and_holds_up_nobody()
    {
        using var client = await WebClient.StartAsync(_host);
        var address = _host.CreateClient().BaseAddress!;
        using var slow = new TcpClient();
        await slow.ConnectAsync(address.Host, address.Port);
        await slow.GetStream().WriteAsync(Encoding.ASCII.GetBytes(
            $"POST {WebClient.Path}/conversations/{client.ConversationId}/activities HTTP/1.1\r\nHost: {address.Authority}\r\n"
            + $"Authorization: Bearer {client.Token}\r\nContent-Type: application/json\r\nContent-Length: 1000\r\n\r\n{{"));

        await client.SayAsync("meanwhile");
        using var reader = new StreamReader(slow.GetStream());
        var answer = await reader.ReadLineAsync().WaitAsync(TimeSpan.FromSeconds(30));

        Assert.True(answer is null || answer.Contains("408", StringComparison.Ordinal), answer);
        Assert.Equal(1, _bot.Turns);
    }

    public ValueTask DisposeAsync() => _host.DisposeAsync();

    private static void AssertError(string code, JObject answer)
    {
        Assert.Equal(code, (string?)answer["error"]!["code"]);
        Assert.NotEmpty((string?)answer["error"]!["message"] ?? "");
    }

    private static async Task AssertTooManyAsync(HttpResponseMessage response)
    {
        var answer = await WebClient.JsonOf(response, HttpStatusCode.TooManyRequests);
        AssertError("TooMany", answer);
        Assert.Equal(
            response.Headers.GetValues("Retry-After").Single(), ((int)answer["error"]!["retryAfter"]!).ToString(CultureInfo.InvariantCulture));
        Assert.InRange((int)answer["error"]!["retryAfter"]!, 1, 60);
    }
}
