using Microsoft.Bot.Builder;
using Microsoft.Extensions.Logging;

namespace BotoxAdvisorBot.Dialogs;

/// <summary>Writes into the log which steps of which dialogs ran, by their names: nothing that a patient said is among them.</summary>
public sealed partial class StepLog(ILogger<StepLog> logger) : NullBotTelemetryClient, IBotTelemetryClient
{
    public new void TrackEvent(string eventName, IDictionary<string, string>? properties = null, IDictionary<string, double>? metrics = null)
    {
        if (properties is not null && properties.TryGetValue("DialogId", out var dialog) && properties.TryGetValue("StepName", out var step))
        {
            LogStep(eventName, dialog, step);
        }
    }

    [LoggerMessage(LogLevel.Debug, "{Event} {Dialog} {Step}")]
    private partial void LogStep(string @event, string dialog, string step);
}
