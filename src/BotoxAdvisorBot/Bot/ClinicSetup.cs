using BotoxAdvisorBot.Dialogs;
using BotoxAdvisorBot.Storage;

namespace BotoxAdvisorBot.Bot;

/// <summary>The conversation, for the clinic in the settings.</summary>
internal static class ClinicSetup
{
    public static IServiceCollection AddClinic(this IServiceCollection services, IConfiguration configuration)
    {
        var clinic = configuration.GetSection("Clinic").Get<ClinicSettings>() ?? new();
        var storage = configuration.GetSection("Storage").Get<StorageOptions>() ?? new();
        return services.AddConversation(clinic with { KeepChatsFor = storage.KeepFor });
    }
}
