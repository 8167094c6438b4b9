using Microsoft.AspNetCore.Http;
using Microsoft.Bot.Schema;
using Microsoft.Net.Http.Headers;

namespace Microsoft.Bot.Builder.Integration.AspNet.Core;

/// <summary>Writes what a request is answered with: nothing, a turn's result, or the reason for a refusal.</summary>
internal static class ResponseWriter
{
    internal static async Task WriteAsync(HttpResponse response, InvokeResponse result, CancellationToken cancellationToken)
    {
        response.StatusCode = result?.Status ?? StatusCodes.Status200OK;
        if (result?.Body is null)
        {
            return;
        }

        var json = ProtocolJson.WriteUtf8(result.Body);
        response.ContentType = "application/json; charset=utf-8";
        response.ContentLength = json.Length;
        await response.Body.WriteAsync(json, cancellationToken);
    }

    internal static Task WriteAsync(HttpResponse response, Refusal refusal, CancellationToken cancellationToken)
    {
        response.StatusCode = refusal.Status;
        response.ContentType = "text/plain; charset=utf-8";
        return response.WriteAsync(refusal.Reason, cancellationToken);
    }

    internal static void MethodNotAllowed(HttpResponse response)
    {
        response.StatusCode = StatusCodes.Status405MethodNotAllowed;
        response.Headers[HeaderNames.Allow] = HttpMethods.Post;
    }

    internal static void Unauthorized(HttpResponse response)
    {
        response.StatusCode = StatusCodes.Status401Unauthorized;
        response.Headers[HeaderNames.WWWAuthenticate] = "Bearer";
    }
}
