using Newtonsoft.Json;

namespace AdaptiveCards;

/// <summary>Elements one below the other.</summary>
public class AdaptiveContainer : AdaptiveCollectionElement
{
    /// <summary>The element's type name on the wire.</summary>
    public const string TypeName = "Container";

    /// <summary>Starts an empty container.</summary>
    public AdaptiveContainer()
    {
    }

    /// <inheritdoc/>
    public override string Type { get; set; } = TypeName;

    /// <summary>The elements from top to bottom.</summary>
    [JsonProperty("items", Order = -8)]
    [JsonConverter(typeof(ElementListConverter<AdaptiveElement>))]
    public List<AdaptiveElement> Items { get; set; } = [];

    /// <summary>Whether content runs from right to left; unset, as in its surroundings.</summary>
    [JsonProperty("rtl")]
    public bool? Rtl { get; set; }

    /// <inheritdoc/>
    public override IEnumerator<AdaptiveElement> GetEnumerator() => Items.GetEnumerator();

    /// <inheritdoc/>
    public override void Add(AdaptiveElement element) => Items.Add(element);
}
