using BotoxAdvisorBot.Web;

namespace BotoxAdvisorBot.DirectLine;

/// <summary>Turns away what another website's page sends, unless it is allowed. A browser always says whose page a call comes from.</summary>
internal sealed class OwnPagesOnly(AllowedOrigins allowed) : IEndpointFilter
{
    public async ValueTask<object?> InvokeAsync(EndpointFilterInvocationContext context, EndpointFilterDelegate next) =>
        IsWelcome(context.HttpContext.Request)
            ? await next(context)
            : DirectLineError.Forbidden("This website is not in Web:AllowedOrigins.");

    private bool IsWelcome(HttpRequest request)
    {
        var origin = request.Headers.Origin.ToString();
        return origin.Length == 0
            ? request.Headers["Sec-Fetch-Site"].ToString() is not ("cross-site" or "same-site")
            : allowed.Contains(origin) || string.Equals(origin, $"{request.Scheme}://{request.Host}", StringComparison.OrdinalIgnoreCase);
    }
}
