using Newtonsoft.Json;

namespace AdaptiveCards;

/// <summary>Buttons in the middle of a card's body.</summary>
public class AdaptiveActionSet : AdaptiveElement
{
    /// <summary>The element's type name on the wire.</summary>
    public const string TypeName = "ActionSet";

    /// <summary>Starts a set without buttons.</summary>
    public AdaptiveActionSet()
    {
    }

    /// <inheritdoc/>
    public override string Type { get; set; } = TypeName;

    /// <summary>The buttons in reading order.</summary>
    [JsonProperty("actions", Order = -8)]
    [JsonConverter(typeof(ElementListConverter<AdaptiveAction>))]
    public List<AdaptiveAction> Actions { get; set; } = [];
}
