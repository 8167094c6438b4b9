using System.Net;
using System.Net.Http.Headers;
using System.Net.WebSockets;
using BotoxAdvisorBot.Tests.Hosting;

namespace BotoxAdvisorBot.Tests.DirectLine;

/// <summary>Over HTTP/2, which browsers speak with a host behind https, a socket is a stream of the connection that the other calls use.</summary>
public sealed class Http2Tests
{
    [Fact]
    public async Task A_whole_chat_goes_through_one_connection()
    {
        var bot = new EchoBot();
        await using var host = new BotHost { Bot = bot.OnTurnAsync };
        host.Settings["Kestrel:EndpointDefaults:Protocols"] = "Http2";
        using var handler = new SocketsHttpHandler();
        using var http = new HttpClient(handler) { BaseAddress = host.CreateClient().BaseAddress };
        var token = (string)(await PostAsync(http, "/tokens/generate", null, HttpStatusCode.OK))["token"]!;
        var begun = await PostAsync(http, "/conversations", token, HttpStatusCode.Created);
        using var socket = new ClientWebSocket();
        socket.Options.HttpVersion = HttpVersion.Version20;
        socket.Options.HttpVersionPolicy = HttpVersionPolicy.RequestVersionExact;

        await socket.ConnectAsync(new Uri((string)begun["streamUrl"]!), new HttpMessageInvoker(handler, disposeHandler: false), default);
        using var stream = new WebStream(socket);
        await stream.UntilAsync("Welcome");
        await PostAsync(http, $"/conversations/{begun["conversationId"]}/activities", token, HttpStatusCode.OK, """{"type":"message","text":"hello"}""");

        await stream.UntilAsync("Echo: hello");
    }

    private static async Task<Newtonsoft.Json.Linq.JObject> PostAsync(HttpClient http, string path, string? token, HttpStatusCode expected, string body = "{}")
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, WebClient.Path + path)
        {
            Version = HttpVersion.Version20,
            VersionPolicy = HttpVersionPolicy.RequestVersionExact,
            Content = new StringContent(body, new MediaTypeHeaderValue("application/json")),
        };
        request.Headers.Authorization = token is null ? null : new AuthenticationHeaderValue("Bearer", token);
        using var response = await http.SendAsync(request);
        Assert.Equal(HttpVersion.Version20, response.Version);
        return await WebClient.JsonOf(response, expected);
    }
}
