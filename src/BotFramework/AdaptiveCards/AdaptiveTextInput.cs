using Newtonsoft.Json;

namespace AdaptiveCards;

/// <summary>An input for words.</summary>
public class AdaptiveTextInput : AdaptiveInput
{
    /// <summary>The element's type name on the wire.</summary>
    public const string TypeName = "Input.Text";

    /// <summary>Starts an empty input of one line.</summary>
    public AdaptiveTextInput()
    {
    }

    /// <inheritdoc/>
    public override string Type { get; set; } = TypeName;

    /// <summary>What stands in the input while it is empty.</summary>
    [JsonProperty("placeholder")]
    public string Placeholder { get; set; }

    /// <summary>The value to begin with.</summary>
    [JsonProperty("value")]
    public string Value { get; set; }

    /// <summary>What kind of words are asked for, so that a client can show the right keyboard.</summary>
    [JsonProperty("style", DefaultValueHandling = DefaultValueHandling.Ignore)]
    public AdaptiveTextInputStyle Style { get; set; }

    /// <summary>Whether several lines may be written.</summary>
    [JsonProperty("isMultiline", DefaultValueHandling = DefaultValueHandling.Ignore)]
    public bool IsMultiline { get; set; }

    /// <summary>The most characters that may be written; 0 for no limit.</summary>
    [JsonProperty("maxLength", DefaultValueHandling = DefaultValueHandling.Ignore)]
    public int MaxLength { get; set; }

    /// <summary>A button inside the input.</summary>
    [JsonProperty("inlineAction")]
    public AdaptiveAction InlineAction { get; set; }

    /// <summary>The pattern that the value must match.</summary>
    [JsonProperty("regex")]
    public string Regex { get; set; }

    /// <inheritdoc/>
    public override string GetNonInteractiveValue() => Value ?? $"*[{Placeholder}]*";
}
