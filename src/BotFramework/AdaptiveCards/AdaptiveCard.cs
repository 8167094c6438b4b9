using Newtonsoft.Json;

namespace AdaptiveCards;

/// <summary>A card: what it says, what can be typed into it, and what can be pressed.</summary>
[JsonConverter(typeof(CardConverter))]
public class AdaptiveCard : AdaptiveTypedElement
{
    /// <summary>The content type of an attachment that holds a card.</summary>
    public const string ContentType = "application/vnd.microsoft.card.adaptive";

    /// <summary>The card's type name on the wire.</summary>
    public const string TypeName = "AdaptiveCard";

    /// <summary>The newest schema version that can be read; a newer card is read as its fallback text.</summary>
    public static readonly AdaptiveSchemaVersion KnownSchemaVersion = new(1, 6);

    /// <summary>Starts an empty card of a schema version.</summary>
    public AdaptiveCard(AdaptiveSchemaVersion schemaVersion) => Version = schemaVersion;

    /// <summary>Starts an empty card of a schema version such as "1.5".</summary>
    public AdaptiveCard(string schemaVersion)
        : this(new AdaptiveSchemaVersion(schemaVersion))
    {
    }

    /// <summary>Gives the version to read a card by that names none; without it such a card is refused.</summary>
    public static Func<AdaptiveSchemaVersion> OnDeserializingMissingVersion { get; set; }

    /// <inheritdoc/>
    public override string Type { get; set; } = TypeName;

    /// <summary>The lowest schema version a client must know to show the card.</summary>
    [JsonProperty("version", Order = -8)]
    public AdaptiveSchemaVersion Version { get; set; }

    /// <summary>The text a client shows that does not know the card's version.</summary>
    [JsonProperty("fallbackText", Order = -7)]
    public string FallbackText { get; set; }

    /// <summary>What is to be spoken for the whole card, as text or SSML.</summary>
    [JsonProperty("speak", Order = -7)]
    public string Speak { get; set; }

    /// <summary>The two-letter language of the card, for dates and times.</summary>
    [JsonProperty("lang", Order = -7)]
    public string Lang { get; set; }

    /// <summary>Whether the card fills the height it is given.</summary>
    public AdaptiveHeight Height { get; set; } = AdaptiveHeight.Auto;

    /// <summary>The card's least height on the wire, such as "80px".</summary>
    [JsonProperty("minHeight")]
    public string MinHeight { get; set; }

    /// <summary>The card's least height in pixels; 0 for none.</summary>
    public uint PixelMinHeight
    {
        get => Pixels.Read(MinHeight);
        set => MinHeight = Pixels.Write(value);
    }

    /// <summary>The card's elements from top to bottom.</summary>
    public List<AdaptiveElement> Body { get; set; } = [];

    /// <summary>Whether content runs from right to left; unset, the client decides.</summary>
    [JsonProperty("rtl")]
    public bool? Rtl { get; set; }

    /// <summary>The buttons below the body.</summary>
    public List<AdaptiveAction> Actions { get; set; } = [];

    /// <summary>Where the content stands in a card that is higher than it.</summary>
    [JsonProperty("verticalContentAlignment", DefaultValueHandling = DefaultValueHandling.Ignore)]
    public AdaptiveVerticalContentAlignment VerticalContentAlignment { get; set; }

    /// <summary>What happens when the card itself is pressed.</summary>
    [JsonProperty("selectAction")]
    public AdaptiveAction SelectAction { get; set; }

    [JsonProperty("height", Order = -4)]
    internal AdaptiveHeight HeightOnWire
    {
        get => AdaptiveHeight.UnlessAuto(Height);
        set => Height = value ?? AdaptiveHeight.Auto;
    }

    [JsonProperty("body", Order = -3)]
    [JsonConverter(typeof(ElementListConverter<AdaptiveElement>))]
    internal List<AdaptiveElement> BodyOnWire
    {
        get => Body is { Count: > 0 } ? Body : null;
        set => Body = value;
    }

    [JsonProperty("actions", Order = -2)]
    [JsonConverter(typeof(ElementListConverter<AdaptiveAction>))]
    internal List<AdaptiveAction> ActionsOnWire
    {
        get => Actions is { Count: > 0 } ? Actions : null;
        set => Actions = value;
    }

    /// <summary>Reads a card; unknown elements and actions are left out, with a warning each.</summary>
    /// <param name="json">The card's JSON; a <see cref="FormatException"/> says why it cannot be read.</param>
    public static AdaptiveCardParseResult FromJson(string json)
    {
        ArgumentNullException.ThrowIfNull(json);
        var result = new AdaptiveCardParseResult();
        try
        {
            using var reader = CardReader.Open(json, result.Warnings);
            result.Card = JsonSerializer.Create().Deserialize<AdaptiveCard>(reader);
        }
        catch (JsonException malformed)
        {
            throw new AdaptiveSerializationException(malformed.Message, malformed);
        }

        return result;
    }

    /// <summary>Writes the card as indented JSON.</summary>
    public string ToJson() => JsonConvert.SerializeObject(this, Formatting.Indented);
}
