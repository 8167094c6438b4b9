using Newtonsoft.Json;

namespace AdaptiveCards;

/// <summary>An input for a day; days are written YYYY-MM-DD.</summary>
public class AdaptiveDateInput : AdaptiveInput
{
    /// <summary>The element's type name on the wire.</summary>
    public const string TypeName = "Input.Date";

    /// <summary>Starts an empty input for any day.</summary>
    public AdaptiveDateInput()
    {
    }

    /// <inheritdoc/>
    public override string Type { get; set; } = TypeName;

    /// <summary>What stands in the input while it is empty.</summary>
    [JsonProperty("placeholder")]
    public string Placeholder { get; set; }

    /// <summary>The day to begin with.</summary>
    [JsonProperty("value")]
    public string Value { get; set; }

    /// <summary>The first day that may be chosen.</summary>
    [JsonProperty("min")]
    public string Min { get; set; }

    /// <summary>The last day that may be chosen.</summary>
    [JsonProperty("max")]
    public string Max { get; set; }

    /// <inheritdoc/>
    public override string GetNonInteractiveValue() => Value ?? $"*[{Placeholder}]*";
}
