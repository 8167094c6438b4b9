using Newtonsoft.Json;

namespace Microsoft.Bot.Schema.Teams;

/// <summary>Whether a message also notifies.</summary>
[JsonObject(ItemNullValueHandling = NullValueHandling.Ignore)]
public class NotificationInfo
{
    /// <summary>Creates an empty notification.</summary>
    public NotificationInfo()
    {
    }

    /// <summary>Creates a notification with the members given.</summary>
    public NotificationInfo(bool? alert = default)
    {
        Alert = alert;
    }

    /// <summary>Gets or sets whether the user is notified.</summary>
    [JsonProperty("alert")]
    public bool? Alert { get; set; }

    /// <summary>Gets or sets whether the notification is shown during a meeting.</summary>
    [JsonProperty("alertInMeeting")]
    public bool? AlertInMeeting { get; set; }

    /// <summary>Gets or sets the address of the page the notification shows.</summary>
    [JsonProperty("externalResourceUrl")]
    public string ExternalResourceUrl { get; set; }
}
