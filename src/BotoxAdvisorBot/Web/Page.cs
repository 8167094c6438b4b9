using System.Security.Cryptography;

namespace BotoxAdvisorBot.Web;

/// <summary>A page of HTML with the policy a browser holds it to.</summary>
/// <param name="Html">The page.</param>
/// <param name="Policy">Its Content-Security-Policy.</param>
/// <param name="Status">The answer's status.</param>
internal sealed record Page(string Html, string Policy, int Status = StatusCodes.Status200OK) : IResult
{
    /// <summary>Nothing is allowed that is not named: no inline script, no other host, no frame around the page.</summary>
    public const string Closed = "default-src 'none'; base-uri 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:";

    public static string NewNonce() => Convert.ToBase64String(RandomNumberGenerator.GetBytes(16));

    public Task ExecuteAsync(HttpContext httpContext)
    {
        var response = httpContext.Response;
        response.StatusCode = Status;
        response.ContentType = "text/html; charset=utf-8";
        response.Headers.ContentSecurityPolicy = Policy;
        response.Headers.CacheControl = "no-store";
        return response.WriteAsync(Html, httpContext.RequestAborted);
    }
}
