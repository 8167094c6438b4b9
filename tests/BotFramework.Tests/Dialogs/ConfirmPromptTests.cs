using Microsoft.Bot.Builder.Dialogs;
using Microsoft.Bot.Builder.Dialogs.Choices;

namespace BotFramework.Tests.Dialogs;

public class ConfirmPromptTests
{
    [Theory]
    [InlineData("en-us", "Sure? (1) Yes or (2) No")]
    [InlineData("es-MX", "Sure? (1) Sí o (2) No")]
    public async Task Yes_and_no_are_offered_in_the_language(string locale, string expected)
    {
        var talk = Asking(new ConfirmPrompt("p"), locale);

        Assert.Equal([expected], await talk.Say("hi"));
    }

    [Theory]
    [InlineData("en-us", "yes", true)]
    [InlineData("en-us", "Yep, go on", true)]
    [InlineData("en-us", "ok", true)]
    [InlineData("en-us", "👍", true)]
    [InlineData("en-us", "1", true)]
    [InlineData("en-us", "the first one", true)]
    [InlineData("en-us", "No", false)]
    [InlineData("en-us", "nope", false)]
    [InlineData("en-us", "that is not ok", false)]
    [InlineData("en-us", "no, I'm not sure", false)]
    [InlineData("en-us", "👎", false)]
    [InlineData("en-us", "two", false)]
    [InlineData("es-es", "sí", true)]
    [InlineData("es-es", "si\u0301", true)]
    [InlineData("es-es", "Si claro", true)]
    [InlineData("es-es", "por supuesto", true)]
    [InlineData("es-es", "no", false)]
    [InlineData("es-es", "no es cierto", false)]
    [InlineData("es-es", "la segunda", false)]
    public async Task A_yes_or_a_no_is_understood_in_words_and_by_number(string locale, string said, bool expected)
    {
        var talk = Asking(new ConfirmPrompt("p"), locale);
        await talk.Say("hi");

        await talk.Say(said);

        Assert.Equal((DialogTurnStatus.Complete, expected), (talk.Result.Status, talk.Result.Result));
    }

    [Theory]
    [InlineData("maybe")]
    [InlineData("I'm not sure")]
    [InlineData("I don't agree")]
    [InlineData("I don’t know")]
    [InlineData("yesterday")]
    [InlineData("3")]
    [InlineData(null)]
    public async Task What_is_neither_is_asked_again(string? said)
    {
        var talk = Asking(new ConfirmPrompt("p"));
        var question = await talk.Say("hi");

        Assert.Equal(question, await talk.Say(said));
    }

    [Fact]
    public async Task A_number_means_nothing_where_the_question_had_none()
    {
        var talk = Asking(new ConfirmPrompt("p") { ChoiceOptions = new ChoiceFactoryOptions { IncludeNumbers = false } });
        Assert.Equal(["Sure? Yes or No"], await talk.Say("hi"));

        Assert.Equal(["Sure? Yes or No"], await talk.Say("1"));
    }

    [Fact]
    public async Task A_yes_and_a_no_of_ones_own_are_offered_and_understood()
    {
        var talk = Asking(new ConfirmPrompt("p") { ConfirmChoices = Tuple.Create(new Choice("Do it"), new Choice("Leave it")) });
        Assert.Equal(["Sure? (1) Do it or (2) Leave it"], await talk.Say("hi"));

        await talk.Say("leave it");

        Assert.Equal(false, talk.Result.Result);
    }

    [Fact]
    public async Task Words_for_other_languages_can_be_given()
    {
        var french = new Dictionary<string, (Choice, Choice, ChoiceFactoryOptions)>
        {
            ["fr-fr"] = (new Choice("Oui"), new Choice("Non"), new ChoiceFactoryOptions(", ", " ou ", ", ou ", true)),
        };
        var talk = Asking(new ConfirmPrompt("p", french), "fr-FR");
        Assert.Equal(["Sure? (1) Oui ou (2) Non"], await talk.Say("salut"));

        await talk.Say("oui");

        Assert.Equal(true, talk.Result.Result);
    }

    [Fact]
    public async Task The_answer_may_be_in_another_language_than_the_activity()
    {
        var talk = Asking(new ConfirmPrompt("p"), recognizeLanguage: "es-es");
        await talk.Say("hi");

        await talk.Say("cierto");

        Assert.Equal(true, talk.Result.Result);
    }

    private static Talk Asking(ConfirmPrompt prompt, string locale = "en-us", string? recognizeLanguage = null)
    {
        var options = Some.Question("Sure?");
        options.RecognizeLanguage = recognizeLanguage;
        return new Talk(prompt)
        {
            Locale = locale,
            Turn = async (dc, cancel) => dc.ActiveDialog == null
                ? await dc.PromptAsync("p", options, cancel)
                : await dc.ContinueDialogAsync(cancel),
        };
    }
}
