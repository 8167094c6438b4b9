using Newtonsoft.Json;

namespace AdaptiveCards;

/// <summary>A picture.</summary>
public class AdaptiveImage : AdaptiveElement
{
    /// <summary>The element's type name on the wire.</summary>
    public const string TypeName = "Image";

    /// <summary>Starts a picture without address.</summary>
    public AdaptiveImage()
    {
    }

    /// <summary>Starts a picture from its address.</summary>
    public AdaptiveImage(string url)
        : this(new Uri(url))
    {
    }

    /// <summary>Starts a picture from its address.</summary>
    public AdaptiveImage(Uri url) => Url = url;

    /// <inheritdoc/>
    public override string Type { get; set; } = TypeName;

    /// <summary>The picture's approximate size.</summary>
    [JsonProperty("size", DefaultValueHandling = DefaultValueHandling.Ignore)]
    public AdaptiveImageSize Size { get; set; }

    /// <summary>The picture's address, which may be a data address.</summary>
    [JsonProperty("url", Order = -8)]
    public Uri Url { get; set; }

    /// <summary>The picture's address as text.</summary>
    public string UrlString
    {
        get => Url?.OriginalString;
        set => Url = value is null ? null : new Uri(value);
    }

    /// <summary>Where the picture stands in its line.</summary>
    [JsonProperty("horizontalAlignment", DefaultValueHandling = DefaultValueHandling.Ignore)]
    public AdaptiveHorizontalAlignment HorizontalAlignment { get; set; }

    /// <summary>The colour behind a transparent picture, as #RRGGBB or #AARRGGBB.</summary>
    [JsonProperty("backgroundColor")]
    public string BackgroundColor { get; set; }

    /// <summary>What happens when the picture is pressed.</summary>
    [JsonProperty("selectAction")]
    public AdaptiveAction SelectAction { get; set; }

    /// <summary>The picture in words.</summary>
    [JsonProperty("altText")]
    public string AltText { get; set; }

    /// <summary>The exact width in pixels; 0 for none.</summary>
    public uint PixelWidth { get; set; }

    /// <summary>The exact height in pixels; 0 for none. It is the same thing as a pixel height of the element.</summary>
    public uint PixelHeight
    {
        get => Height is not null && Height.IsPixel() ? Height.Unit ?? 0 : 0;
        set => Height = value == 0 ? AdaptiveHeight.Auto : new AdaptiveHeight(value);
    }

    [JsonProperty("width")]
    internal string WidthOnWire
    {
        get => Pixels.Write(PixelWidth);
        set => PixelWidth = Pixels.Read(value);
    }
}
