using Microsoft.Bot.Schema;
using Newtonsoft.Json;
using Newtonsoft.Json.Linq;

namespace BotFramework.Tests.Schema;

public class MentionTests
{
    private static readonly ChannelAccount Bot = new("28:b", "Advisor (test)");

    [Fact]
    public void Mentions_are_found_among_the_entities_read_from_the_wire()
    {
        var activity = ProtocolJson.Read<Activity>("""
            {"entities":[{"type":"clientInfo"},{"type":"Mention","mentioned":{"id":"u1","name":"Ana"},"text":"@Ana"}]}
            """);

        var mention = Assert.Single(activity.GetMentions());
        Assert.Equal(("u1", "Ana", "@Ana"), (mention.Mentioned.Id, mention.Mentioned.Name, mention.Text));
    }

    [Fact]
    public void Mentions_put_there_by_code_are_found_as_well()
    {
        var mention = new Mention(Bot, "<at>Advisor</at>");

        Assert.Equal([mention], new Activity(entities: [mention]).GetMentions());
    }

    [Fact]
    public void An_activity_without_entities_has_no_mentions() => Assert.Empty(new Activity().GetMentions());

    [Fact]
    public void A_mention_is_always_of_the_type_mention()
    {
        Assert.Equal("mention", new Mention().Type);
        Assert.Equal("mention", new Mention(Bot, "@b", "other").Type);
    }

    [Fact]
    public void A_mention_survives_being_an_entity()
    {
        var entity = JsonConvert.DeserializeObject<Entity>(JsonConvert.SerializeObject(new Mention(Bot, "@b")))!;

        Assert.Equal("@b", entity.Properties["text"]);
        var mention = entity.GetAs<Mention>();
        Assert.Equal(("28:b", "@b", "mention"), (mention.Mentioned.Id, mention.Text, mention.Type));
    }

    [Fact]
    public void An_entity_takes_over_type_and_members_of_another()
    {
        var entity = new Entity("old") { Properties = new JObject { ["gone"] = 1 } };
        entity.SetAs(new Mention(Bot, "@b"));

        Assert.Equal("mention", entity.Type);
        Assert.Equal("@b", entity.Properties["text"]);
        Assert.Null(entity.Properties["gone"]);
        Assert.Null(entity.Properties["type"]);
    }

    [Fact]
    public void Who_is_mentioned_is_told_by_id()
    {
        var message = Message("hi", new Mention(Bot, "@b"), new Mention(null, "@nobody"));

        Assert.True(message.MentionsId("28:b"));
        Assert.False(message.MentionsId("u1"));
        Assert.True(message.MentionsRecipient());
        message.Recipient = new ChannelAccount("other");
        Assert.False(message.MentionsRecipient());
    }

    [Theory]
    [InlineData("<at>Advisor (test)</at> my brow is heavy", "<at>Advisor (test)</at>", "my brow is heavy")]
    [InlineData("hello <AT>advisor (TEST)</AT>", "<at>Advisor (test)</at>", "hello")]
    [InlineData("<at>Advisor (test)</at> hi", null, "hi")]
    [InlineData("@Advisor? hi @Advisor?", "@Advisor?", "hi")]
    [InlineData("hi there", "", "hi there")]
    [InlineData("hi", "@Advisor", "hi")]
    [InlineData(null, "@Advisor", null)]
    public void The_mention_of_the_bot_is_taken_out_of_the_text(string? text, string? mention, string? left)
    {
        var message = Message(text, new Mention(Bot, mention));

        Assert.Equal(left, message.RemoveRecipientMention());
        Assert.Equal(left, message.Text);
    }

    [Fact]
    public void Mentions_of_others_stay_in_the_text()
    {
        var message = Message("@b @Ana hi", new Mention(Bot, "@b"), new Mention(new ChannelAccount("u1", "Ana"), "@Ana"));

        Assert.Equal("@Ana hi", message.RemoveRecipientMention());
        Assert.Equal("hi", message.RemoveMentionText("u1"));
    }

    private static Activity Message(string? text, params Entity[] entities) =>
        new(ActivityTypes.Message, text: text, entities: entities, recipient: Bot);
}
