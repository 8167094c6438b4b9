using Newtonsoft.Json;

namespace AdaptiveCards;

/// <summary>Unfolds a card within the card.</summary>
public class AdaptiveShowCardAction : AdaptiveAction
{
    /// <summary>The action's type name on the wire.</summary>
    public const string TypeName = "Action.ShowCard";

    /// <summary>Starts an action without card.</summary>
    public AdaptiveShowCardAction()
    {
    }

    /// <inheritdoc/>
    public override string Type { get; set; } = TypeName;

    /// <summary>The card within, which needs no version of its own.</summary>
    [JsonProperty("card")]
    public AdaptiveCard Card { get; set; }
}
