using BotoxAdvisorBot.Dialogs.Safety.Learned;

namespace BotoxAdvisorBot.Tests.Evaluation;

public sealed class WordReaderTests
{
    private static readonly string[] Words = ["#", "cant", "breathe", "breathed", "tear", "i"];
    private static readonly WordReader Reader = new(Words, [true, true, true, false, true, true]);

    [Theory]
    [InlineData("breathe", "breathe")]
    [InlineData("27", "#")]
    [InlineData("3rd", "#")]
    [InlineData("cantbreathe", "cant+breathe")]
    [InlineData("icantbreathe", "i+cant+breathe")]
    [InlineData("unheard", "unheard?")]
    public void A_token_is_read_as_the_words_it_stands_for(string token, string words) =>
        Assert.Equal(words, string.Join('+', Reader.Read(token).Select(word => word.Id < 0 ? word.Spelling + "?" : Words[word.Id])));

    [Fact]
    public void An_unknown_word_may_be_a_typo_of_common_words_alone()
    {
        var read = Assert.Single(Reader.Read("breathee"));
        Assert.Equal(-1, read.Id);
        Assert.Equal(["breathe"], read.Near.Select(id => Words[id]));
    }

    [Theory]
    [InlineData("tea")]
    [InlineData("breathe")]
    public void Known_and_short_words_are_no_typos(string token) => Assert.Empty(Assert.Single(Reader.Read(token)).Near);
}
