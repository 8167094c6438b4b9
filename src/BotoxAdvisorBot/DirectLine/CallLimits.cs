using System.Globalization;
using System.Threading.RateLimiting;
using BotoxAdvisorBot.Web;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.RateLimiting;
using Microsoft.Extensions.Options;

namespace BotoxAdvisorBot.DirectLine;

/// <summary>
/// How many calls in a minute: of any kind, new tokens and conversations by address; what is sent and what is read by conversation. An address
/// may be a waiting room full of patients, so its limits are wide.
/// </summary>
internal sealed class CallLimits(IOptions<DirectLineOptions> options) : IEndpointFilter, IDisposable
{
    public const string ByAddress = "direct-line-address";

    // Channels call from few addresses, and whoever watches over the host must always see it.
    private static readonly string[] Unlimited = ["/api/messages", "/healthz"];

    private static readonly TimeSpan Minute = TimeSpan.FromMinutes(1);

    private readonly PartitionedRateLimiter<(string Conversation, bool IsRead)> _calls =
        PartitionedRateLimiter.Create<(string Conversation, bool IsRead), (string, bool)>(call =>
            Bucket(call, call.IsRead ? options.Value.ReadsPerMinute : options.Value.ActivitiesPerMinute));

    public static void Configure(RateLimiterOptions limiter, DirectLineOptions options)
    {
        limiter.RejectionStatusCode = StatusCodes.Status429TooManyRequests;
        limiter.OnRejected = async (context, _) => await Refuse(context.HttpContext, context.Lease).ExecuteAsync(context.HttpContext);
        limiter.AddPolicy(ByAddress, http => Bucket((http.Request.Path.Value, CallerAddress.Of(http)), options.TokensPerMinute));
        limiter.GlobalLimiter = PartitionedRateLimiter.Create<HttpContext, string>(http =>
            Unlimited.Any(path => http.Request.Path.StartsWithSegments(path, StringComparison.OrdinalIgnoreCase))
                ? RateLimitPartition.GetNoLimiter("")
                : Bucket(CallerAddress.Of(http), options.CallsPerMinute));
    }

    /// <summary>The limit of a conversation, for who has proved to be in it.</summary>
    public async ValueTask<object?> InvokeAsync(EndpointFilterInvocationContext context, EndpointFilterDelegate next)
    {
        var http = context.HttpContext;
        using var lease = _calls.AttemptAcquire(((string)http.GetRouteValue(DirectLineSetup.ConversationId)!, HttpMethods.IsGet(http.Request.Method)));
        return lease.IsAcquired ? await next(context) : Refuse(http, lease);
    }

    public void Dispose() => _calls.Dispose();

    private static RateLimitPartition<T> Bucket<T>(T whose, int perMinute) => RateLimitPartition.GetTokenBucketLimiter(whose, _ => new TokenBucketRateLimiterOptions
    {
        TokenLimit = perMinute,
        TokensPerPeriod = 1,
        ReplenishmentPeriod = Minute / perMinute,
    });

    private static JsonHttpResult<DirectLineError.Body> Refuse(HttpContext http, RateLimitLease lease)
    {
        var wait = lease.TryGetMetadata(MetadataName.RetryAfter, out var after) ? after : TimeSpan.FromSeconds(1);
        var seconds = Math.Max(1, (int)Math.Ceiling(wait.TotalSeconds));
        http.Response.Headers.RetryAfter = seconds.ToString(CultureInfo.InvariantCulture);
        return DirectLineError.TooManyCalls(seconds);
    }
}
