using BotoxAdvisorBot.Bot;
using BotoxAdvisorBot.Web;
using Microsoft.AspNetCore.Cors.Infrastructure;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.RateLimiting;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Options;

namespace BotoxAdvisorBot.DirectLine;

/// <summary>Direct Line 3.0: how Web Chat on a page talks with the bot, without Azure or through it.</summary>
internal static partial class DirectLineSetup
{
    public const string Path = "/v3/directline";
    public const string ConversationId = "conversationId";

    private const string Cors = "direct-line";

    private static readonly TimeSpan Ping = TimeSpan.FromSeconds(15);

    public static IServiceCollection AddDirectLine(this IServiceCollection services)
    {
        services.AddOptions<DirectLineOptions>().BindConfiguration("DirectLine").ValidateOnStart();
        services.AddSingleton<IValidateOptions<DirectLineOptions>, DirectLineValidation>();
        services.TryAddSingleton(provider => AllowedOrigins.Read(provider.GetRequiredService<IConfiguration>()));
        services.AddSingleton<IHttpContextFactory, HiddenQuery>();
        services.AddSingleton<SigningKey>();
        services.AddSingleton<DirectLineTokens>();
        services.AddSingleton<ConversationBell>();
        services.AddHostedService<OtherHosts>();
        services.AddSingleton<OpenSockets>();
        services.AddSingleton<ActivityStream>();
        services.AddSingleton<CardPictures>();
        services.AddSingleton<PassingFiles>();
        services.AddSingleton<MessageIntake>();
        services.AddSingleton<CallLimits>();
        services.AddSingleton(provider => ActivatorUtilities.CreateInstance<DirectLineAdapter>(provider).UseConversation(provider));
        services.AddHttpClient<AzureDirectLine>();
        services.AddCors();
        services.AddOptions<CorsOptions>().Configure<AllowedOrigins>((cors, allowed) => cors.AddPolicy(Cors, policy => AllowPages(policy, allowed)));
        services.AddRateLimiter(_ => { });
        services.AddOptions<RateLimiterOptions>().Configure<IOptions<DirectLineOptions>>((limiter, options) => CallLimits.Configure(limiter, options.Value));
        return services;
    }

    /// <summary>This host's own Direct Line; or, with a secret of Azure's, nothing but the tokens for it.</summary>
    public static WebApplication MapDirectLine(this WebApplication app)
    {
        app.UseCors();
        app.UseRateLimiter();
        app.UseWebSockets(new WebSocketOptions { KeepAliveInterval = Ping, KeepAliveTimeout = Ping });
        var directLine = app.MapGroup(Path).RequireCors(Cors).WithMetadata(new RequestSizeLimitAttribute(RequestJson.MaxBytes));
        directLine.AddEndpointFilter<Failures>().AddEndpointFilter<OwnPagesOnly>();
        if (app.Services.GetRequiredService<IOptions<DirectLineOptions>>().Value.IsAzure)
        {
            directLine.MapAzureTokens();
            LogAzure(app.Logger);
            return app;
        }

        _ = app.Services.GetRequiredService<SigningKey>();
        directLine.MapGenerate();
        directLine.MapStream();
        directLine.MapFile();
        var proven = directLine.MapGroup("").AddEndpointFilter<ProofRequired>();
        proven.MapRefresh();
        proven.MapStart();
        proven.MapResume();
        proven.MapGet();
        proven.MapPost();
        proven.MapUpload();
        proven.MapSession();
        return app;
    }

    /// <summary>What clients send in headers, and what a page may read of an answer.</summary>
    private static void AllowPages(CorsPolicyBuilder policy, AllowedOrigins allowed) => policy
        .WithOrigins([.. allowed.All])
        .WithMethods("GET", "POST")
        .WithHeaders("authorization", "content-type", "x-ms-bot-agent", "x-requested-with")
        .WithExposedHeaders("Retry-After")
        .SetPreflightMaxAge(TimeSpan.FromMinutes(10));

    [LoggerMessage(LogLevel.Information, "Web chats go through Azure's Direct Line; this host gives out its tokens only")]
    private static partial void LogAzure(ILogger logger);
}
