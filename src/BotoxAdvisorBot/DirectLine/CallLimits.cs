using System.Globalization;
using System.Threading.RateLimiting;
using BotoxAdvisorBot.Web;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.RateLimiting;
using Microsoft.Extensions.Options;

namespace BotoxAdvisorBot.DirectLine;

/// <summary>
/// How many calls in a minute: new tokens and conversations by address, activities by conversation. An address may be a waiting room full of
/// patients, so its limit is wide.
/// </summary>
internal sealed class CallLimits(IOptions<DirectLineOptions> options) : IEndpointFilter, IDisposable
{
    public const string ByAddress = "direct-line-address";

    private static readonly TimeSpan Minute = TimeSpan.FromMinutes(1);

    private readonly PartitionedRateLimiter<string> _activities = PartitionedRateLimiter.Create<string, string>(conversation =>
        RateLimitPartition.GetTokenBucketLimiter(conversation, _ => new TokenBucketRateLimiterOptions
        {
            TokenLimit = options.Value.ActivitiesPerMinute,
            TokensPerPeriod = 1,
            ReplenishmentPeriod = Minute / options.Value.ActivitiesPerMinute,
        }));

    public static void Configure(RateLimiterOptions limiter, DirectLineOptions options)
    {
        limiter.RejectionStatusCode = StatusCodes.Status429TooManyRequests;
        limiter.OnRejected = async (context, _) => await Refuse(context.HttpContext, context.Lease).ExecuteAsync(context.HttpContext);
        limiter.AddPolicy(ByAddress, http => RateLimitPartition.GetTokenBucketLimiter(
            (http.Request.Path.Value, CallerAddress.Of(http)),
            _ => new TokenBucketRateLimiterOptions
            {
                TokenLimit = options.TokensPerMinute,
                TokensPerPeriod = 1,
                ReplenishmentPeriod = Minute / options.TokensPerMinute,
            }));
    }

    /// <summary>The limit of a conversation, for who has proved to be in it.</summary>
    public async ValueTask<object?> InvokeAsync(EndpointFilterInvocationContext context, EndpointFilterDelegate next)
    {
        using var lease = _activities.AttemptAcquire((string)context.HttpContext.GetRouteValue(DirectLineSetup.ConversationId)!);
        return lease.IsAcquired ? await next(context) : Refuse(context.HttpContext, lease);
    }

    public void Dispose() => _activities.Dispose();

    private static JsonHttpResult<DirectLineError.Body> Refuse(HttpContext http, RateLimitLease lease)
    {
        var wait = lease.TryGetMetadata(MetadataName.RetryAfter, out var after) ? after : TimeSpan.FromSeconds(1);
        var seconds = Math.Max(1, (int)Math.Ceiling(wait.TotalSeconds));
        http.Response.Headers.RetryAfter = seconds.ToString(CultureInfo.InvariantCulture);
        return DirectLineError.TooManyCalls(seconds);
    }
}
