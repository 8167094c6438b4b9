using Newtonsoft.Json;

namespace AdaptiveCards;

/// <summary>An input with two values, shown as a box to tick.</summary>
public class AdaptiveToggleInput : AdaptiveInput
{
    /// <summary>The element's type name on the wire.</summary>
    public const string TypeName = "Input.Toggle";

    /// <summary>Starts a box that is not ticked.</summary>
    public AdaptiveToggleInput()
    {
    }

    /// <inheritdoc/>
    public override string Type { get; set; } = TypeName;

    /// <summary>The words beside the box.</summary>
    [JsonProperty("title", Order = -8)]
    public string Title { get; set; }

    /// <summary>The value of a ticked box.</summary>
    [JsonProperty("valueOn")]
    public string ValueOn { get; set; } = bool.TrueString;

    /// <summary>The value of a box that is not ticked.</summary>
    [JsonProperty("valueOff")]
    public string ValueOff { get; set; } = bool.FalseString;

    /// <summary>Whether long words run over several lines.</summary>
    [JsonProperty("wrap", DefaultValueHandling = DefaultValueHandling.Ignore)]
    public bool Wrap { get; set; }

    /// <summary>The value to begin with.</summary>
    [JsonProperty("value")]
    public string Value { get; set; }

    /// <inheritdoc/>
    public override string GetNonInteractiveValue() =>
        Value == (ValueOn ?? "true") ? ValueOn ?? "selected" : ValueOff ?? "not selected";
}
