namespace BotoxAdvisorBot.Storage;

/// <summary>Removes what has expired at start and then every hour.</summary>
internal sealed partial class ExpiredStatePurge(StateTable table, DirectLineLog log, TimeProvider time, ILogger<ExpiredStatePurge> logger) : BackgroundService
{
    private static readonly TimeSpan Pause = TimeSpan.FromHours(1);

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        using var timer = new PeriodicTimer(Pause, time);
        do
        {
            await PurgeAsync(stoppingToken);
        }
        while (await timer.WaitForNextTickAsync(stoppingToken));
    }

    private async Task PurgeAsync(CancellationToken stoppingToken)
    {
        try
        {
            LogPurged(await table.PurgeAsync(stoppingToken) + await log.PurgeAsync(stoppingToken));
        }
        catch (Exception e) when (!stoppingToken.IsCancellationRequested)
        {
            LogFailed(e.GetType().Name);
        }
    }

    [LoggerMessage(LogLevel.Information, "Removed {Count} expired state items")]
    private partial void LogPurged(int count);

    [LoggerMessage(LogLevel.Warning, "Expired state items could not be removed ({ExceptionType}); the next try is in an hour")]
    private partial void LogFailed(string exceptionType);
}
