using Newtonsoft.Json;
using Newtonsoft.Json.Linq;

namespace AdaptiveCards;

/// <summary>Reads a card; the outermost one must name a version that is known.</summary>
internal sealed class CardConverter : TypedElementConverter
{
    public override object ReadJson(JsonReader reader, Type objectType, object existingValue, JsonSerializer serializer)
    {
        if (reader.TokenType == JsonToken.Null)
        {
            return null;
        }

        var isOutermost = reader.Depth == 0;
        var json = CardReader.LoadObject(reader);
        if (CardReader.Text(json, "type") != AdaptiveCard.TypeName)
        {
            throw new AdaptiveSerializationException($"A card's 'type' must be '{AdaptiveCard.TypeName}'.");
        }

        if (isOutermost)
        {
            var version = VersionOf(json);
            json["version"] = version.ToString();
            if (version.CompareTo(AdaptiveCard.KnownSchemaVersion) > 0)
            {
                return FallbackCard(reader, json);
            }
        }

        return Populate(reader, json, new AdaptiveCard((AdaptiveSchemaVersion)null), serializer);
    }

    private static AdaptiveSchemaVersion VersionOf(JObject json)
    {
        var named = CardReader.Text(json, "version");
        return !string.IsNullOrEmpty(named) ? new AdaptiveSchemaVersion(named)
            : AdaptiveCard.OnDeserializingMissingVersion?.Invoke()
            ?? throw new AdaptiveSerializationException("A card must name its 'version'.");
    }

    private static AdaptiveCard FallbackCard(JsonReader reader, JObject json)
    {
        CardReader.Warn(
            reader, AdaptiveWarning.UnsupportedSchemaVersion, $"Schema version {json["version"]} is not supported.");
        var text = CardReader.Text(json, "fallbackText") is { Length: > 0 } given ? given : "This card cannot be shown.";
        return new AdaptiveCard(AdaptiveCard.KnownSchemaVersion)
        {
            Lang = CardReader.Text(json, "lang"),
            Speak = CardReader.Text(json, "speak"),
            Body = [new AdaptiveTextBlock(text) { Wrap = true }],
        };
    }
}
