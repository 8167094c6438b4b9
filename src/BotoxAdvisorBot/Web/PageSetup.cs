namespace BotoxAdvisorBot.Web;

/// <summary>What a browser gets: the start page, the chat page, the note to print, the script for the clinic's page.</summary>
internal static partial class PageSetup
{
    /// <summary>A file whose name changes with its content never changes.</summary>
    private const string Forever = "public, max-age=31536000, immutable";

    public static IServiceCollection AddPages(this IServiceCollection services)
    {
        services.AddSingleton(new PageFiles(Path.Combine(AppContext.BaseDirectory, "web")));
        services.AddSingleton<EmbedScript>();
        services.AddSingleton<HomePage>();
        services.AddSingleton<ChatPage>();
        services.AddSingleton<NotePage>();
        services.AddSingleton<NotFoundPage>();
        return services;
    }

    public static WebApplication MapPages(this WebApplication app)
    {
        app.MapGet("/", (HttpRequest request, HomePage page) => page.Show(request));
        app.MapGet("/chat", (string? lang, ChatPage page) => page.Show(lang));
        app.MapPost("/note", (HttpRequest request, NotePage page, CancellationToken cancellationToken) => page.ShowAsync(request, cancellationToken)).DisableAntiforgery();
        app.MapGet("/note", (NotePage page) => page.Gone());
        app.MapGet("/embed.js", (HttpContext http, EmbedScript script) => script.SendAsync(http));
        app.MapGet("/assets/{name}", SendFileAsync);
        if (!app.Services.GetRequiredService<PageFiles>().HasWebChat)
        {
            LogNoWebChat(app.Logger);
        }

        app.Lifetime.ApplicationStarted.Register(() => LogPage(app.Logger, app.Urls.FirstOrDefault()));
        return app;
    }

    private static Task SendFileAsync(string name, HttpContext http, PageFiles files)
    {
        if (files.Find($"assets/{name}") is { } file)
        {
            return file.SendAsync(http, Forever);
        }

        http.Response.StatusCode = StatusCodes.Status404NotFound;
        return Task.CompletedTask;
    }

    [LoggerMessage(LogLevel.Information, "The chat on a page: {Address}/")]
    private static partial void LogPage(ILogger logger, string? address);

    [LoggerMessage(LogLevel.Warning, "Web Chat is missing, so the chat page says so: install Node 18 or later and build again")]
    private static partial void LogNoWebChat(ILogger logger);
}
