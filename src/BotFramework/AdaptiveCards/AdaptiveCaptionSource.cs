using Newtonsoft.Json;

namespace AdaptiveCards;

/// <summary>Where a film's captions are found.</summary>
[JsonObject(MemberSerialization.OptIn, ItemNullValueHandling = NullValueHandling.Ignore)]
public class AdaptiveCaptionSource
{
    /// <summary>Starts captions without address.</summary>
    public AdaptiveCaptionSource()
    {
    }

    /// <summary>Names captions by their format and address.</summary>
    public AdaptiveCaptionSource(string mimeType, string url)
    {
        MimeType = mimeType;
        Url = url;
    }

    /// <summary>The captions' format, such as "vtt".</summary>
    [JsonProperty("mimeType")]
    public string MimeType { get; set; }

    /// <summary>The captions' address.</summary>
    [JsonProperty("url")]
    public string Url { get; set; }

    /// <summary>The captions' name, for choosing them.</summary>
    [JsonProperty("label")]
    public string Label { get; set; }
}
