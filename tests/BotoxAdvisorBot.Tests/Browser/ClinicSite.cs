using System.Globalization;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;

namespace BotoxAdvisorBot.Tests.Browser;

/// <summary>A clinic's own website: another site than the host's (localhost, not 127.0.0.1), with a strict policy of its own.</summary>
internal sealed class ClinicSite : IAsyncDisposable
{
    private WebApplication? _app;

    /// <summary>The site's origin.</summary>
    public string Address { get; private set; } = "";

    /// <summary>Starts the site; returns its origin.</summary>
    public async Task<string> StartAsync()
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        _app = builder.Build();
        _app.MapGet("/favicon.ico", () => Results.NoContent());
        _app.MapGet("/{page}", (string page, string host, string? attributes, HttpContext http) =>
        {
            http.Response.Headers.ContentSecurityPolicy = $"default-src 'self'; script-src {host}; frame-src {host}";
            return Results.Content(Html(page, host, attributes ?? ""), "text/html; charset=utf-8");
        });
        await _app.StartAsync();
        Address = _app.Urls.First().Replace("127.0.0.1", "localhost", StringComparison.Ordinal);
        return Address;
    }

    /// <summary>A page of the clinic with the line of the host on it.</summary>
    /// <param name="host">The host's origin.</param>
    /// <param name="attributes">More attributes of the script element.</param>
    /// <param name="page">The page's name.</param>
    public Uri Page(string host, string attributes = "", string page = "home") =>
        new(string.Create(CultureInfo.InvariantCulture, $"{Address}/{page}?host={Uri.EscapeDataString(host)}&attributes={Uri.EscapeDataString(attributes)}"));

    public async ValueTask DisposeAsync()
    {
        if (_app is not null)
        {
            await _app.DisposeAsync();
        }
    }

    private static string Html(string page, string host, string attributes) => $"""
        <!doctype html>
        <html lang="en"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1"><title>{page}</title>
        <script src="{host}/embed.js" defer {attributes}></script></head>
        <body><main><h1>{page}</h1><p><a href="#top">A link of the clinic</a></p><p>Words of the clinic.</p></main></body></html>
        """;
}
