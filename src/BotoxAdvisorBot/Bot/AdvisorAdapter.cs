using Microsoft.Bot.Builder;
using Microsoft.Bot.Builder.Integration.AspNet.Core;
using Microsoft.Bot.Schema;

namespace BotoxAdvisorBot.Bot;

/// <summary>The adapter behind /api/messages: the Bot Framework's own, whose replies wait for the turn's commit.</summary>
internal sealed partial class AdvisorAdapter : CloudAdapter
{
    private readonly ILogger<AdvisorAdapter> _logger;

    public AdvisorAdapter(IConfiguration configuration, IHttpClientFactory httpClients, ILogger<AdvisorAdapter> logger)
        : base(configuration, httpClients, logger)
    {
        _logger = logger;

        // The safety net has spoken to the patient by now.
        OnTurnError = (_, exception) =>
        {
            LogTurnFailed(ExceptionTrace.Of(exception));
            return Task.CompletedTask;
        };
    }

    /// <inheritdoc/>
    public override Task<ResourceResponse[]> SendActivitiesAsync(
        ITurnContext turnContext, Activity[] activities, CancellationToken cancellationToken) =>
        TurnOutbox.TryCollect(turnContext, activities, out var responses)
            ? Task.FromResult(responses)
            : base.SendActivitiesAsync(turnContext, activities, cancellationToken);

    [LoggerMessage(LogLevel.Error, "A turn failed: {Trace}")]
    private partial void LogTurnFailed(string trace);
}
