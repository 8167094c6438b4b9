using Newtonsoft.Json;

namespace AdaptiveCards;

/// <summary>A target is an element's id, or an object when it also says what to do with the element.</summary>
internal sealed class TargetElementConverter : JsonConverter
{
    public override bool CanConvert(Type objectType) => objectType == typeof(AdaptiveTargetElement);

    public override object ReadJson(JsonReader reader, Type objectType, object existingValue, JsonSerializer serializer)
    {
        switch (reader.TokenType)
        {
            case JsonToken.Null:
                return null;
            case JsonToken.String:
                return new AdaptiveTargetElement((string)reader.Value);
            case JsonToken.StartObject:
                var json = CardReader.LoadObject(reader);
                return new AdaptiveTargetElement(CardReader.Text(json, "elementId"))
                {
                    IsVisible = json["isVisible"]?.ToObject<bool?>(),
                };
            default:
                throw new AdaptiveSerializationException($"A target at '{reader.Path}' is an id or an object.");
        }
    }

    public override void WriteJson(JsonWriter writer, object value, JsonSerializer serializer)
    {
        var target = (AdaptiveTargetElement)value;
        if (target.IsVisible is not { } isVisible)
        {
            writer.WriteValue(target.ElementId);
            return;
        }

        writer.WriteStartObject();
        writer.WritePropertyName("elementId");
        writer.WriteValue(target.ElementId);
        writer.WritePropertyName("isVisible");
        writer.WriteValue(isVisible);
        writer.WriteEndObject();
    }
}
