using BotoxAdvisorBot.Dialogs.Safety;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Bot.Builder;

namespace BotoxAdvisorBot.Bot;

/// <summary>How a message gets to the bot.</summary>
internal static partial class BotSetup
{
    private const string Path = "/api/messages";
    private const int LargestMessage = 256 * 1024;

    public static IServiceCollection AddBot(this IServiceCollection services)
    {
        services.AddOptions<BotOptions>().BindConfiguration("")
            .Validate(
                options => string.IsNullOrEmpty(options.MicrosoftAppId),
                "MicrosoftAppId is set, but channel authentication is not part of this version; leave MicrosoftAppId empty to start.")
            .ValidateOnStart();
        services.AddHttpClient();
        services.AddSingleton<IStorage, StagedStorage>();
        services.AddSingleton<ConversationQueue>();
        services.AddSingleton<TurnBoundary>();
        services.AddSingleton(provider => ActivatorUtilities.CreateInstance<AdvisorAdapter>(provider).UseConversation(provider));
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

    public static WebApplication MapBot(this WebApplication app)
    {
        if (!app.Environment.IsDevelopment())
        {
            LogNotServed(app.Logger, Path);
            return app;
        }

        app.MapPost(Path, ReceiveAsync)
            .AddEndpointFilter<LocalCallersOnly>()
            .WithMetadata(new RequestSizeLimitAttribute(LargestMessage));
        app.Lifetime.ApplicationStarted.Register(() => LogServed(app.Logger, app.Urls.FirstOrDefault(), Path));
        return app;
    }

    /// <summary>A turn that has begun runs to its end, whether or not the caller still listens.</summary>
    private static Task ReceiveAsync(HttpContext http, [FromServices] AdvisorAdapter adapter, [FromServices] IBot bot) =>
        adapter.ProcessAsync(http.Request, http.Response, bot, CancellationToken.None);

    [LoggerMessage(LogLevel.Information, "Bot Framework Emulator or Agents Playground: {Address}{Path}")]
    private static partial void LogServed(ILogger logger, string? address, string path);

    [LoggerMessage(LogLevel.Warning, "{Path} is not served: without channel authentication it is for Development only")]
    private static partial void LogNotServed(ILogger logger, string path);
}
