using System.Collections.Concurrent;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;

namespace BotFramework.Tests.AspNetCore;

/// <summary>A call that a loopback server received.</summary>
public sealed record ReceivedCall(string Method, string PathAndQuery, string Authorization, string Body);

/// <summary>A real HTTP server on 127.0.0.1 that keeps what it is sent.</summary>
public sealed class Loopback : IAsyncDisposable
{
    private readonly WebApplication _app;

    private Loopback(WebApplication app) => _app = app;

    public Uri Address => new(_app.Urls.Single());

    public ConcurrentQueue<ReceivedCall> Calls { get; } = new();

    /// <summary>Serves every request with this delegate.</summary>
    public static async Task<Loopback> StartAsync(RequestDelegate serve)
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        var app = builder.Build();
        app.Run(serve);
        await app.StartAsync();
        return new Loopback(app);
    }

    /// <summary>Keeps every call and answers it with this JSON.</summary>
    public static async Task<Loopback> AnsweringAsync(Func<ReceivedCall, string> answer)
    {
        Loopback loopback = null!;
        loopback = await StartAsync(async context =>
        {
            using var reader = new StreamReader(context.Request.Body);
            var call = new ReceivedCall(
                context.Request.Method,
                context.Features.Get<Microsoft.AspNetCore.Http.Features.IHttpRequestFeature>()!.RawTarget,
                context.Request.Headers.Authorization.ToString(),
                await reader.ReadToEndAsync());
            loopback.Calls.Enqueue(call);
            context.Response.ContentType = "application/json";
            await context.Response.WriteAsync(answer(call));
        });
        return loopback;
    }

    public async ValueTask DisposeAsync() => await _app.DisposeAsync();
}
