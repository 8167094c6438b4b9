using Microsoft.Bot.Builder.Dialogs.Choices;
using Microsoft.Bot.Connector;
using Microsoft.Bot.Schema;

namespace BotFramework.Tests.Dialogs;

public class ChoiceFactoryTests
{
    private static readonly List<string> Colors = ["red", "green", "blue"];

    [Theory]
    [InlineData(1, "Which? (1) red")]
    [InlineData(2, "Which? (1) red or (2) green")]
    [InlineData(3, "Which? (1) red, (2) green, or (3) blue")]
    public void Choices_in_the_sentence_are_joined_as_one_speaks(int count, string expected)
    {
        var message = ChoiceFactory.Inline(ChoiceFactory.ToChoices(Colors[..count]), "Which?", "<speak/>");

        Assert.Equal((expected, "<speak/>", InputHints.ExpectingInput), (message.Text, message.Speak, message.InputHint));
    }

    [Fact]
    public void Choices_in_the_sentence_are_written_as_wanted()
    {
        var written = new ChoiceFactoryOptions("; ", " o ", "; o ", false);

        Assert.Equal("¿Cuál? red; green; o blue", ChoiceFactory.Inline(ChoiceFactory.ToChoices(Colors), "¿Cuál?", null, written).Text);
    }

    [Fact]
    public void A_list_is_numbered_unless_it_is_not_to_be()
    {
        Assert.Equal("Which?\n\n   1. red\n   2. green\n   3. blue", ChoiceFactory.List(Colors, "Which?").Text);
        Assert.Equal(
            "\n\n   - red\n   - green\n   - blue",
            ChoiceFactory.List(Colors, options: new ChoiceFactoryOptions { IncludeNumbers = false }).Text);
    }

    [Fact]
    public void Text_names_a_choice_by_the_title_of_its_button() =>
        Assert.Equal(" (1) The red pill", ChoiceFactory.Inline([new Choice("r") { Action = new CardAction(title: "The red pill") }]).Text);

    [Fact]
    public void Suggested_actions_say_the_value_and_go_to_those_named()
    {
        var message = ChoiceFactory.SuggestedAction(Colors, "Which?", null, ["user"]);

        Assert.Equal(("Which?", "user"), (message.Text, message.SuggestedActions.To[0]));
        Assert.All(
            message.SuggestedActions.Actions, action => Assert.Equal((ActionTypes.ImBack, action.Title), (action.Type, action.Value)));
        Assert.Equal(Colors, message.SuggestedActions.Actions.Select(action => action.Title));
    }

    [Fact]
    public void A_choices_own_button_is_taken_as_it_is()
    {
        var button = new CardAction(ActionTypes.PostBack, "Red", value: "r");

        Assert.Same(button, ChoiceFactory.SuggestedAction([new Choice("r") { Action = button }], null, null).SuggestedActions.Actions[0]);
    }

    [Fact]
    public void A_card_carries_the_text_and_the_buttons()
    {
        var message = ChoiceFactory.HeroCard(ChoiceFactory.ToChoices(Colors), "Which?");

        var attachment = Assert.Single(message.Attachments);
        var card = Assert.IsType<HeroCard>(attachment.Content);
        Assert.Equal((HeroCard.ContentType, "Which?", null), (attachment.ContentType, card.Text, message.Text));
        Assert.Equal(Colors, card.Buttons.Select(button => button.Title));
    }

    [Theory]
    [InlineData(Channels.Webchat, 3, "buttons")]
    [InlineData(Channels.Emulator, 3, "buttons")]
    [InlineData(Channels.Msteams, 3, "card")]
    [InlineData(Channels.Slack, 3, "card")]
    [InlineData(Channels.Facebook, 11, "list")]
    [InlineData(Channels.Sms, 3, "inline")]
    [InlineData(Channels.Sms, 4, "list")]
    [InlineData(null, 3, "inline")]
    public void Choices_are_offered_as_suits_the_channel(string? channel, int count, string expected) =>
        Assert.Equal(expected, LookOf(ChoiceFactory.ForChannel(channel, Choices(count), null, null, null)));

    [Theory]
    [InlineData("personal", 3, "buttons")]
    [InlineData("personal", 4, "card")]
    [InlineData("channel", 3, "card")]
    public void Teams_shows_up_to_three_buttons_in_a_personal_chat_only(string conversationType, int count, string expected) =>
        Assert.Equal(expected, LookOf(ChoiceFactory.ForChannel(Channels.Msteams, Choices(count), conversationType: conversationType)));

    [Fact]
    public void A_title_of_more_than_twenty_characters_makes_a_list()
    {
        static string LookOf(Choice choice) =>
            ChoiceFactoryTests.LookOf(ChoiceFactory.ForChannel(Channels.Webchat, [choice], null, null, null));

        Assert.Equal("buttons", LookOf(new Choice(new string('x', 20))));
        Assert.Equal("list", LookOf(new Choice(new string('x', 21))));
        Assert.Equal("list", LookOf(new Choice("x") { Action = new CardAction(title: new string('x', 21)) }));
    }

    [Theory]
    [InlineData(Channels.Facebook, 10, 3)]
    [InlineData(Channels.Skype, 10, 3)]
    [InlineData(Channels.Line, 13, 99)]
    [InlineData(Channels.Telegram, 100, 100)]
    [InlineData(Channels.Emulator, 100, 100)]
    [InlineData(Channels.Directline, 100, 100)]
    [InlineData(Channels.DirectlineSpeech, 100, 100)]
    [InlineData(Channels.Webchat, 100, 100)]
    [InlineData(Channels.Slack, 0, 100)]
    [InlineData(Channels.Msteams, 0, 50)]
    [InlineData(Channels.Sms, 0, 0)]
    public void A_channel_shows_so_many_suggested_actions_and_card_buttons(string channel, int suggested, int onCard)
    {
        Assert.Equal(suggested, Enumerable.Range(1, 101).Count(n => Channel.SupportsSuggestedActions(channel, n)));
        Assert.Equal(onCard, Enumerable.Range(1, 101).Count(n => Channel.SupportsCardActions(channel, n)));
    }

    private static List<Choice> Choices(int count) => [.. Enumerable.Range(1, count).Select(n => new Choice($"choice {n}"))];

    private static string LookOf(IMessageActivity message) =>
        message.SuggestedActions != null ? "buttons"
        : message.Attachments.Count > 0 ? "card"
        : message.Text.Contains('\n', StringComparison.Ordinal) ? "list" : "inline";
}
