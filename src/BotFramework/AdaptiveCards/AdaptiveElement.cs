using System.ComponentModel;
using Newtonsoft.Json;

namespace AdaptiveCards;

/// <summary>Anything that stands in a card's body.</summary>
public abstract class AdaptiveElement : AdaptiveTypedElement
{
    /// <summary>Starts a visible element with the client's usual spacing.</summary>
    protected AdaptiveElement()
    {
    }

    /// <summary>The distance to the element before it.</summary>
    [JsonProperty("spacing", DefaultValueHandling = DefaultValueHandling.Ignore)]
    public AdaptiveSpacing Spacing { get; set; }

    /// <summary>Whether a line is drawn between this element and the one before it.</summary>
    [JsonProperty("separator", DefaultValueHandling = DefaultValueHandling.Ignore)]
    public bool Separator { get; set; }

    /// <summary>How the element's height is found.</summary>
    public AdaptiveHeight Height { get; set; } = AdaptiveHeight.Auto;

    /// <summary>Whether the element is shown; a toggle action can change it later.</summary>
    [JsonProperty("isVisible", DefaultValueHandling = DefaultValueHandling.Ignore)]
    [DefaultValue(true)]
    public bool IsVisible { get; set; } = true;

    [JsonProperty("height")]
    internal AdaptiveHeight HeightOnWire
    {
        get => AdaptiveHeight.UnlessAuto(Height);
        set => Height = value ?? AdaptiveHeight.Auto;
    }
}
