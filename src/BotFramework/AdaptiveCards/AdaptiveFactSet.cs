using Newtonsoft.Json;

namespace AdaptiveCards;

/// <summary>A table of names and values.</summary>
public class AdaptiveFactSet : AdaptiveElement
{
    /// <summary>The element's type name on the wire.</summary>
    public const string TypeName = "FactSet";

    /// <summary>Starts an empty table.</summary>
    public AdaptiveFactSet()
    {
    }

    /// <inheritdoc/>
    public override string Type { get; set; } = TypeName;

    /// <summary>The rows.</summary>
    [JsonProperty("facts", Order = -8)]
    public List<AdaptiveFact> Facts { get; set; } = [];
}
