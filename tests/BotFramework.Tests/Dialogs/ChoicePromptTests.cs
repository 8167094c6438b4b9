using Microsoft.Bot.Builder.Dialogs;
using Microsoft.Bot.Builder.Dialogs.Choices;
using Microsoft.Bot.Connector;
using Microsoft.Bot.Schema;

namespace BotFramework.Tests.Dialogs;

public class ChoicePromptTests
{
    private static readonly List<string> Colors = ["red", "green", "blue"];

    [Fact]
    public async Task A_choice_is_taken_by_name_and_comes_back_whole()
    {
        var talk = Asking(new ChoicePrompt("p"));
        Assert.Equal(["Which? (1) red, (2) green, or (3) blue"], await talk.Say("hi"));

        await talk.Say("green, I think");

        var found = Assert.IsType<FoundChoice>(talk.Result.Result);
        Assert.Equal(("green", 1, 1f, "green"), (found.Value, found.Index, found.Score, found.Synonym));
    }

    [Fact]
    public async Task What_is_no_choice_is_asked_again_with_the_choices()
    {
        var talk = Asking(new ChoicePrompt("p"), options => options.RetryPrompt = Some.Question("Please choose:").Prompt);
        await talk.Say("hi");

        Assert.Equal(["Please choose: (1) red, (2) green, or (3) blue"], await talk.Say("purple"));
        Assert.Equal(["Please choose: (1) red, (2) green, or (3) blue"], await talk.Say(null));
    }

    [Fact]
    public async Task Asking_again_does_not_collect_buttons()
    {
        var talk = Asking(
            new ChoicePrompt("p") { Style = ListStyle.HeroCard },
            options => options.Prompt.Attachments = [new Attachment("image/png", "x")]);
        await talk.Say("hi");
        await talk.Say("purple");

        var reply = Assert.Single(await talk.Send(new Activity(ActivityTypes.Message) { Text = "violet" }));

        Assert.Equal(["image/png", HeroCard.ContentType], reply.Attachments.Select(attachment => attachment.ContentType));
    }

    [Theory]
    [InlineData("es-ES", "Which? (1) red, (2) green, o (3) blue")]
    [InlineData("es-MX", "Which? (1) red, (2) green, o (3) blue")]
    [InlineData("de-DE", "Which? (1) red, (2) green, or (3) blue")]
    [InlineData(null, "Which? (1) red, (2) green, o (3) blue")]
    public async Task Choices_are_written_in_the_activitys_language_else_in_the_prompts_else_in_english(string? locale, string expected)
    {
        var talk = Asking(new ChoicePrompt("p", defaultLocale: "es-es"));
        talk.Locale = locale;

        Assert.Equal([expected], await talk.Say("hi"));
    }

    [Fact]
    public async Task Numbers_are_understood_in_the_activitys_language_or_in_the_one_of_the_question()
    {
        var talk = Asking(new ChoicePrompt("p"));
        talk.Locale = "es-MX";
        await talk.Say("hola");
        await talk.Say("la tercera");
        Assert.Equal("blue", Assert.IsType<FoundChoice>(talk.Result.Result).Value);

        talk = Asking(new ChoicePrompt("p"), options => options.RecognizeLanguage = "es");
        await talk.Say("hi");
        await talk.Say("la tercera");
        Assert.Equal("blue", Assert.IsType<FoundChoice>(talk.Result.Result).Value);
    }

    [Fact]
    public async Task Recognising_leaves_the_prompts_options_as_they_are()
    {
        var prompt = new ChoicePrompt("p") { RecognizerOptions = new FindChoicesOptions() };
        var talk = Asking(prompt);
        await talk.Say("hi");

        await talk.Say("red");

        Assert.Null(prompt.RecognizerOptions.Locale);
    }

    [Fact]
    public async Task A_prompt_that_takes_no_numbers_asks_again()
    {
        var noNumbers = new FindChoicesOptions { RecognizeNumbers = false, RecognizeOrdinals = false };
        var talk = Asking(new ChoicePrompt("p") { RecognizerOptions = noNumbers });
        var question = await talk.Say("hi");

        Assert.Equal(question, await talk.Say("3 days ago"));
    }

    [Theory]
    [InlineData(ListStyle.None, "Which?", 0, 0)]
    [InlineData(ListStyle.Inline, "Which? (1) red, (2) green, or (3) blue", 0, 0)]
    [InlineData(ListStyle.List, "Which?\n\n   1. red\n   2. green\n   3. blue", 0, 0)]
    [InlineData(ListStyle.SuggestedAction, "Which?", 3, 0)]
    [InlineData(ListStyle.HeroCard, null, 0, 1)]
    public async Task The_style_is_the_questions_or_else_the_prompts(ListStyle style, string? text, int buttons, int cards)
    {
        var byPrompt = Asking(new ChoicePrompt("p") { Style = style });
        var byQuestion = Asking(new ChoicePrompt("p"), options => options.Style = style);

        foreach (var talk in new[] { byPrompt, byQuestion })
        {
            var reply = Assert.Single(await talk.Send(new Activity(ActivityTypes.Message) { Text = "hi" }));
            Assert.Equal((text, buttons, cards), (reply.Text, reply.SuggestedActions?.Actions.Count ?? 0, reply.Attachments?.Count ?? 0));
        }
    }

    [Fact]
    public async Task In_a_personal_teams_chat_buttons_go_to_the_one_who_was_asked()
    {
        var talk = Asking(new ChoicePrompt("p"), channelId: Channels.Msteams);
        talk.ConversationType = "personal";

        var reply = Assert.Single(await talk.Send(new Activity(ActivityTypes.Message) { Text = "hi" }));

        Assert.Equal((3, "user1"), (reply.SuggestedActions.Actions.Count, Assert.Single(reply.SuggestedActions.To)));
    }

    [Fact]
    public async Task Words_for_other_languages_can_be_given()
    {
        var french = new Dictionary<string, ChoiceFactoryOptions> { ["fr-fr"] = new(", ", " ou ", ", ou ", true) };
        var talk = Asking(new ChoicePrompt("p", french));
        talk.Locale = "fr-FR";

        Assert.Equal(["Which? (1) red, (2) green, ou (3) blue"], await talk.Say("salut"));
    }

    [Fact]
    public async Task The_writing_of_the_prompt_counts_before_the_languages()
    {
        var talk = Asking(new ChoicePrompt("p") { ChoiceOptions = new ChoiceFactoryOptions { IncludeNumbers = false } });

        Assert.Equal(["Which? red, green, or blue"], await talk.Say("hi"));
    }

    [Fact]
    public async Task Without_a_question_the_choices_are_sent_alone()
    {
        var talk = Asking(new ChoicePrompt("p"), options => options.Prompt = null);

        var reply = Assert.Single(await talk.Send(new Activity(ActivityTypes.Message) { Text = "hi" }));

        Assert.Equal((" (1) red, (2) green, or (3) blue", InputHints.ExpectingInput), (reply.Text, reply.InputHint));
    }

    private static Talk Asking(ChoicePrompt prompt, Action<PromptOptions>? change = null, string channelId = Channels.Test)
    {
        var options = Some.Question("Which?");
        options.Choices = ChoiceFactory.ToChoices(Colors);
        change?.Invoke(options);
        return new Talk(channelId, prompt)
        {
            Turn = async (dc, cancel) => dc.ActiveDialog == null
                ? await dc.PromptAsync("p", options, cancel)
                : await dc.ContinueDialogAsync(cancel),
        };
    }
}
