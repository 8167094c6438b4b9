using Newtonsoft.Json;

namespace AdaptiveCards;

/// <summary>An element that a toggle action shows or hides.</summary>
[JsonConverter(typeof(TargetElementConverter))]
public class AdaptiveTargetElement
{
    /// <summary>Starts a target that names no element.</summary>
    public AdaptiveTargetElement()
    {
    }

    /// <summary>Names an element that changes between shown and hidden.</summary>
    public AdaptiveTargetElement(string elementId) => ElementId = elementId;

    /// <summary>Names an element that is shown, or hidden, whatever it was.</summary>
    public AdaptiveTargetElement(string elementId, bool isVisible)
        : this(elementId)
    {
        IsVisible = isVisible;
    }

    /// <summary>The element's id.</summary>
    public string ElementId { get; set; }

    /// <summary>Whether to show or to hide the element; unset, it changes each time.</summary>
    public bool? IsVisible { get; set; }

    /// <summary>Names an element that changes between shown and hidden.</summary>
    public static implicit operator AdaptiveTargetElement(string elementId) => new(elementId);
}
