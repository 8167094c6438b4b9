using BotoxAdvisorBot.Storage;

namespace BotoxAdvisorBot.DirectLine;

/// <summary>Wakes the sockets of this host when something was said on another one that shares the database.</summary>
internal sealed partial class OtherHosts(Database database, ConversationBell bell, ILogger<OtherHosts> logger) : BackgroundService
{
    private static readonly TimeSpan Pause = TimeSpan.FromSeconds(1);

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        while (database.Server is { } server && !stoppingToken.IsCancellationRequested)
        {
            try
            {
                // What was said while nobody listened is found by looking once.
                await server.ListenAsync(bell.RingAll, bell.Ring, stoppingToken);
            }
            catch (Exception e) when (!stoppingToken.IsCancellationRequested)
            {
                LogDeaf(e.GetType().Name);
                await Task.Delay(Pause, stoppingToken);
            }
        }
    }

    [LoggerMessage(LogLevel.Warning, "Other hosts cannot be heard now ({ExceptionType}); it is tried again every second")]
    private partial void LogDeaf(string exceptionType);
}
