using System.Collections.Concurrent;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;
using Newtonsoft.Json.Linq;

namespace BotoxAdvisorBot.Tests.Hosting;

/// <summary>A channel's connector on this machine: keeps what is posted to it.</summary>
internal sealed class Connector : IAsyncDisposable
{
    private readonly WebApplication _app;

    private Connector(WebApplication app) => _app = app;

    public string Address => _app.Urls.Single();

    /// <summary>What a post is answered with.</summary>
    public int Status { get; set; } = StatusCodes.Status201Created;

    public ConcurrentQueue<(string Path, JObject Activity)> Posts { get; } = new();

    public static async Task<Connector> StartAsync()
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        var connector = new Connector(builder.Build());
        connector._app.Run(connector.ReceiveAsync);
        await connector._app.StartAsync();
        return connector;
    }

    public ValueTask DisposeAsync() => _app.DisposeAsync();

    private async Task ReceiveAsync(HttpContext http)
    {
        using var reader = new StreamReader(http.Request.Body);
        Posts.Enqueue((http.Request.Path.Value!, JObject.Parse(await reader.ReadToEndAsync())));
        http.Response.StatusCode = Status;
        await http.Response.WriteAsJsonAsync(new { id = "from-channel" });
    }
}
