using Newtonsoft.Json;

namespace Microsoft.Bot.Schema;

/// <summary>What a channel answers when it began a conversation.</summary>
[JsonObject(ItemNullValueHandling = NullValueHandling.Ignore)]
public class ConversationResourceResponse
{
    /// <summary>Creates an empty answer.</summary>
    public ConversationResourceResponse()
    {
    }

    /// <summary>Creates an answer with the members given.</summary>
    public ConversationResourceResponse(string activityId = default, string serviceUrl = default, string id = default)
    {
        ActivityId = activityId;
        ServiceUrl = serviceUrl;
        Id = id;
    }

    /// <summary>Gets or sets the id of the first message.</summary>
    [JsonProperty("activityId")]
    public string ActivityId { get; set; }

    /// <summary>Gets or sets the address of the conversation's connector.</summary>
    [JsonProperty("serviceUrl")]
    public string ServiceUrl { get; set; }

    /// <summary>Gets or sets the id of the conversation.</summary>
    [JsonProperty("id")]
    public string Id { get; set; }
}
