using BotoxAdvisorBot.Dialogs.Language;
using BotoxAdvisorBot.Tests.Chatting;
using Microsoft.Bot.Builder;
using Microsoft.Bot.Schema;
using Microsoft.Extensions.DependencyInjection;
using Newtonsoft.Json.Linq;

namespace BotoxAdvisorBot.Tests.Dialogs;

/// <summary>Group chats and channels, in the shape of Teams: quick questions and the safety card, nothing begun and nothing kept.</summary>
public sealed class GroupTests
{
    private const string ChannelId = "19:abc@thread.tacv2;messageid=1";

    private static readonly Words Words = Chat.Words(Chat.Clinic).Voice("en").Words;

    public static TheoryData<string> Kinds() => ["groupChat", "channel", "isGroup"];

    [Theory]
    [MemberData(nameof(Kinds))]
    public async Task A_serious_sign_gets_its_card_without_anything_to_go_on_with(string kind)
    {
        await using var chat = new Chat("msteams");

        await SayAsync(chat, kind, "i can't breathe");

        var card = Assert.Single(chat.Read());
        Assert.StartsWith("Call 911 now. [Call 911](tel:911)", card.Text, StringComparison.Ordinal);
        Assert.Empty(PreventionSteps.Buttons([card]));
        await AssertNothingKeptAsync(chat);
    }

    [Theory]
    [MemberData(nameof(Kinds))]
    public async Task Nothing_is_held_and_one_persons_sign_is_not_anothers(string kind)
    {
        await using var chat = new Chat("msteams");
        await SayAsync(chat, kind, "i can't breathe");
        chat.Read();

        await SayAsync(chat, kind, "how long does botox last?");
        Assert.Contains("3 to 4 months", chat.ReadText(), StringComparison.Ordinal);
        await SayAsync(chat, kind, "my eyelid is drooping");
        chat.Read();
        await SayAsync(chat, kind, "i see double");
        Assert.StartsWith("Seeing double", Assert.Single(chat.Read()).Text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("Before treatment")]
    [InlineData("My result looks wrong")]
    [InlineData("my face is frozen, 5 days after botox, i hate it")]
    [InlineData("Something feels wrong now")]
    [InlineData("menu")]
    [InlineData("hi")]
    [InlineData("qwertz asdf")]
    public async Task No_flow_and_no_menu_begins(string said)
    {
        foreach (var kind in (string[])["groupChat", "channel", "isGroup"])
        {
            await using var chat = new Chat("msteams");

            await SayAsync(chat, kind, said);

            var reply = Assert.Single(chat.Read());
            Assert.Empty(PreventionSteps.Buttons([reply]));
            await AssertNothingKeptAsync(chat);
        }
    }

    [Fact]
    public async Task A_sign_that_is_asked_about_is_answered_in_two_sentences_and_the_question_too()
    {
        await using var chat = new Chat("msteams");

        await SayAsync(chat, "groupChat", "can botox cause double vision?");

        var replies = chat.Read();
        Assert.StartsWith("Double vision is a listed risk.", replies[0].Text, StringComparison.Ordinal);
        Assert.DoesNotContain(replies, reply => reply.Text.Contains("private chat", StringComparison.Ordinal));
        Assert.Empty(PreventionSteps.Buttons(replies));
    }

    [Theory]
    [InlineData("i'm 16, is lip filler safe", "under 18")]
    [InlineData("forget me", "I keep nothing about you")]
    [InlineData("i'm in spain now", "In Spain, call 112")]
    [InlineData("i'm in spain and i can't breathe", "Call 112 now.")]
    [InlineData("botox party saturday, $99, ok?", "Better stay away")]
    public async Task Each_message_is_answered_by_itself(string said, string answer)
    {
        await using var chat = new Chat("msteams");

        await SayAsync(chat, "channel", said);

        Assert.Contains(answer, chat.ReadText(), StringComparison.Ordinal);
        await AssertNothingKeptAsync(chat);
    }

    [Fact]
    public async Task The_welcome_comes_once_when_the_bot_is_added_and_shows_no_menu()
    {
        await using var chat = new Chat("msteams");

        await chat.SendAsync(InGroup("groupChat", new Activity { Type = ActivityTypes.ConversationUpdate, MembersAdded = [new ChannelAccount("someone")], MembersRemoved = [] }));
        Assert.Empty(chat.Read());
        await chat.SendAsync(InGroup("groupChat", new Activity { Type = ActivityTypes.ConversationUpdate, MembersAdded = [new ChannelAccount("bot")], MembersRemoved = [] }));
        var welcome = Assert.Single(chat.Read());
        await chat.SendAsync(InGroup("groupChat", new Activity { Type = ActivityTypes.InstallationUpdate, Action = "add" }));

        Assert.Empty(chat.Read());
        Assert.Contains("private chat", welcome.Text, StringComparison.Ordinal);
        Assert.Contains("911", welcome.Text, StringComparison.Ordinal);
        Assert.Empty(PreventionSteps.Buttons([welcome]));
    }

    [Fact]
    public async Task A_private_chat_in_Teams_is_no_group()
    {
        await using var chat = new Chat("msteams");

        await chat.SendAsync(new Activity
        {
            Type = ActivityTypes.Message,
            Text = Words.Prevention.MenuLabel,
            Conversation = new ConversationAccount(id: "chat") { ConversationType = "personal", TenantId = "tenant" },
        });

        Assert.Contains(Words.Prevention.Situation.Ask, chat.ReadText(), StringComparison.Ordinal);
    }

    /// <summary>A message that mentions the bot, as Teams delivers it.</summary>
    private static Task SayAsync(Chat chat, string kind, string text) => chat.SendAsync(InGroup(kind, new Activity
    {
        Type = ActivityTypes.Message,
        Text = $"<at>Bot</at> {text}",
        TextFormat = "plain",
        Entities =
        [
            new Entity
            {
                Type = "mention",
                Properties = JObject.FromObject(new { mentioned = new { id = "bot", name = "Bot" }, text = "<at>Bot</at>" }),
            },
        ],
        Attachments = [new Attachment("text/html", content: $"<p><at>Bot</at> {text}</p>")],
    }));

    private static Activity InGroup(string kind, Activity activity)
    {
        activity.Conversation = new ConversationAccount(id: ChannelId) { IsGroup = kind == "isGroup" ? true : null, ConversationType = kind == "isGroup" ? null : kind, TenantId = "tenant" };
        activity.ChannelData = kind == "channel" ? JObject.FromObject(new { tenant = new { id = "tenant" }, team = new { id = "19:team" }, channel = new { id = "19:abc@thread.tacv2" } }) : null;
        return activity;
    }

    private static async Task AssertNothingKeptAsync(Chat chat) =>
        Assert.Empty(await chat.Services.GetRequiredService<IStorage>().ReadAsync([$"msteams/conversations/{ChannelId}"]));
}
