using Newtonsoft.Json;

namespace Microsoft.Bot.Schema;

/// <summary>What a channel needs to know to begin a conversation.</summary>
[JsonObject(ItemNullValueHandling = NullValueHandling.Ignore)]
public class ConversationParameters
{
    /// <summary>Creates an empty conversation request.</summary>
    public ConversationParameters()
    {
    }

    /// <summary>Creates a conversation request with the members given.</summary>
    public ConversationParameters(
        bool? isGroup = default, ChannelAccount bot = default, IList<ChannelAccount> members = default,
        string topicName = default, Activity activity = default, object channelData = default, string tenantId = default)
    {
        IsGroup = isGroup;
        Bot = bot;
        Members = members;
        TopicName = topicName;
        Activity = activity;
        ChannelData = channelData;
        TenantId = tenantId;
    }

    /// <summary>Gets or sets whether more than two take part.</summary>
    [JsonProperty("isGroup")]
    public bool? IsGroup { get; set; }

    /// <summary>Gets or sets the bot.</summary>
    [JsonProperty("bot")]
    public ChannelAccount Bot { get; set; }

    /// <summary>Gets or sets the other members.</summary>
    [JsonProperty("members")]
    public IList<ChannelAccount> Members { get; set; }

    /// <summary>Gets or sets the topic.</summary>
    [JsonProperty("topicName")]
    public string TopicName { get; set; }

    /// <summary>Gets or sets the first message.</summary>
    [JsonProperty("activity")]
    public Activity Activity { get; set; }

    /// <summary>Gets or sets the channel's own data.</summary>
    [JsonProperty("channelData")]
    public object ChannelData { get; set; }

    /// <summary>Gets or sets the tenant to begin it in.</summary>
    [JsonProperty("tenantId")]
    public string TenantId { get; set; }
}
