using Newtonsoft.Json;
using Newtonsoft.Json.Linq;

namespace Microsoft.Bot.Schema;

/// <summary>A card or a file of a message.</summary>
[JsonObject(ItemNullValueHandling = NullValueHandling.Ignore)]
public class Attachment
{
    /// <summary>Creates an empty attachment.</summary>
    public Attachment()
    {
    }

    /// <summary>Creates an attachment with the members given.</summary>
    public Attachment(
        string contentType = default, string contentUrl = default, object content = default, string name = default,
        string thumbnailUrl = default)
    {
        ContentType = contentType;
        ContentUrl = contentUrl;
        Content = content;
        Name = name;
        ThumbnailUrl = thumbnailUrl;
    }

    /// <summary>Gets or sets the media type of the content.</summary>
    [JsonProperty("contentType")]
    public string ContentType { get; set; }

    /// <summary>Gets or sets where the content can be downloaded.</summary>
    [JsonProperty("contentUrl")]
    public string ContentUrl { get; set; }

    /// <summary>Gets or sets the content itself, such as a card.</summary>
    [JsonProperty("content")]
    public object Content { get; set; }

    /// <summary>Gets or sets the name of the file.</summary>
    [JsonProperty("name")]
    public string Name { get; set; }

    /// <summary>Gets or sets where a small picture of it can be downloaded.</summary>
    [JsonProperty("thumbnailUrl")]
    public string ThumbnailUrl { get; set; }

    /// <summary>Gets or sets the members the wire format does not name; they are written back unchanged.</summary>
    [JsonExtensionData(ReadData = true, WriteData = true)]
    public JObject Properties { get; set; } = new JObject();
}
