using Microsoft.Bot.Builder.Teams;
using Microsoft.Bot.Schema;
using Microsoft.Bot.Schema.Teams;
using Newtonsoft.Json.Linq;

namespace BotFramework.Tests.Builder;

public class TeamsActivityExtensionsTests
{
    [Fact]
    public void Channel_team_and_selected_channel_are_read_from_channel_data()
    {
        var activity = new Activity(channelData: JObject.Parse("""
            { channel: { id: "c" }, team: { id: "t" }, settings: { selectedChannel: { id: "s" } } }
            """));

        Assert.Equal(("c", "t", "s"), (activity.TeamsGetChannelId(), activity.TeamsGetTeamInfo().Id, activity.TeamsGetSelectedChannelId()));
    }

    [Fact]
    public void Without_channel_data_there_is_no_channel_and_no_team()
    {
        var activity = new Activity();

        Assert.Null(activity.TeamsGetChannelId());
        Assert.Null(activity.TeamsGetTeamInfo());
        Assert.Null(activity.TeamsGetSelectedChannelId());
    }

    [Fact]
    public void A_notification_alerts_in_the_feed()
    {
        var activity = new Activity(channelData: new TeamsChannelData(eventType: "kept"));

        activity.TeamsNotifyUser();

        var data = activity.GetChannelData<TeamsChannelData>();
        Assert.Equal(("kept", true, false), (data.EventType, data.Notification.Alert, data.Notification.AlertInMeeting));
    }

    [Fact]
    public void A_notification_in_a_meeting_alerts_there()
    {
        var activity = new Activity();

        activity.TeamsNotifyUser(alertInMeeting: true, externalResourceUrl: "https://example.org");

        var notification = activity.GetChannelData<TeamsChannelData>().Notification;
        Assert.Equal(
            (false, true, "https://example.org"),
            (notification.Alert, notification.AlertInMeeting, notification.ExternalResourceUrl));
    }
}
