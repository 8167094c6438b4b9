using System.Text;
using Newtonsoft.Json;
using Newtonsoft.Json.Linq;

namespace BotoxAdvisorBot.DirectLine;

/// <summary>Reads a request's JSON object.</summary>
internal static class RequestJson
{
    // Cards are flat; what nests deeper is an attack.
    private const int MaxDepth = 32;

    public const int MaxBytes = 256 * 1024;

    /// <summary>The object in the body; null when it is something else, or nothing, or longer than a message may be.</summary>
    /// <exception cref="BadHttpRequestException">The body is larger than the request may be, or too slow.</exception>
    public static async Task<JObject?> ReadAsync(Stream body, CancellationToken cancellationToken)
    {
        using var bytes = new MemoryStream();
        var buffer = new byte[8 * 1024];
        while (await body.ReadAsync(buffer, cancellationToken) is > 0 and var read)
        {
            if (bytes.Length + read > MaxBytes)
            {
                return null;
            }

            bytes.Write(buffer, 0, read);
        }

        return Parse(Encoding.UTF8.GetString(bytes.GetBuffer(), 0, (int)bytes.Length));
    }

    private static JObject? Parse(string text)
    {
        using var reader = new JsonTextReader(new StringReader(text)) { DateParseHandling = DateParseHandling.None, MaxDepth = MaxDepth };
        try
        {
            return JToken.ReadFrom(reader) as JObject;
        }
        catch (JsonException)
        {
            return null;
        }
    }
}
