using System.Globalization;
using Microsoft.Bot.Schema;

namespace BotFramework.Tests.Schema;

public class ActivityRoutingTests
{
    [Fact]
    public void A_reply_goes_back_to_the_sender()
    {
        var reply = Incoming().CreateReply("hello");

        Assert.Equal(ActivityTypes.Message, reply.Type);
        Assert.Equal(("b1", "Bot"), (reply.From.Id, reply.From.Name));
        Assert.Equal(("u1", "Ana"), (reply.Recipient.Id, reply.Recipient.Name));
        Assert.Equal(("m1", "test", "https://service.example/"), (reply.ReplyToId, reply.ChannelId, reply.ServiceUrl));
        Assert.Equal(("c1", "Chat", true), (reply.Conversation.Id, reply.Conversation.Name, reply.Conversation.IsGroup));
        Assert.Null(reply.Id);
        Assert.NotNull(reply.Timestamp);
    }

    [Fact]
    public void A_reply_says_its_text_in_the_senders_language()
    {
        Assert.Equal(("hello", "en-GB"), (Incoming().CreateReply("hello").Text, Incoming().CreateReply("hello").Locale));
        Assert.Equal("es-ES", Incoming().CreateReply("hola", "es-ES").Locale);
        Assert.Equal("", Incoming().CreateReply().Text);
    }

    [Fact]
    public void A_reply_has_empty_lists()
    {
        Assert.Empty(Incoming().CreateReply().Attachments);
        Assert.Empty(Incoming().CreateReply().Entities);
    }

    [Fact]
    public void A_reply_to_an_activity_without_sender_or_conversation_can_be_made()
    {
        var reply = new Activity(ActivityTypes.Message, id: "m1").CreateReply("hello");

        Assert.Equal("m1", reply.ReplyToId);
    }

    [Theory]
    [InlineData("conversationUpdate", "directline", null)]
    [InlineData("conversationUpdate", "webchat", null)]
    [InlineData("ConversationUpdate", "WebChat", null)]
    [InlineData("conversationUpdate", "emulator", "m1")]
    [InlineData("message", "directline", "m1")]
    [InlineData("message", "webchat", "m1")]
    public void Only_Direct_Lines_conversation_updates_cannot_be_replied_to(string type, string channelId, string? repliedTo)
    {
        var activity = Incoming();
        (activity.Type, activity.ChannelId) = (type, channelId);

        Assert.Equal(repliedTo, activity.CreateReply().ReplyToId);
        Assert.Equal(repliedTo, activity.GetConversationReference().ActivityId);
    }

    [Fact]
    public void A_reference_tells_where_an_activity_stands()
    {
        var activity = Incoming();
        var reference = activity.GetConversationReference();

        Assert.Same(activity.From, reference.User);
        Assert.Same(activity.Recipient, reference.Bot);
        Assert.Same(activity.Conversation, reference.Conversation);
        Assert.Equal(
            ("m1", "test", "en-GB", "https://service.example/"),
            (reference.ActivityId, reference.ChannelId, reference.Locale, reference.ServiceUrl));
    }

    [Fact]
    public void A_reference_to_a_reply_names_the_id_the_channel_gave_it() =>
        Assert.Equal("r9", Incoming().GetReplyConversationReference(new ResourceResponse("r9")).ActivityId);

    [Fact]
    public void Outgoing_activities_are_addressed_from_the_bot_to_the_user()
    {
        var reference = Incoming().GetConversationReference();
        var activity = new Activity(id: "own", locale: "fr-FR").ApplyConversationReference(reference);

        Assert.Equal(("b1", "u1", "m1", "own"), (activity.From.Id, activity.Recipient.Id, activity.ReplyToId, activity.Id));
        Assert.Equal(
            ("test", "https://service.example/", "c1", "en-GB"),
            (activity.ChannelId, activity.ServiceUrl, activity.Conversation.Id, activity.Locale));
    }

    [Fact]
    public void Incoming_activities_are_addressed_from_the_user_to_the_bot()
    {
        var reference = Incoming().GetConversationReference();
        var activity = new Activity(replyToId: "own").ApplyConversationReference(reference, isIncoming: true);

        Assert.Equal(("u1", "b1", "m1", "own"), (activity.From.Id, activity.Recipient.Id, activity.Id, activity.ReplyToId));
    }

    [Fact]
    public void A_reference_without_activity_or_language_leaves_both_as_they_are()
    {
        var reference = new ConversationReference(conversation: new ConversationAccount(id: "c1"));
        var outgoing = new Activity(replyToId: "m0", locale: "fr-FR").ApplyConversationReference(reference);
        var incoming = new Activity(id: "m0").ApplyConversationReference(reference, isIncoming: true);

        Assert.Equal(("m0", "fr-FR", "m0"), (outgoing.ReplyToId, outgoing.Locale, incoming.Id));
    }

    [Fact]
    public void A_conversation_is_continued_by_an_event_from_the_user_to_the_bot()
    {
        var reference = Incoming().GetConversationReference();
        var continuation = reference.GetContinuationActivity();

        Assert.Equal((ActivityTypes.Event, "ContinueConversation"), (continuation.Type, continuation.Name));
        Assert.Equal(("u1", "b1", "c1"), (continuation.From.Id, continuation.Recipient.Id, continuation.Conversation.Id));
        Assert.Equal(
            ("test", "en-GB", "https://service.example/"), (continuation.ChannelId, continuation.Locale, continuation.ServiceUrl));
        Assert.Same(reference, continuation.RelatesTo);
        Assert.NotEqual(continuation.Id, reference.GetContinuationActivity().Id);
    }

    [Fact]
    public void A_reference_takes_its_language_from_a_culture()
    {
        var reference = new ConversationReference(new CultureInfo("pt-BR"), "m1", channelId: "test");

        Assert.Equal(("pt-BR", "m1", "test"), (reference.Locale, reference.ActivityId, reference.ChannelId));
    }

    private static Activity Incoming() => new(
        ActivityTypes.Message,
        id: "m1",
        serviceUrl: "https://service.example/",
        channelId: "test",
        from: new ChannelAccount("u1", "Ana"),
        conversation: new ConversationAccount(isGroup: true, id: "c1", name: "Chat", tenantId: "t1"),
        recipient: new ChannelAccount("b1", "Bot"),
        locale: "en-GB",
        text: "hi");
}
