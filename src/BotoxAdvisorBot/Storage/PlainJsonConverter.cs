using Newtonsoft.Json;
using Newtonsoft.Json.Linq;

namespace BotoxAdvisorBot.Storage;

/// <summary>
/// Refuses raw JSON with names such as <c>$type</c>: read back, the serializer would take them for its own, and what
/// somebody typed into a card must not decide how state is read.
/// </summary>
internal sealed class PlainJsonConverter : JsonConverter<JToken>
{
    public override bool CanRead => false;

    public override void WriteJson(JsonWriter writer, JToken? value, JsonSerializer serializer)
    {
        var root = value ?? JValue.CreateNull();
        var all = root is JContainer container ? container.DescendantsAndSelf() : [root];
        if (all.OfType<JProperty>().Any(property => property.Name.StartsWith('$')))
        {
            throw new JsonSerializationException("Raw JSON in saved state has a name that begins with $.");
        }

        root.WriteTo(writer);
    }

    public override JToken ReadJson(
        JsonReader reader, Type objectType, JToken? existingValue, bool hasExistingValue, JsonSerializer serializer) =>
        throw new NotSupportedException();
}
