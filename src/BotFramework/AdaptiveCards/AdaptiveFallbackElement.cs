using Newtonsoft.Json;

namespace AdaptiveCards;

/// <summary>What stands in for an element that a client cannot show: nothing, or another element.</summary>
[JsonConverter(typeof(FallbackConverter))]
public class AdaptiveFallbackElement
{
    /// <summary>The wire's word for leaving the element out.</summary>
    public static readonly string drop = "drop";

    /// <summary>Starts a fallback of a kind.</summary>
    public AdaptiveFallbackElement(AdaptiveFallbackType fallbackType) => Type = fallbackType;

    /// <summary>Names the element that stands in.</summary>
    public AdaptiveFallbackElement(AdaptiveTypedElement fallbackContent)
    {
        Type = AdaptiveFallbackType.Content;
        Content = fallbackContent;
    }

    /// <summary>Starts a fallback that says nothing.</summary>
    public AdaptiveFallbackElement()
    {
    }

    /// <summary>The ways in which an element can be stood in for.</summary>
    public enum AdaptiveFallbackType
    {
        /// <summary>Nothing is said; the client decides.</summary>
        None,

        /// <summary>The element is left out.</summary>
        Drop,

        /// <summary>Another element stands in.</summary>
        Content,
    }

    /// <summary>The way in which the element is stood in for.</summary>
    public AdaptiveFallbackType Type { get; set; }

    /// <summary>The element that stands in.</summary>
    public AdaptiveTypedElement Content { get; set; }

    internal bool IsEmpty =>
        Type == AdaptiveFallbackType.None || (Type == AdaptiveFallbackType.Content && Content is null);
}
