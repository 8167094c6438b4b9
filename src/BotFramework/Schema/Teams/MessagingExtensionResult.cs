using Newtonsoft.Json;

namespace Microsoft.Bot.Schema.Teams;

/// <summary>The results of a messaging extension query.</summary>
[JsonObject(ItemNullValueHandling = NullValueHandling.Ignore)]
public class MessagingExtensionResult
{
    /// <summary>Creates an empty result.</summary>
    public MessagingExtensionResult()
    {
    }

    /// <summary>Gets or sets how the results are laid out.</summary>
    [JsonProperty("attachmentLayout")]
    public string AttachmentLayout { get; set; }

    /// <summary>Gets or sets what kind of answer this is, such as result or message.</summary>
    [JsonProperty("type")]
    public string Type { get; set; }

    /// <summary>Gets or sets the results.</summary>
    [JsonProperty("attachments")]
    public IList<MessagingExtensionAttachment> Attachments { get; set; }

    /// <summary>Gets or sets the message when there are no results.</summary>
    [JsonProperty("text")]
    public string Text { get; set; }

    /// <summary>Gets or sets the message to preview.</summary>
    [JsonProperty("activityPreview")]
    public Activity ActivityPreview { get; set; }
}
