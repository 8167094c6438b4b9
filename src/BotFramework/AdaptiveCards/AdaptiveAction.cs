using System.ComponentModel;
using Newtonsoft.Json;

namespace AdaptiveCards;

/// <summary>Something that happens when a button, or an element that can be pressed, is pressed.</summary>
public abstract class AdaptiveAction : AdaptiveTypedElement
{
    /// <summary>Starts an action that can be pressed.</summary>
    protected AdaptiveAction()
    {
    }

    /// <summary>The words on the button.</summary>
    [JsonProperty("title", Order = -8)]
    public string Title { get; set; }

    /// <summary>The address of the picture on the button.</summary>
    [JsonProperty("iconUrl")]
    public string IconUrl { get; set; }

    /// <summary>The button's meaning: "default", "positive" or "destructive".</summary>
    [JsonProperty("style", DefaultValueHandling = DefaultValueHandling.Ignore)]
    [DefaultValue("default")]
    public string Style { get; set; } = "default";

    /// <summary>Whether the button can be pressed.</summary>
    [JsonProperty("isEnabled", DefaultValueHandling = DefaultValueHandling.Ignore)]
    [DefaultValue(true)]
    public bool IsEnabled { get; set; } = true;

    /// <summary>Whether the button is in sight or in an overflow menu.</summary>
    [JsonProperty("mode", DefaultValueHandling = DefaultValueHandling.Ignore)]
    public AdaptiveActionMode Mode { get; set; }

    /// <summary>More words about the button, shown on hovering and read out.</summary>
    [JsonProperty("tooltip")]
    public string Tooltip { get; set; }
}
