using Microsoft.Bot.Schema;
using Microsoft.Bot.Schema.Teams;
using Newtonsoft.Json.Linq;

namespace BotFramework.Tests.Schema;

public class ActivityContentTests
{
    public static TheoryData<Activity, bool> Contents { get; } = new()
    {
        { new Activity(), false },
        { new Activity(text: " ", summary: "", attachments: []), false },
        { new Activity(value: new { a = 1 }), false },
        { new Activity(text: "hi"), true },
        { new Activity(summary: "hi"), true },
        { new Activity(attachments: [new Attachment()]), true },
        { new Activity(channelData: new JObject()), true },
    };

    [Theory]
    [MemberData(nameof(Contents))]
    public void Content_is_text_summary_attachments_or_channel_data(Activity activity, bool hasContent) =>
        Assert.Equal(hasContent, activity.HasContent());

    [Fact]
    public void Channel_data_is_read_from_JSON()
    {
        var activity = new Activity(channelData: JObject.Parse("""{"tenant":{"id":"t"}}"""));

        Assert.Equal("t", activity.GetChannelData<TeamsChannelData>().Tenant.Id);
        Assert.True(activity.TryGetChannelData(out TeamsChannelData data));
        Assert.Equal("t", data.Tenant.Id);
    }

    [Fact]
    public void Channel_data_of_the_type_asked_for_is_handed_out_itself()
    {
        var data = new TeamsChannelData();

        Assert.Same(data, new Activity(channelData: data).GetChannelData<TeamsChannelData>());
    }

    [Fact]
    public void No_channel_data_is_the_default_value()
    {
        Assert.Null(new Activity().GetChannelData<TeamsChannelData>());
        Assert.Equal(0, new Activity().GetChannelData<int>());
        Assert.False(new Activity().TryGetChannelData(out TeamsChannelData data));
        Assert.Null(data);
    }

    [Fact]
    public void Channel_data_of_another_shape_is_told_apart()
    {
        Assert.False(new Activity(channelData: "postback").TryGetChannelData(out TeamsChannelData data));
        Assert.Null(data);
    }

    [Fact]
    public void A_text_becomes_a_button_that_says_it()
    {
        CardAction button = "Yes";

        Assert.Equal(("Yes", "Yes"), (button.Title, button.Value));
    }

    [Fact]
    public void Suggested_actions_come_from_any_sequence()
    {
        var actions = new SuggestedActions(Ids(), Ids().Select(CardAction.FromString));

        Assert.Equal(["a", "b"], actions.To);
        Assert.Equal(["a", "b"], actions.Actions.Select(a => a.Title));

        static IEnumerable<string> Ids()
        {
            yield return "a";
            yield return "b";
        }
    }
}
