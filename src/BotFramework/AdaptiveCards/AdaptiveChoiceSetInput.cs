using Newtonsoft.Json;

namespace AdaptiveCards;

/// <summary>An input with a list of choices.</summary>
public class AdaptiveChoiceSetInput : AdaptiveInput
{
    /// <summary>The element's type name on the wire.</summary>
    public const string TypeName = "Input.ChoiceSet";

    /// <summary>Starts an input without choices, of which one may be taken.</summary>
    public AdaptiveChoiceSetInput()
    {
    }

    /// <inheritdoc/>
    public override string Type { get; set; } = TypeName;

    /// <summary>The value to begin with; several are joined by commas.</summary>
    [JsonProperty("value")]
    public string Value { get; set; }

    /// <summary>Whether the choices fold away or are all in sight.</summary>
    [JsonProperty("style", DefaultValueHandling = DefaultValueHandling.Ignore)]
    public AdaptiveChoiceInputStyle Style { get; set; }

    /// <summary>Whether several choices may be taken.</summary>
    [JsonProperty("isMultiSelect", DefaultValueHandling = DefaultValueHandling.Ignore)]
    public bool IsMultiSelect { get; set; }

    /// <summary>The choices in reading order.</summary>
    [JsonProperty("choices", Order = -8)]
    public List<AdaptiveChoice> Choices { get; set; } = [];

    /// <summary>Whether long choices run over several lines.</summary>
    [JsonProperty("wrap", DefaultValueHandling = DefaultValueHandling.Ignore)]
    public bool Wrap { get; set; }

    /// <summary>What stands in the folded input while nothing is chosen.</summary>
    [JsonProperty("placeholder")]
    public string Placeholder { get; set; }

    /// <inheritdoc/>
    public override string GetNonInteractiveValue()
    {
        var titles = Choices.Select(choice => choice.Title).ToList();
        return Style == AdaptiveChoiceInputStyle.Compact
            ? "Choices: " + Listed(titles, IsMultiSelect ? " and " : " or ")
            : string.Join('\n', titles.Select(title => $"* {title}"));
    }

    private static string Listed(List<string> titles, string beforeLast) =>
        titles.Count < 2 ? string.Concat(titles) : string.Join(", ", titles.SkipLast(1)) + beforeLast + titles[^1];
}
