using Microsoft.Bot.Builder.Dialogs.Choices;

namespace BotFramework.Tests.Dialogs;

public class TokenizerTests
{
    [Theory]
    [InlineData("Food, and  Drinks!", "food|and|drinks")]
    [InlineData("sí, señora", "sí|señora")]
    [InlineData("I love 🥳🥳too", "i|love|🥳|🥳|too")]
    [InlineData("12 o'clock", "12|o|clock")]
    [InlineData("", "")]
    [InlineData(null, "")]
    public void A_text_breaks_at_spaces_and_punctuation_into_lower_case_words_and_single_emoji(string? text, string expected) =>
        Assert.Equal(expected, string.Join('|', Tokenizer.DefaultTokenizer(text).Select(token => token.Normalized)));

    [Fact]
    public void Half_of_a_surrogate_pair_breaks_words_and_nothing_else() =>
        Assert.Equal(["a", "b", "c"], Tokenizer.DefaultTokenizer("a\ud83eb c\udd73").Select(token => token.Text));

    [Fact]
    public void A_word_knows_how_and_where_it_was_written()
    {
        var token = Tokenizer.DefaultTokenizerImpl(" Some 🥳")[0];

        Assert.Equal((1, 4, "Some", "some"), (token.Start, token.End, token.Text, token.Normalized));
    }
}
