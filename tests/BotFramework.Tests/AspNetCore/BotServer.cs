using System.Text;
using Microsoft.AspNetCore.Http;
using Microsoft.Bot.Builder;
using Microsoft.Bot.Builder.Integration.AspNet.Core;
using Microsoft.Extensions.Configuration;
using Newtonsoft.Json.Linq;

namespace BotFramework.Tests.AspNetCore;

/// <summary>A bot behind a real HTTP endpoint, and a channel's connector beside it.</summary>
public sealed class BotServer : IAsyncDisposable
{
    private readonly Loopback _bot;
    private readonly HttpClient _client;

    private BotServer(Loopback bot, Loopback connector, CloudAdapter adapter)
    {
        (_bot, Connector, Adapter) = (bot, connector, adapter);
        _client = new HttpClient { BaseAddress = bot.Address };
    }

    public Loopback Connector { get; }

    public CloudAdapter Adapter { get; }

    public string ServiceUrl => Connector.Address.AbsoluteUri;

    public static Task<BotServer> StartAsync(Func<ITurnContext, Task> onTurn) => StartAsync(new Answering(onTurn));

    public static async Task<BotServer> StartAsync(IBot bot, CloudAdapter? adapter = null)
    {
        var connector = await Loopback.AnsweringAsync(_ => """{"id":"sent-1","activityId":"created-1"}""");
        adapter ??= new CloudAdapter(new ConfigurationBuilder().Build());
        var server = await Loopback.StartAsync(async context =>
        {
            try
            {
                await adapter.ProcessAsync(context.Request, context.Response, bot, context.RequestAborted);
            }
            catch (Exception failure)
            {
                // A test that did not expect this shall tell why it happened.
                context.Response.StatusCode = StatusCodes.Status500InternalServerError;
                await context.Response.WriteAsync(failure.ToString());
            }
        });
        return new BotServer(server, connector, adapter);
    }

    /// <summary>A message as the Emulator sends it.</summary>
    public JObject Message() => JObject.FromObject(new
    {
        type = "message",
        id = "in-1",
        channelId = "emulator",
        serviceUrl = ServiceUrl,
        conversation = new { id = "c|livechat" },
        from = new { id = "user-1", name = "User", role = "user" },
        recipient = new { id = "bot-1", name = "Bot", role = "bot" },
        locale = "en-US",
        text = "hello",
    });

    /// <summary>The message with some members replaced, or removed where the value is null.</summary>
    public JObject Message(params (string Path, JToken? Value)[] changes)
    {
        var message = Message();
        foreach (var (path, value) in changes)
        {
            if (value is null)
            {
                message.SelectToken(path)?.Parent?.Remove();
            }
            else
            {
                message[path] = value;
            }
        }

        return message;
    }

    public Task<HttpResponseMessage> PostAsync(JToken activity) => PostAsync(activity.ToString());

    public async Task<HttpResponseMessage> PostAsync(string body, string? contentType = "application/json", string? authorization = null)
    {
        using var content = new ByteArrayContent(Encoding.UTF8.GetBytes(body));
        return await SendAsync(HttpMethod.Post, content, contentType, authorization);
    }

    public async Task<HttpResponseMessage> SendAsync(
        HttpMethod method, HttpContent? content, string? contentType = "application/json", string? authorization = null)
    {
        using var request = new HttpRequestMessage(method, "/api/messages") { Content = content };
        if (contentType is not null)
        {
            content?.Headers.TryAddWithoutValidation("Content-Type", contentType);
        }

        if (authorization is not null)
        {
            request.Headers.TryAddWithoutValidation("Authorization", authorization);
        }

        return await _client.SendAsync(request);
    }

    public async ValueTask DisposeAsync()
    {
        _client.Dispose();
        await _bot.DisposeAsync();
        await Connector.DisposeAsync();
    }

    private sealed class Answering(Func<ITurnContext, Task> onTurn) : IBot
    {
        public Task OnTurnAsync(ITurnContext turnContext, CancellationToken cancellationToken = default) => onTurn(turnContext);
    }
}
