using BotoxAdvisorBot.Storage;
using Microsoft.Extensions.Diagnostics.HealthChecks;

namespace BotoxAdvisorBot.Web;

/// <summary>Healthy if the storage answers a read within a second.</summary>
internal sealed class StorageHealth(StateTable table, TimeProvider time) : IHealthCheck
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(1);

    public async Task<HealthCheckResult> CheckHealthAsync(HealthCheckContext context, CancellationToken cancellationToken = default)
    {
        try
        {
            var reading = Task.Run(() => table.ReadAsync(["health"], cancellationToken), cancellationToken);
            await reading.WaitAsync(Patience, time, cancellationToken);
            return HealthCheckResult.Healthy();
        }
        catch (Exception e) when (!cancellationToken.IsCancellationRequested)
        {
            return HealthCheckResult.Unhealthy($"The storage does not answer ({e.GetType().Name}).");
        }
    }
}
