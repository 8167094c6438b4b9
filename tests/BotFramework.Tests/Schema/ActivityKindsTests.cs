using Microsoft.Bot.Schema;

namespace BotFramework.Tests.Schema;

public class ActivityKindsTests
{
    private static readonly Dictionary<string, Func<IActivity, IActivity>> Views = new()
    {
        [ActivityTypes.Message] = a => a.AsMessageActivity(),
        [ActivityTypes.InstallationUpdate] = a => a.AsInstallationUpdateActivity(),
        [ActivityTypes.ConversationUpdate] = a => a.AsConversationUpdateActivity(),
        [ActivityTypes.Typing] = a => a.AsTypingActivity(),
        [ActivityTypes.EndOfConversation] = a => a.AsEndOfConversationActivity(),
        [ActivityTypes.Event] = a => a.AsEventActivity(),
        [ActivityTypes.Invoke] = a => a.AsInvokeActivity(),
        [ActivityTypes.MessageUpdate] = a => a.AsMessageUpdateActivity(),
        [ActivityTypes.MessageDelete] = a => a.AsMessageDeleteActivity(),
        [ActivityTypes.MessageReaction] = a => a.AsMessageReactionActivity(),
    };

    public static TheoryData<string> Kinds { get; } = [.. Views.Keys];

    [Theory]
    [MemberData(nameof(Kinds))]
    public void An_activity_is_seen_as_its_own_kind_and_no_other(string kind)
    {
        var activity = new Activity(kind);

        Assert.Equal([kind], Views.Where(view => view.Value(activity) is not null).Select(view => view.Key));
        Assert.Same(activity, Views[kind](activity));
    }

    [Theory]
    [InlineData("MESSAGE", true)]
    [InlineData("message/image", true)]
    [InlineData("message/", true)]
    [InlineData("messageUpdate", false)]
    [InlineData("mess", false)]
    [InlineData("", false)]
    [InlineData(null, false)]
    public void A_kind_is_matched_in_any_case_and_up_to_a_slash(string? type, bool isMessage) =>
        Assert.Equal(isMessage, new Activity(type).AsMessageActivity() is not null);

    [Fact]
    public void A_new_message_has_empty_lists()
    {
        var message = Activity.CreateMessageActivity();

        Assert.Equal(ActivityTypes.Message, message.Type);
        Assert.Empty(message.Attachments);
        Assert.Empty(message.Entities);
    }

    [Fact]
    public void A_new_conversation_update_has_empty_lists()
    {
        var update = Activity.CreateConversationUpdateActivity();

        Assert.Equal(ActivityTypes.ConversationUpdate, update.Type);
        Assert.Empty(update.MembersAdded);
        Assert.Empty(update.MembersRemoved);
    }

    [Fact]
    public void New_activities_are_of_their_kind()
    {
        Assert.Equal(ActivityTypes.Typing, Activity.CreateTypingActivity().Type);
        Assert.Equal(ActivityTypes.EndOfConversation, Activity.CreateEndOfConversationActivity().Type);
        Assert.Equal(ActivityTypes.Event, Activity.CreateEventActivity().Type);
        Assert.Equal(ActivityTypes.Invoke, Activity.CreateInvokeActivity().Type);
    }
}
