using System.Collections;
using Newtonsoft.Json;

namespace AdaptiveCards;

/// <summary>An element that holds elements.</summary>
// An enumerable would otherwise be written as an array.
[JsonObject(MemberSerialization.OptIn, ItemNullValueHandling = NullValueHandling.Ignore)]
public abstract class AdaptiveCollectionElement : AdaptiveElement, IEnumerable<AdaptiveElement>
{
    /// <summary>Starts an empty collection.</summary>
    protected AdaptiveCollectionElement()
    {
    }

    /// <summary>The collection's background, by its meaning; unset, that of its surroundings.</summary>
    [JsonProperty("style")]
    public AdaptiveContainerStyle? Style { get; set; }

    /// <summary>Where the content stands from left to right.</summary>
    [JsonProperty("horizontalAlignment", DefaultValueHandling = DefaultValueHandling.Ignore)]
    public AdaptiveHorizontalAlignment HorizontalAlignment { get; set; }

    /// <summary>Where the content stands from top to bottom.</summary>
    [JsonProperty("verticalContentAlignment", DefaultValueHandling = DefaultValueHandling.Ignore)]
    public AdaptiveVerticalContentAlignment VerticalContentAlignment { get; set; }

    /// <summary>What happens when the collection is pressed.</summary>
    [JsonProperty("selectAction")]
    public AdaptiveAction SelectAction { get; set; }

    /// <summary>Whether the background runs out to the border of its surroundings.</summary>
    [JsonProperty("bleed", DefaultValueHandling = DefaultValueHandling.Ignore)]
    public bool Bleed { get; set; }

    /// <summary>The least height on the wire, such as "80px".</summary>
    [JsonProperty("minHeight")]
    public string MinHeight { get; set; }

    /// <summary>The least height in pixels; 0 for none.</summary>
    public uint PixelMinHeight
    {
        get => Pixels.Read(MinHeight);
        set => MinHeight = Pixels.Write(value);
    }

    /// <summary>Goes through the elements in order.</summary>
    public abstract IEnumerator<AdaptiveElement> GetEnumerator();

    /// <summary>Puts an element at the end.</summary>
    public abstract void Add(AdaptiveElement value);

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();
}
