using BotoxAdvisorBot.Dialogs;
using BotoxAdvisorBot.Storage;

namespace BotoxAdvisorBot.Bot;

/// <summary>The conversation, for the clinic in the settings.</summary>
internal static class ClinicSetup
{
    public static IServiceCollection AddClinic(this IServiceCollection services, IConfiguration configuration, IHostEnvironment environment)
    {
        var clinic = configuration.GetSection("Clinic").Get<ClinicSettings>() ?? new();
        var storage = configuration.GetSection("Storage").Get<StorageOptions>() ?? new();
        return services.AddConversation(clinic with
        {
            Name = NullIfBlank(clinic.Name),
            Country = NullIfBlank(clinic.Country)?.ToUpperInvariant(),
            Phone = NullIfBlank(clinic.Phone),
            AfterHoursPhone = NullIfBlank(clinic.AfterHoursPhone),
            ReviewedBy = NullIfBlank(clinic.ReviewedBy),
            KeepChatsFor = storage.KeepFor,
            TraceRecognition = environment.IsDevelopment(),
        });
    }

    private static string? NullIfBlank(string? setting) => string.IsNullOrWhiteSpace(setting) ? null : setting.Trim();
}
