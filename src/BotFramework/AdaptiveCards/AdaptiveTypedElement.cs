using Newtonsoft.Json;

namespace AdaptiveCards;

/// <summary>Anything in a card that names its type on the wire: the card itself, its elements and its actions.</summary>
[JsonObject(MemberSerialization.OptIn, ItemNullValueHandling = NullValueHandling.Ignore)]
[JsonConverter(typeof(TypedElementConverter))]
public abstract class AdaptiveTypedElement
{
    /// <summary>The features, with their lowest version, that a client must have to show this.</summary>
    public IDictionary<string, string> Requires = new Dictionary<string, string>();

    /// <summary>Starts an element that asks for nothing and has no fallback.</summary>
    protected AdaptiveTypedElement()
    {
    }

    /// <summary>The type's name in the Adaptive Cards schema.</summary>
    [JsonProperty("type", Order = -10)]
    public abstract string Type { get; set; }

    /// <summary>What a client shows that does not know this type or lacks what it requires.</summary>
    public AdaptiveFallbackElement Fallback { get; set; }

    /// <summary>The name by which the card or the answer to it refers to this; for an input, the key of its value.</summary>
    [JsonProperty("id", Order = -9)]
    public string Id { get; set; }

    [JsonProperty("requires", Order = 10)]
    internal IDictionary<string, string> RequiresOnWire
    {
        get => Requires is { Count: > 0 } ? Requires : null;
        set => Requires = value ?? new Dictionary<string, string>();
    }

    [JsonProperty("fallback", Order = 11)]
    internal AdaptiveFallbackElement FallbackOnWire
    {
        get => Fallback is { IsEmpty: false } ? Fallback : null;
        set => Fallback = value;
    }
}
