using Newtonsoft.Json;

namespace Microsoft.Bot.Schema;

/// <summary>A picture on a card.</summary>
[JsonObject(ItemNullValueHandling = NullValueHandling.Ignore)]
public class CardImage
{
    /// <summary>Creates an empty picture.</summary>
    public CardImage()
    {
    }

    /// <summary>Creates a picture with the members given.</summary>
    public CardImage(string url = default, string alt = default, CardAction tap = default)
    {
        Url = url;
        Alt = alt;
        Tap = tap;
    }

    /// <summary>Gets or sets the address of the picture.</summary>
    [JsonProperty("url")]
    public string Url { get; set; }

    /// <summary>Gets or sets the picture in words.</summary>
    [JsonProperty("alt")]
    public string Alt { get; set; }

    /// <summary>Gets or sets what tapping it does.</summary>
    [JsonProperty("tap")]
    public CardAction Tap { get; set; }
}
