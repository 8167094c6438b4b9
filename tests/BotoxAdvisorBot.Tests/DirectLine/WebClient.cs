using System.Net;
using System.Net.Http.Headers;
using System.Net.WebSockets;
using System.Text;
using BotoxAdvisorBot.Tests.Hosting;
using Newtonsoft.Json;
using Newtonsoft.Json.Linq;

namespace BotoxAdvisorBot.Tests.DirectLine;

/// <summary>A client of Direct Line as Web Chat is one: one token, one conversation.</summary>
internal sealed class WebClient(HttpClient http, string token, string conversationId) : IDisposable
{
    public const string Path = "/v3/directline";

    public string Token { get; set; } = token;

    public string ConversationId => conversationId;

    /// <summary>A page's client whose conversation has begun.</summary>
    public static async Task<WebClient> StartAsync(BotHost host)
    {
        var client = await GenerateAsync(host);
        await client.BeginAsync();
        return client;
    }

    /// <summary>A page's client with a token.</summary>
    public static async Task<WebClient> GenerateAsync(BotHost host)
    {
        var http = host.CreateClient();
        using var response = await http.PostAsync(new Uri($"{Path}/tokens/generate", UriKind.Relative), null);
        var answer = await JsonOf(response, HttpStatusCode.OK);
        return new WebClient(http, (string)answer["token"]!, (string)answer["conversationId"]!);
    }

    /// <summary>The same client with another process of the host.</summary>
    public WebClient At(BotHost host) => new(host.CreateClient(), Token, ConversationId);

    /// <summary>Begins the conversation.</summary>
    /// <returns>The address of its socket.</returns>
    public async Task<string> BeginAsync(HttpStatusCode expected = HttpStatusCode.Created)
    {
        using var response = await SendAsync(HttpMethod.Post, "/conversations", new JObject());
        return (string)(await JsonOf(response, expected))["streamUrl"]!;
    }

    public async Task<string> ResumeAsync(string watermark = "")
    {
        using var response = await SendAsync(HttpMethod.Get, $"/conversations/{ConversationId}?watermark={watermark}");
        return (string)(await JsonOf(response, HttpStatusCode.OK))["streamUrl"]!;
    }

    /// <summary>Sends a text that has to be taken.</summary>
    /// <returns>Its id.</returns>
    public async Task<string> SayAsync(string text, string? clientId = null)
    {
        using var response = await PostAsync(Message(text, clientId));
        return (string)(await JsonOf(response, HttpStatusCode.OK))["id"]!;
    }

    public static JObject Message(string text, string? clientId = null) => new()
    {
        ["type"] = "message",
        ["text"] = text,
        ["channelId"] = "webchat",
        ["from"] = new JObject { ["id"] = "somebody-else" },
        ["channelData"] = new JObject { ["clientActivityID"] = clientId ?? Guid.NewGuid().ToString() },
    };

    public Task<HttpResponseMessage> PostAsync(JObject activity) =>
        SendAsync(HttpMethod.Post, $"/conversations/{ConversationId}/activities", activity);

    /// <summary>What was said after the watermark, and the watermark after it.</summary>
    public async Task<(List<JObject> Activities, string Watermark)> ReadAsync(string watermark = "")
    {
        using var response = await SendAsync(HttpMethod.Get, $"/conversations/{ConversationId}/activities?watermark={watermark}");
        var answer = await JsonOf(response, HttpStatusCode.OK);
        return ([.. answer["activities"]!.Cast<JObject>()], (string)answer["watermark"]!);
    }

    /// <summary>Everything said, as many answers as it takes.</summary>
    public async Task<List<JObject>> ReadAllAsync()
    {
        var all = new List<JObject>();
        var watermark = "";
        List<JObject> some;
        do
        {
            (some, watermark) = await ReadAsync(watermark);
            all.AddRange(some);
        }
        while (some.Count > 0);
        return all;
    }

    public async Task<IReadOnlyList<string?>> TextsAsync() => [.. (await ReadAllAsync()).Select(activity => (string?)activity["text"])];

    public Task<HttpResponseMessage> SendAsync(HttpMethod method, string path, JObject? body = null, params (string Name, string Value)[] headers) =>
        SendAsync(method, path, body is null ? null : new StringContent(body.ToString(Formatting.None), Encoding.UTF8, "application/json"), headers);

    public async Task<HttpResponseMessage> SendAsync(HttpMethod method, string path, HttpContent? body, params (string Name, string Value)[] headers)
    {
        using var request = new HttpRequestMessage(method, Path + path) { Content = body };
        if (Token.Length > 0)
        {
            request.Headers.Authorization = new AuthenticationHeaderValue("Bearer", Token);
        }

        foreach (var (name, value) in headers)
        {
            request.Headers.TryAddWithoutValidation(name, value);
        }

        return await http.SendAsync(request);
    }

    /// <summary>Opens the conversation's socket.</summary>
    public async Task<WebStream> OpenAsync(string watermark = "") => await WebStream.OpenAsync(await ResumeAsync(watermark));

    public static async Task<JObject> JsonOf(HttpResponseMessage response, HttpStatusCode expected)
    {
        var body = await response.Content.ReadAsStringAsync();
        Assert.True(response.StatusCode == expected, $"{response.StatusCode} {body}");
        using var reader = new JsonTextReader(new StringReader(body)) { DateParseHandling = DateParseHandling.None };
        return (JObject)await JToken.ReadFromAsync(reader);
    }

    public void Dispose() => http.Dispose();
}

/// <summary>The socket of a conversation.</summary>
internal sealed class WebStream(ClientWebSocket socket) : IDisposable
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(30);

    public ClientWebSocket Socket => socket;

    public static async Task<WebStream> OpenAsync(string address)
    {
        var socket = new ClientWebSocket();
        socket.Options.CollectHttpResponseDetails = true;
        await socket.ConnectAsync(new Uri(address), default);
        return new WebStream(socket);
    }

    /// <summary>The status that a socket is refused with.</summary>
    public static async Task<HttpStatusCode> RefusalAsync(string address)
    {
        using var socket = new ClientWebSocket();
        socket.Options.CollectHttpResponseDetails = true;
        await Assert.ThrowsAsync<WebSocketException>(() => socket.ConnectAsync(new Uri(address), default));
        return socket.HttpStatusCode;
    }

    /// <summary>The next frame; null when the host closes.</summary>
    public async Task<JObject?> NextAsync()
    {
        using var patience = new CancellationTokenSource(Patience);
        using var text = new MemoryStream();
        var buffer = new byte[16 * 1024];
        WebSocketReceiveResult received;
        do
        {
            received = await socket.ReceiveAsync(buffer, patience.Token);
            text.Write(buffer, 0, received.Count);
        }
        while (!received.EndOfMessage);
        return received.MessageType == WebSocketMessageType.Close ? null : JObject.Parse(Encoding.UTF8.GetString(text.ToArray()));
    }

    /// <summary>Reads on until an activity has this text.</summary>
    /// <returns>All activities up to the frame with it.</returns>
    public async Task<List<JObject>> UntilAsync(string text)
    {
        var seen = new List<JObject>();
        do
        {
            var frame = await NextAsync() ?? throw new InvalidOperationException($"The host closed before \"{text}\" came.");
            seen.AddRange(frame["activities"]!.Cast<JObject>());
        }
        while (seen.All(activity => (string?)activity["text"] != text));
        return seen;
    }

    public void Dispose() => socket.Dispose();
}
