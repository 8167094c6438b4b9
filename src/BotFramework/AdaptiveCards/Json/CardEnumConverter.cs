using Newtonsoft.Json;

namespace AdaptiveCards;

/// <summary>Writes the schema's words for an enum's values, and reads an unknown word as the default.</summary>
internal sealed class CardEnumConverter : JsonConverter
{
    public override bool CanConvert(Type objectType) => (Nullable.GetUnderlyingType(objectType) ?? objectType).IsEnum;

    public override object ReadJson(JsonReader reader, Type objectType, object existingValue, JsonSerializer serializer)
    {
        var type = Nullable.GetUnderlyingType(objectType) ?? objectType;
        var otherwise = objectType == type ? Enum.ToObject(type, 0) : null;
        if (reader.TokenType == JsonToken.Null)
        {
            return otherwise;
        }

        var word = reader.Value as string;
        var name = Enum.GetNames(type).FirstOrDefault(name => name.Equals(word, StringComparison.OrdinalIgnoreCase));
        if (name is not null)
        {
            return Enum.Parse(type, name);
        }

        CardReader.Warn(reader, AdaptiveWarning.InvalidValue, $"'{reader.Value}' at '{reader.Path}' is not known.");
        reader.Skip();
        return otherwise;
    }

    public override void WriteJson(JsonWriter writer, object value, JsonSerializer serializer)
    {
        // "Normal" is an old name of "Default" that the schema no longer has.
        var name = Enum.GetNames(value.GetType())
            .First(name => name != "Normal" && Enum.Parse(value.GetType(), name).Equals(value));
        writer.WriteValue(char.ToLowerInvariant(name[0]) + name[1..]);
    }
}
