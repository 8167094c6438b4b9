using Newtonsoft.Json;

namespace Microsoft.Bot.Schema.Teams;

/// <summary>What Teams adds to an activity.</summary>
[JsonObject(ItemNullValueHandling = NullValueHandling.Ignore)]
public class TeamsChannelData
{
    /// <summary>Creates an empty set of channel data.</summary>
    public TeamsChannelData()
    {
    }

    /// <summary>Creates a set of channel data with the members given.</summary>
    public TeamsChannelData(
        ChannelInfo channel = default, string eventType = default, TeamInfo team = default,
        NotificationInfo notification = default, TenantInfo tenant = default)
    {
        Channel = channel;
        EventType = eventType;
        Team = team;
        Notification = notification;
        Tenant = tenant;
    }

    /// <summary>Gets or sets the channel of the team.</summary>
    [JsonProperty("channel")]
    public ChannelInfo Channel { get; set; }

    /// <summary>Gets or sets what happened to a channel or a team.</summary>
    [JsonProperty("eventType")]
    public string EventType { get; set; }

    /// <summary>Gets or sets the team.</summary>
    [JsonProperty("team")]
    public TeamInfo Team { get; set; }

    /// <summary>Gets or sets whether the message also notifies.</summary>
    [JsonProperty("notification")]
    public NotificationInfo Notification { get; set; }

    /// <summary>Gets or sets the tenant.</summary>
    [JsonProperty("tenant")]
    public TenantInfo Tenant { get; set; }

    /// <summary>Gets or sets the members not named here; they are written back unchanged.</summary>
    [JsonExtensionData(ReadData = true, WriteData = true)]
    public IDictionary<string, object> AdditionalProperties { get; set; } = new Dictionary<string, object>();
}
