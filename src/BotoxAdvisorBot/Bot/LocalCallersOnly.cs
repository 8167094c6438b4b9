using System.Net;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.Bot.Schema;
using Newtonsoft.Json;

namespace BotoxAdvisorBot.Bot;

/// <summary>
/// Guards a bot that has no registration: takes messages from this machine only, and only if the replies stay on it.
/// It also turns away what is not an activity, so that nobody logs an exception that quotes it.
/// </summary>
internal sealed class LocalCallersOnly : IEndpointFilter
{
    public async ValueTask<object?> InvokeAsync(EndpointFilterInvocationContext context, EndpointFilterDelegate next)
    {
        var http = context.HttpContext;
        if (!IsLocal(http))
        {
            return Refuse(StatusCodes.Status403Forbidden, "Without MicrosoftAppId only callers on this machine are served.");
        }

        if (await ReadActivityAsync(http.Request) is not { Type.Length: > 0, ChannelId.Length: > 0, Conversation.Id.Length: > 0 } activity)
        {
            return Refuse(StatusCodes.Status400BadRequest, "The body must be an activity with type, channelId and conversation.id.");
        }

        if (!Uri.TryCreate(activity.ServiceUrl, UriKind.Absolute, out var serviceUrl))
        {
            return Refuse(StatusCodes.Status400BadRequest, "The activity needs a serviceUrl.");
        }

        return IsLocal(serviceUrl)
            ? await next(context)
            : Refuse(StatusCodes.Status403Forbidden, "Without MicrosoftAppId the serviceUrl must be on this machine.");
    }

    /// <summary>A request that a proxy or tunnel passed on is not from this machine, whatever address it arrives with.</summary>
    private static bool IsLocal(HttpContext http) =>
        http.Connection.RemoteIpAddress is { } address && IPAddress.IsLoopback(address)
        && !http.Request.Headers.ContainsKey("X-Forwarded-For") && !http.Request.Headers.ContainsKey("Forwarded");

    private static bool IsLocal(Uri url) =>
        (url.Scheme == Uri.UriSchemeHttp || url.Scheme == Uri.UriSchemeHttps)
        && (url.DnsSafeHost == "localhost" || (IPAddress.TryParse(url.DnsSafeHost, out var address) && IPAddress.IsLoopback(address)));

    private static async Task<Activity?> ReadActivityAsync(HttpRequest request)
    {
        request.EnableBuffering();
        using var reader = new StreamReader(request.Body, leaveOpen: true);
        var body = await reader.ReadToEndAsync();
        request.Body.Position = 0;
        try
        {
            return JsonConvert.DeserializeObject<Activity>(body);
        }
        catch (JsonException)
        {
            return null;
        }
    }

    private static ProblemHttpResult Refuse(int status, string reason) => TypedResults.Problem(reason, statusCode: status);
}
