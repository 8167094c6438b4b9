using Microsoft.Bot.Schema;
using Microsoft.Bot.Schema.Teams;
using Newtonsoft.Json.Linq;

namespace Microsoft.Bot.Builder.Teams;

/// <summary>What Teams says in an activity's channel data.</summary>
public static class TeamsActivityExtensions
{
    /// <summary>Returns the id of the channel that was chosen when the bot was installed, or null.</summary>
    public static string TeamsGetSelectedChannelId(this IActivity activity)
        => activity.GetChannelData<JObject>()?.SelectToken("settings.selectedChannel.id")?.Value<string>();

    /// <summary>Returns the id of the Teams channel, or null.</summary>
    public static string TeamsGetChannelId(this IActivity activity)
        => activity.GetChannelData<TeamsChannelData>()?.Channel?.Id;

    /// <summary>Returns the team, or null.</summary>
    public static TeamInfo TeamsGetTeamInfo(this IActivity activity)
        => activity.GetChannelData<TeamsChannelData>()?.Team;

    /// <summary>Has the message appear in the user's activity feed, or in the meeting.</summary>
    public static void TeamsNotifyUser(this IActivity activity, bool alertInMeeting, string externalResourceUrl = null)
    {
        ArgumentNullException.ThrowIfNull(activity);
        var channelData = activity.ChannelData as TeamsChannelData ?? new TeamsChannelData();
        channelData.Notification = new NotificationInfo
        {
            Alert = !alertInMeeting,
            AlertInMeeting = alertInMeeting,
            ExternalResourceUrl = externalResourceUrl,
        };
        activity.ChannelData = channelData;
    }

    /// <summary>Has the message appear in the user's activity feed.</summary>
    public static void TeamsNotifyUser(this IActivity activity) => activity.TeamsNotifyUser(false);
}
