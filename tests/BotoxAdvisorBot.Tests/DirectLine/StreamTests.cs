using System.Net;
using System.Net.Sockets;
using System.Net.WebSockets;
using System.Text;
using BotoxAdvisorBot.DirectLine;
using BotoxAdvisorBot.Tests.Hosting;
using Microsoft.Extensions.DependencyInjection;

namespace BotoxAdvisorBot.Tests.DirectLine;

public sealed class StreamTests : IAsyncDisposable
{
    private readonly EchoBot _bot = new();
    private readonly BotHost _host;

    public StreamTests() => _host = new BotHost { Bot = _bot.OnTurnAsync };

    [Fact]
    public async Task A_socket_brings_what_was_said_and_what_comes()
    {
        using var client = await WebClient.GenerateAsync(_host);
        using var stream = await WebStream.OpenAsync(await client.BeginAsync());

        await stream.UntilAsync("Welcome");
        var id = await client.SayAsync("hello");
        var seen = await stream.UntilAsync("Echo: hello");

        Assert.Equal(["hello", "Echo: hello"], seen.Select(activity => (string?)activity["text"]));
        Assert.Equal(id, (string?)seen[0]["id"]);
    }

    [Fact]
    public async Task A_socket_with_a_watermark_brings_only_what_came_after_it()
    {
        using var client = await WebClient.StartAsync(_host);
        await client.SayAsync("one");
        var (_, watermark) = await client.ReadAsync();
        await client.SayAsync("two");

        using var stream = await client.OpenAsync(watermark);

        Assert.Equal(["two", "Echo: two"], (await stream.UntilAsync("Echo: two")).Select(activity => (string?)activity["text"]));
    }

    [Fact]
    public async Task Two_sockets_both_bring_everything_in_the_same_order()
    {
        using var client = await WebClient.StartAsync(_host);
        using var one = await client.OpenAsync();
        using var two = await client.OpenAsync();

        for (var i = 0; i < 30; i++)
        {
            await client.SayAsync($"n{i}");
        }

        var first = await one.UntilAsync("Echo: n29");
        var second = await two.UntilAsync("Echo: n29");
        Assert.Equal(61, first.Count);
        Assert.Equal(first.Select(activity => (string?)activity["id"]), second.Select(activity => (string?)activity["id"]));
    }

    [Fact]
    public async Task A_long_history_comes_in_several_frames()
    {
        _host.Settings["DirectLine:ActivitiesPerMinute"] = "200";
        using var client = await WebClient.StartAsync(_host);
        for (var i = 0; i < 60; i++)
        {
            await client.SayAsync($"n{i}");
        }

        using var stream = await client.OpenAsync();

        Assert.Equal(121, (await stream.UntilAsync("Echo: n59")).Count);
    }

    [Fact]
    public async Task A_ticket_is_good_once_for_a_minute_and_for_its_own_conversation_and_for_nothing_else()
    {
        using var client = await WebClient.StartAsync(_host);
        using var other = await WebClient.StartAsync(_host);
        var used = await client.ResumeAsync();
        var late = await client.ResumeAsync();
        var foreign = (await other.ResumeAsync()).Replace(other.ConversationId, client.ConversationId, StringComparison.Ordinal);
        using var stream = await WebStream.OpenAsync(used);

        Assert.Equal(HttpStatusCode.Forbidden, await WebStream.RefusalAsync(used));
        Assert.Equal(HttpStatusCode.Forbidden, await WebStream.RefusalAsync(foreign));
        _host.Time.Advance(TimeSpan.FromMinutes(1));
        Assert.Equal(HttpStatusCode.Forbidden, await WebStream.RefusalAsync(late));
        Assert.Equal(HttpStatusCode.Forbidden, await WebStream.RefusalAsync(late.Split("&t=")[0]));
        Assert.Equal(HttpStatusCode.Forbidden, await WebStream.RefusalAsync($"{late.Split("&t=")[0]}&t={client.Token}"));

        client.Token = (await client.ResumeAsync()).Split("&t=")[1];
        using var posted = await client.PostAsync(WebClient.Message("with a ticket"));
        Assert.Equal(HttpStatusCode.Forbidden, posted.StatusCode);
    }

    [Fact]
    public async Task Without_a_socket_its_address_is_refused()
    {
        using var client = await WebClient.StartAsync(_host);

        using var response = await client.SendAsync(HttpMethod.Get, $"/conversations/{client.ConversationId}/stream");

        await WebClient.JsonOf(response, HttpStatusCode.BadRequest);
    }

    [Fact]
    public async Task Empty_frames_of_the_client_keep_the_socket_and_long_ones_close_it()
    {
        using var client = await WebClient.StartAsync(_host);
        using var stream = await client.OpenAsync();
        await stream.UntilAsync("Welcome");

        await stream.Socket.SendAsync(Array.Empty<byte>(), WebSocketMessageType.Text, true, default);
        await client.SayAsync("hello");
        await stream.UntilAsync("Echo: hello");
        await stream.Socket.SendAsync(new byte[4096], WebSocketMessageType.Text, true, default);

        Assert.Null(await stream.NextAsync());
        Assert.Equal(WebSocketCloseStatus.MessageTooBig, stream.Socket.CloseStatus);
    }

