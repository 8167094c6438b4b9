using BotoxAdvisorBot.Dialogs.Safety;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Bot.Builder;
using Microsoft.Extensions.Options;

namespace BotoxAdvisorBot.Bot;

/// <summary>How a message gets to the bot.</summary>
internal static partial class BotSetup
{
    private const string Path = "/api/messages";

    public static IServiceCollection AddBot(this IServiceCollection services)
    {
        services.AddOptions<BotOptions>().BindConfiguration("");
        services.AddHttpClient();
        services.AddSingleton<IStorage, StagedStorage>();
        services.AddSingleton<ConversationQueue>();
        services.AddSingleton<TurnBoundary>();
        services.AddSingleton(provider => ActivatorUtilities.CreateInstance<AdvisorAdapter>(provider).UseConversation(provider));
        services.AddHostedService<WarmUp>();
        return services;
    }

    /// <summary>Puts the conversation's middleware around every turn of an adapter, the host's or a test's own.</summary>
    public static TAdapter UseConversation<TAdapter>(this TAdapter adapter, IServiceProvider services)
        where TAdapter : BotAdapter
    {
        adapter.Use(services.GetRequiredService<SafetyNet>());
        adapter.Use(services.GetRequiredService<TurnBoundary>());
        return adapter;
    }

    /// <summary>
    /// A registered bot is open to every caller whose token says that a channel sent it, an unregistered one to this
    /// machine while it is developed. A registration that cannot work stops the start.
    /// </summary>
    public static WebApplication MapBot(this WebApplication app)
    {
        _ = app.Services.GetRequiredService<AdvisorAdapter>();
        if (app.Services.GetRequiredService<IOptions<BotOptions>>().Value.IsRegistered)
        {
            MapMessages(app);
            LogRegistered(app.Logger, Path);
        }
        else if (app.Environment.IsDevelopment())
        {
            MapMessages(app).AddEndpointFilter<LocalCallersOnly>();
            app.Lifetime.ApplicationStarted.Register(() => LogLocal(app.Logger, app.Urls.FirstOrDefault(), Path));
        }
        else
        {
            LogNotServed(app.Logger, Path);
        }

        return app;
    }

    private static RouteHandlerBuilder MapMessages(WebApplication app) =>
        app.MapPost(Path, ReceiveAsync).AddEndpointFilter<SizeLimit>().WithMetadata(SizeLimit.Metadata);

    /// <summary>A turn that has begun runs to its end, whether or not the caller still listens.</summary>
    private static Task ReceiveAsync(HttpContext http, [FromServices] AdvisorAdapter adapter, [FromServices] IBot bot) =>
        adapter.ProcessAsync(http.Request, http.Response, bot, CancellationToken.None);

    [LoggerMessage(LogLevel.Information, "{Path} is served to the channels of the bot's registration")]
    private static partial void LogRegistered(ILogger logger, string path);

    [LoggerMessage(LogLevel.Information, "Bot Framework Emulator or Agents Playground: {Address}{Path}")]
    private static partial void LogLocal(ILogger logger, string? address, string path);

    [LoggerMessage(LogLevel.Warning, "{Path} is not served: without MicrosoftAppId it is for Development only")]
    private static partial void LogNotServed(ILogger logger, string path);
}
