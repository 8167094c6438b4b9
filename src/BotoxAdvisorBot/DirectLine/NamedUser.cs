using Newtonsoft.Json.Linq;

namespace BotoxAdvisorBot.DirectLine;

/// <summary>The user that a server with a secret names for a new conversation.</summary>
internal static class NamedUser
{
    private const int LongestId = 64;

    /// <summary>The id in the body, if it is one that Direct Line allows; otherwise null.</summary>
    public static async Task<string?> ReadAsync(HttpContext http) => Of(await RequestJson.ReadAsync(http.Request.Body, http.RequestAborted));

    public static string? Of(JObject? body) =>
        body?["user"] is JObject user && user["id"] is JValue { Value: string id }
        && id.StartsWith(DirectLineCaller.UserPrefix, StringComparison.Ordinal) && id.Length is > 3 and <= LongestId
            ? id
            : null;
}
