using Newtonsoft.Json;

namespace AdaptiveCards;

/// <summary>Shows and hides elements of the card.</summary>
public class AdaptiveToggleVisibilityAction : AdaptiveAction
{
    /// <summary>The action's type name on the wire.</summary>
    public const string TypeName = "Action.ToggleVisibility";

    /// <summary>Starts an action without targets.</summary>
    public AdaptiveToggleVisibilityAction()
    {
    }

    /// <inheritdoc/>
    public override string Type { get; set; } = TypeName;

    /// <summary>The elements to show or hide.</summary>
    [JsonProperty("targetElements")]
    public List<AdaptiveTargetElement> TargetElements { get; set; } = [];
}
