using Newtonsoft.Json;

namespace AdaptiveCards;

/// <summary>A fallback is the word "drop" or an element.</summary>
internal sealed class FallbackConverter : JsonConverter
{
    public override bool CanConvert(Type objectType) => objectType == typeof(AdaptiveFallbackElement);

    public override object ReadJson(JsonReader reader, Type objectType, object existingValue, JsonSerializer serializer)
    {
        switch (reader.TokenType)
        {
            case JsonToken.Null:
                return null;
            case JsonToken.StartObject:
                var content = serializer.Deserialize<AdaptiveTypedElement>(reader);
                return content is null ? null : new AdaptiveFallbackElement(content);
            case JsonToken.String when (string)reader.Value == AdaptiveFallbackElement.drop:
                return new AdaptiveFallbackElement(AdaptiveFallbackElement.AdaptiveFallbackType.Drop);
            default:
                throw new AdaptiveSerializationException($"A fallback is an element or 'drop', not '{reader.Value}'.");
        }
    }

    public override void WriteJson(JsonWriter writer, object value, JsonSerializer serializer)
    {
        var fallback = (AdaptiveFallbackElement)value;
        if (fallback.Type == AdaptiveFallbackElement.AdaptiveFallbackType.Drop)
        {
            writer.WriteValue(AdaptiveFallbackElement.drop);
        }
        else
        {
            serializer.Serialize(writer, fallback.Content);
        }
    }
}
