using Microsoft.Bot.Builder.Dialogs.Choices;
using Microsoft.Bot.Schema;

namespace BotFramework.Tests.Dialogs;

public class FindTests
{
    private static readonly List<string> Colors = ["red", "green", "blue", "light blue sky"];

    [Fact]
    public void A_choice_is_found_inside_a_sentence_with_its_place()
    {
        var found = Assert.Single(Find.FindChoices("I want the Red one", Colors));

        Assert.Equal(("choice", "Red", 11, 13), (found.TypeName, found.Text, found.Start, found.End));
        Assert.Equal(
            ("red", 0, 1f, "red"),
            (found.Resolution.Value, found.Resolution.Index, found.Resolution.Score, found.Resolution.Synonym));
    }

    [Fact]
    public void Several_choices_come_in_the_order_they_were_said() =>
        Assert.Equal(["blue", "red"], Values(Find.FindChoices("blue or red", Colors)));

    [Fact]
    public void A_longer_choice_wins_over_a_shorter_one_in_the_same_words() =>
        Assert.Equal(["light blue sky"], Values(Find.FindChoices("the light blue sky please", Colors)));

    [Fact]
    public void The_whole_utterance_wins_over_its_parts() =>
        Assert.Equal(["no pain"], Values(Find.FindChoices("NO PAIN", ["pain", "no", "no pain"])));

    [Fact]
    public void Words_must_come_in_order_with_at_most_two_others_between()
    {
        Assert.Equal(["second last"], Values(Find.FindChoices("the second from the last one", ["second last"])));
        Assert.Empty(Find.FindChoices("the second one before the last", ["second last"]));
        Assert.Empty(Find.FindChoices("the last, second", ["second last"]));
        Assert.Empty(Find.FindChoices("second from last", ["second last"], new FindChoicesOptions { MaxTokenDistance = 0 }));
    }

    [Fact]
    public void Words_between_make_a_match_less_good() =>
        Assert.Equal(2f / 3, Assert.Single(Find.FindChoices("second from last", ["second last"])).Resolution.Score);

    [Fact]
    public void Some_of_the_words_are_enough_only_if_wanted()
    {
        Assert.Empty(Find.FindChoices("something light", Colors));
        var partly = new FindChoicesOptions { AllowPartialMatches = true };
        Assert.Equal(["light blue sky"], Values(Find.FindChoices("something light", Colors, partly)));
    }

    [Fact]
    public void Synonyms_and_the_title_of_the_button_name_a_choice_too()
    {
        var choice = new Choice("r") { Action = new CardAction(title: "The red pill"), Synonyms = ["crimson"] };

        Assert.Equal("crimson", Assert.Single(Find.FindChoices("Crimson it is", [choice])).Resolution.Synonym);
        Assert.Equal("r", Assert.Single(Find.FindChoices("the red pill!", [choice])).Resolution.Value);
        Assert.Empty(Find.FindChoices("the red pill!", [choice], new FindChoicesOptions { NoAction = true }));
        Assert.Empty(Find.FindChoices("r", [choice], new FindChoicesOptions { NoValue = true }));
    }

    [Fact]
    public void A_tokenizer_of_ones_own_is_used()
    {
        static List<Token> OneWord(string text, string locale) => [new Token { End = text.Length - 1, Text = text, Normalized = text }];
        var options = new FindChoicesOptions { Tokenizer = OneWord };

        Assert.Empty(Find.FindChoices("red please", Colors, options));
    }

    [Fact]
    public void Nothing_is_found_in_nothing()
    {
        Assert.Empty(Find.FindChoices(null, Colors));
        Assert.Empty(Find.FindChoices("red", new List<Choice>()));
    }

    private static IEnumerable<string> Values(IEnumerable<ModelResult<FoundChoice>> found) =>
        found.Select(result => result.Resolution.Value);
}
