using System.Globalization;
using Newtonsoft.Json;

namespace AdaptiveCards;

/// <summary>Writes widths and heights as their texts; one that cannot be read is left out.</summary>
internal sealed class DimensionConverter : JsonConverter
{
    public override bool CanConvert(Type objectType) => objectType == typeof(AdaptiveWidth) || objectType == typeof(AdaptiveHeight);

    public override object ReadJson(JsonReader reader, Type objectType, object existingValue, JsonSerializer serializer)
    {
        if (reader.TokenType == JsonToken.Null)
        {
            return null;
        }

        var text = Convert.ToString(reader.Value, CultureInfo.InvariantCulture);
        reader.Skip();
        try
        {
            return objectType == typeof(AdaptiveWidth) ? new AdaptiveWidth(text) : new AdaptiveHeight(text);
        }
        catch (AdaptiveSerializationException unreadable)
        {
            CardReader.Warn(reader, AdaptiveWarning.General, unreadable.Message);
            return null;
        }
    }

    public override void WriteJson(JsonWriter writer, object value, JsonSerializer serializer) => writer.WriteValue(value.ToString());
}
