using Newtonsoft.Json;

namespace AdaptiveCards;

/// <summary>A container that stands beside others in a column set.</summary>
public class AdaptiveColumn : AdaptiveContainer
{
    /// <summary>The element's type name on the wire.</summary>
    public new const string TypeName = "Column";

    /// <summary>Starts an empty column.</summary>
    public AdaptiveColumn()
    {
    }

    /// <inheritdoc/>
    public override string Type { get; set; } = TypeName;

    /// <summary>The column's share of the width.</summary>
    [JsonProperty("width", Order = -7)]
    public AdaptiveWidth Width { get; set; }
}
