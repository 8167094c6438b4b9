using Newtonsoft.Json;

namespace AdaptiveCards;

/// <summary>Reads a list of elements without those that are unknown.</summary>
internal sealed class ElementListConverter<T> : JsonConverter
    where T : AdaptiveTypedElement
{
    public override bool CanWrite => false;

    public override bool CanConvert(Type objectType) => objectType == typeof(List<T>);

    public override object ReadJson(JsonReader reader, Type objectType, object existingValue, JsonSerializer serializer)
    {
        var elements = new List<T>();
        if (reader.TokenType == JsonToken.Null)
        {
            return elements;
        }

        if (reader.TokenType != JsonToken.StartArray)
        {
            throw new AdaptiveSerializationException($"'{reader.Path}' must be a list.");
        }

        while (reader.Read() && reader.TokenType != JsonToken.EndArray)
        {
            if (serializer.Deserialize<T>(reader) is { } element)
            {
                elements.Add(element);
            }
        }

        return elements;
    }

    public override void WriteJson(JsonWriter writer, object value, JsonSerializer serializer) => throw new NotSupportedException();
}
