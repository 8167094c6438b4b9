using System.Net;
using Polly;
using Polly.Retry;

namespace Microsoft.Bot.Connector;

/// <summary>How patient we are with a channel: few, short repeats of what may pass, none of what will not.</summary>
internal static class ConnectorResilience
{
    internal const int MaxRetries = 3;

    internal static readonly TimeSpan AttemptTimeout = TimeSpan.FromSeconds(10);

    internal static readonly TimeSpan MaxDelay = TimeSpan.FromSeconds(10);

    private static readonly TimeSpan FirstDelay = TimeSpan.FromMilliseconds(500);

    internal static ResiliencePipeline<HttpResponseMessage> Create(TimeProvider time) =>
        new ResiliencePipelineBuilder<HttpResponseMessage> { TimeProvider = time }
            .AddRetry(new RetryStrategyOptions<HttpResponseMessage>
            {
                MaxRetryAttempts = MaxRetries,
                BackoffType = DelayBackoffType.Exponential,
                UseJitter = true,
                Delay = FirstDelay,
                MaxDelay = MaxDelay,
                ShouldHandle = args => new ValueTask<bool>(MayPass(args.Outcome)),
                DelayGenerator = args => new ValueTask<TimeSpan?>(RetryAfter(args.Outcome.Result, time)),
            })
            .AddTimeout(AttemptTimeout)
            .Build();

    // An attempt that timed out is not repeated: the channel has most likely taken the message, and another 10 s help nobody.
    private static bool MayPass(Outcome<HttpResponseMessage> outcome) => outcome switch
    {
        { Exception: HttpRequestException { StatusCode: null } } => true,
        { Result.StatusCode: HttpStatusCode.TooManyRequests } => true,
        { Result.StatusCode: HttpStatusCode.BadGateway or HttpStatusCode.ServiceUnavailable or HttpStatusCode.GatewayTimeout } => true,
        _ => false,
    };

    private static TimeSpan? RetryAfter(HttpResponseMessage response, TimeProvider time)
    {
        var header = response?.Headers.RetryAfter;
        var wait = header?.Delta ?? header?.Date - time.GetUtcNow();
        if (wait is null)
        {
            return null;
        }

        return TimeSpan.FromTicks(Math.Clamp(wait.Value.Ticks, 0, MaxDelay.Ticks));
    }
}
