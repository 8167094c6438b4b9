using Microsoft.Bot.Builder.Dialogs.Choices;

namespace BotFramework.Tests.Dialogs;

public class ChoiceRecognizersTests
{
    private static readonly List<string> Letters = [.. Enumerable.Range('a', 25).Select(letter => $"choice-{(char)letter}{(char)letter}")];

    [Theory]
    [InlineData("2", 2)]
    [InlineData("the second", 2)]
    [InlineData("the twenty-first one", 21)]
    [InlineData("twenty first", 21)]
    [InlineData("my 3rd choice", 3)]
    [InlineData("Twelfth", 12)]
    [InlineData("the twentieth", 20)]
    [InlineData("number seven", 7)]
    [InlineData("twenty two", 22)]
    [InlineData("option (4).", 4)]
    [InlineData("for 3 days", 3)]
    [InlineData("I have had this for three weeks", 3)]
    public void Any_number_in_a_sentence_is_taken_for_a_choice(string said, int number) => Assert.Equal([number], Numbers(said, "en-us"));

    [Theory]
    [InlineData("la segunda", 2)]
    [InlineData("el tercero", 3)]
    [InlineData("la 2ª", 2)]
    [InlineData("1ro", 1)]
    [InlineData("séptimo", 7)]
    [InlineData("la septima", 7)]
    [InlineData("decimotercera", 13)]
    [InlineData("décimo cuarto", 14)]
    [InlineData("vigésimo primero", 21)]
    [InlineData("la número dos", 2)]
    [InlineData("dieciséis", 16)]
    [InlineData("veintidós", 22)]
    [InlineData("veinte y uno", 21)]
    [InlineData("hace 3 días", 3)]
    public void Numbers_are_understood_in_spanish(string said, int number) => Assert.Equal([number], Numbers(said, "es-es"));

    [Theory]
    [InlineData("nothing of that")]
    [InlineData("0")]
    [InlineData("26")]
    [InlineData("-2")]
    [InlineData("1.5")]
    [InlineData("at 3:30")]
    [InlineData("3/4")]
    [InlineData("2,000")]
    [InlineData("two hundred")]
    [InlineData("one hundred and five")]
    [InlineData("two thousand five")]
    [InlineData("room12")]
    [InlineData("thirty one")]
    [InlineData("99999999999999999999")]
    [InlineData("99999999999999999999th")]
    [InlineData("")]
    public void What_is_no_number_of_a_choice_is_none(string said) => Assert.Empty(Numbers(said, "en-us"));

    [Theory]
    [InlineData("treinta y uno")]
    [InlineData("ciento cinco")]
    [InlineData("doscientos")]
    [InlineData("two")]
    public void What_is_no_number_of_a_choice_is_none_in_spanish_either(string said) => Assert.Empty(Numbers(said, "es-es"));

    [Fact]
    public void Several_numbers_come_in_the_order_they_were_said() => Assert.Equal([3, 1, 2], Numbers("3, one or 2", "en-us"));

    [Fact]
    public void A_number_knows_where_it_stands()
    {
        var found = Assert.Single(ChoiceRecognizers.RecognizeChoices("the twenty-first one", Letters));

        Assert.Equal(("twenty-first", 4, 15), (found.Text, found.Start, found.End));
        Assert.Equal((20, 1f, (string?)null), (found.Resolution.Index, found.Resolution.Score, found.Resolution.Synonym));
    }

    [Fact]
    public void Words_count_before_places_and_places_before_numbers()
    {
        Assert.Equal([1], Indexes("the red one, second row", new FindChoicesOptions()));
        Assert.Equal([2], Indexes("the third one", new FindChoicesOptions()));
    }

    [Fact]
    public void Numbers_and_places_can_be_switched_off()
    {
        var neither = new FindChoicesOptions { RecognizeNumbers = false, RecognizeOrdinals = false };

        Assert.Empty(Indexes("3 days", neither));
        Assert.Empty(Indexes("the third", neither));
        Assert.Equal([1], Indexes("red", neither));
        Assert.Equal([0], Indexes("the third one", new FindChoicesOptions { RecognizeOrdinals = false }));
        Assert.Empty(Indexes("3", new FindChoicesOptions { RecognizeNumbers = false }));
    }

    private static IEnumerable<int> Indexes(string said, FindChoicesOptions options) =>
        ChoiceRecognizers.RecognizeChoices(said, ["green", "red", "blue"], options).Select(found => found.Resolution.Index);

    private static IEnumerable<int> Numbers(string said, string locale) =>
        ChoiceRecognizers.RecognizeChoices(said, Letters, new FindChoicesOptions { Locale = locale })
            .Select(found => found.Resolution.Index + 1);
}
