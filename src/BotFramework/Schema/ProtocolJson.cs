using System.Text;
using Newtonsoft.Json;
using Newtonsoft.Json.Linq;

namespace Microsoft.Bot.Schema;

/// <summary>How this library reads and writes the protocol's JSON: nulls left out, texts that look like dates left alone.</summary>
internal static class ProtocolJson
{
    private static readonly UTF8Encoding Utf8 = new(encoderShouldEmitUTF8Identifier: false);

    /// <summary>The serializer everything shares; whoever wants other settings makes their own from <see cref="CreateSettings"/>.</summary>
    internal static JsonSerializer Serializer { get; } = JsonSerializer.Create(CreateSettings());

    /// <summary>Settings of one's own to change.</summary>
    internal static JsonSerializerSettings CreateSettings() => new()
    {
        DateParseHandling = DateParseHandling.None,
        NullValueHandling = NullValueHandling.Ignore,
        TypeNameHandling = TypeNameHandling.None,
        CheckAdditionalContent = true,
        MaxDepth = 64,
    };

    /// <summary>Reads one JSON value; throws <see cref="JsonException"/> if there is anything else.</summary>
    internal static T Read<T>(string json)
    {
        using var reader = new StringReader(json);
        return Read<T>(reader);
    }

    /// <summary>Reads one JSON value to the end of the text; throws <see cref="JsonException"/> if there is anything else.</summary>
    internal static T Read<T>(TextReader text)
    {
        using var reader = new JsonTextReader(text) { CloseInput = false };
        return Serializer.Deserialize<T>(reader);
    }

    /// <summary>Writes a value as JSON on one line.</summary>
    internal static string Write(object value)
    {
        using var text = new StringWriter(System.Globalization.CultureInfo.InvariantCulture);
        Serializer.Serialize(text, value);
        return text.ToString();
    }

    /// <summary>Writes a value as JSON in UTF-8 without a byte order mark.</summary>
    internal static byte[] WriteUtf8(object value) => Utf8.GetBytes(Write(value));

    /// <summary>Reads a value as another type with the same JSON.</summary>
    internal static T Convert<T>(object value) => JToken.FromObject(value, Serializer).ToObject<T>(Serializer);
}
