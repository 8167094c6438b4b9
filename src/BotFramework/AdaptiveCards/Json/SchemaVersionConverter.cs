using System.Globalization;
using Newtonsoft.Json;

namespace AdaptiveCards;

/// <summary>Writes a version as its text.</summary>
internal sealed class SchemaVersionConverter : JsonConverter
{
    public override bool CanConvert(Type objectType) => objectType == typeof(AdaptiveSchemaVersion);

    public override object ReadJson(JsonReader reader, Type objectType, object existingValue, JsonSerializer serializer)
    {
        if (reader.TokenType == JsonToken.Null)
        {
            return null;
        }

        var text = Convert.ToString(reader.Value, CultureInfo.InvariantCulture);
        reader.Skip();
        return new AdaptiveSchemaVersion(text ?? string.Empty);
    }

    public override void WriteJson(JsonWriter writer, object value, JsonSerializer serializer) => writer.WriteValue(value.ToString());
}
