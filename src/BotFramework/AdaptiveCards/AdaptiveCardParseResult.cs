namespace AdaptiveCards;

/// <summary>A card that was read, and what had to be left out of it.</summary>
public class AdaptiveCardParseResult
{
    /// <summary>Starts a result without card or warnings.</summary>
    public AdaptiveCardParseResult()
    {
    }

    /// <summary>The card.</summary>
    public AdaptiveCard Card { get; set; }

    /// <summary>What could not be read and is missing in the card.</summary>
    public List<AdaptiveWarning> Warnings { get; } = [];
}
