using BotoxAdvisorBot.Dialogs;
using BotoxAdvisorBot.Storage;

namespace BotoxAdvisorBot.Bot;

/// <summary>The conversation, for the clinic in the settings.</summary>
internal static partial class ClinicSetup
{
    public static IServiceCollection AddClinic(this IServiceCollection services, IConfiguration configuration, IHostEnvironment environment)
    {
        var clinic = (configuration.GetSection("Clinic").Get<ClinicOptions>() ?? new()).ToSettings();
        var storage = configuration.GetSection("Storage").Get<StorageOptions>() ?? new();
        return services.AddConversation(clinic with { KeepChatsFor = storage.KeepFor, TraceRecognition = environment.IsDevelopment() });
    }

    /// <summary>Says at start what a clinic has to know before patients meet the bot.</summary>
    public static WebApplication WarnAboutClinic(this WebApplication app)
    {
        var clinic = app.Services.GetRequiredService<ClinicSettings>();
        if (clinic.ReviewedBy is null)
        {
            LogNotReviewed(app.Logger);
        }

        if (clinic.Country is null)
        {
            LogNoCountry(app.Logger);
        }

        return app;
    }

    [LoggerMessage(LogLevel.Warning, "Clinic:ReviewedBy and Clinic:ReviewedOn are not set: no clinician has reviewed what the bot says")]
    private static partial void LogNotReviewed(ILogger logger);

    [LoggerMessage(LogLevel.Warning, "Clinic:Country is not set: patients see the emergency numbers of several countries")]
    private static partial void LogNoCountry(ILogger logger);
}
