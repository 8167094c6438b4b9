using Newtonsoft.Json;

namespace AdaptiveCards;

/// <summary>Columns side by side.</summary>
public class AdaptiveColumnSet : AdaptiveCollectionElement
{
    /// <summary>The element's type name on the wire.</summary>
    public const string TypeName = "ColumnSet";

    /// <summary>Starts a set without columns.</summary>
    public AdaptiveColumnSet()
    {
    }

    /// <inheritdoc/>
    public override string Type { get; set; } = TypeName;

    /// <summary>The columns in reading order.</summary>
    [JsonProperty("columns", Order = -8)]
    [JsonConverter(typeof(ElementListConverter<AdaptiveColumn>))]
    public List<AdaptiveColumn> Columns { get; set; } = [];

    /// <inheritdoc/>
    public override IEnumerator<AdaptiveElement> GetEnumerator() => ((IEnumerable<AdaptiveElement>)Columns).GetEnumerator();

    /// <inheritdoc/>
    /// <param name="element">A column; a set holds nothing else.</param>
    public override void Add(AdaptiveElement element) => Columns.Add((AdaptiveColumn)element);
}