    [Fact]
    public async Task A_client_that_leaves_or_vanishes_gives_its_place_back()
    {
        using var client = await WebClient.StartAsync(_host);
        var sockets = _host.Services.GetRequiredService<OpenSockets>();
        var left = await client.OpenAsync();
        var vanished = await client.OpenAsync();
        Assert.Equal(2, sockets.Count);

        await left.Socket.CloseAsync(WebSocketCloseStatus.NormalClosure, null, default);
        vanished.Socket.Abort();

        await UntilAsync(() => sockets.Count == 0);
        left.Dispose();
        vanished.Dispose();
    }

    [Fact]
    public async Task A_client_that_does_not_read_is_let_go_and_holds_up_nobody()
    {
        _host.Settings["DirectLine:ActivitiesPerMinute"] = "1000";
        using var client = await WebClient.StartAsync(_host);
        var sockets = _host.Services.GetRequiredService<OpenSockets>();
        using var deaf = await DeafSocket.OpenAsync(await client.ResumeAsync());
        using var stream = await client.OpenAsync();
        var text = new string('x', 19_000);

        for (var i = 0; i < 300 && sockets.Count == 2; i++)
        {
            await client.SayAsync($"{i} {text}");
        }

        await client.SayAsync("end");
        await stream.UntilAsync("Echo: end");
        await UntilAsync(() => sockets.Count == 1);
    }

    [Fact]
    public async Task One_address_and_one_conversation_have_so_many_sockets_and_no_more()
    {
        _host.Settings["DirectLine:SocketsPerConversation"] = "2";
        _host.Settings["DirectLine:SocketsPerAddress"] = "3";
        using var client = await WebClient.StartAsync(_host);
        using var other = await WebClient.StartAsync(_host);
        using var one = await client.OpenAsync();
        using var two = await client.OpenAsync();

        Assert.Equal(HttpStatusCode.TooManyRequests, await WebStream.RefusalAsync(await client.ResumeAsync()));
        using var three = await other.OpenAsync();
        Assert.Equal(HttpStatusCode.TooManyRequests, await WebStream.RefusalAsync(await other.ResumeAsync()));
    }

    [Fact]
    public async Task A_thousand_sockets_from_one_address_do_not_hurt_the_others()
    {
        var callers = new SeemingCallers();
        await using var host = new BotHost { Bot = _bot.OnTurnAsync, Replace = callers.Add };
        host.Settings["DirectLine:TokensPerMinute"] = "2000";
        using var patient = await WebClient.StartAsync(host);
        using var calm = await patient.OpenAsync();
        await calm.UntilAsync("Welcome");
        callers.Address = IPAddress.Parse("203.0.113.9");
        using var crowd = await WebClient.StartAsync(host);
        var (accepted, refused) = (new List<WebStream>(), 0);

        for (var i = 0; i < 1000; i += 4)
        {
            using var one = await WebClient.StartAsync(host);
            foreach (var attempt in await Task.WhenAll(Enumerable.Range(0, 4).Select(_ => TryOpenAsync(one))))
            {
                if (attempt is null)
                {
                    refused++;
                }
                else
                {
                    accepted.Add(attempt);
                }
            }
        }

        callers.Address = IPAddress.Parse("198.51.100.7");
        Assert.Equal((200, 800), (accepted.Count, refused));
        await patient.SayAsync("still served");
        await calm.UntilAsync("Echo: still served");
        using var another = await WebClient.StartAsync(host);
        using var stream = await another.OpenAsync();
        await stream.UntilAsync("Welcome");
        accepted.ForEach(socket => socket.Dispose());
    }

    [Fact]
    public async Task A_host_that_stops_tells_its_sockets()
    {
        var host = new BotHost { Bot = _bot.OnTurnAsync };
        using var client = await WebClient.StartAsync(host);
        using var stream = await client.OpenAsync();
        await stream.UntilAsync("Welcome");

        var stopping = host.DisposeAsync().AsTask();

        Assert.Null(await stream.NextAsync());
        Assert.Equal(WebSocketCloseStatus.EndpointUnavailable, stream.Socket.CloseStatus);
        await stopping.WaitAsync(TimeSpan.FromSeconds(20));
    }

    public ValueTask DisposeAsync() => _host.DisposeAsync();

    internal static async Task UntilAsync(Func<bool> holds)
    {
        var patience = DateTime.UtcNow.AddSeconds(30);
        while (!holds())
        {
            Assert.True(DateTime.UtcNow < patience, "It did not come about in 30 s.");
            await Task.Delay(20);
        }
    }

    private static async Task<WebStream?> TryOpenAsync(WebClient client)
    {
        try
        {
            return await client.OpenAsync();
        }
        catch (WebSocketException)
        {
            return null;
        }
    }

    /// <summary>A connection that asks for a socket and then reads nothing.</summary>
    private sealed class DeafSocket(TcpClient tcp) : IDisposable
    {
        public static async Task<DeafSocket> OpenAsync(string address)
        {
            var uri = new Uri(address);
            var tcp = new TcpClient { ReceiveBufferSize = 1024 };
            await tcp.ConnectAsync(uri.Host, uri.Port);
            await tcp.GetStream().WriteAsync(Encoding.ASCII.GetBytes(
                $"GET {uri.PathAndQuery} HTTP/1.1\r\nHost: {uri.Authority}\r\nConnection: Upgrade\r\nUpgrade: websocket\r\n"
                + "Sec-WebSocket-Version: 13\r\nSec-WebSocket-Key: dGhlIHNhbXBsZSBub25jZQ==\r\n\r\n"));
            return new DeafSocket(tcp);
        }

        public void Dispose() => tcp.Dispose();
    }
}
