using Newtonsoft.Json;

namespace Microsoft.Bot.Schema.Teams;

/// <summary>One result of a messaging extension query.</summary>
[JsonObject(ItemNullValueHandling = NullValueHandling.Ignore)]
public class MessagingExtensionAttachment : Attachment
{
    /// <summary>Creates an empty result.</summary>
    public MessagingExtensionAttachment()
    {
    }

    /// <summary>Creates a result with the members given.</summary>
    public MessagingExtensionAttachment(
        string contentType = default, string contentUrl = default, object content = default, string name = default,
        string thumbnailUrl = default, Attachment preview = default)
        : base(contentType, contentUrl, content, name, thumbnailUrl)
    {
        Preview = preview;
    }

    /// <summary>Gets or sets what is shown in the list of results.</summary>
    [JsonProperty("preview")]
    public Attachment Preview { get; set; }
}
