using BotoxAdvisorBot.Dialogs.Diagnosis;
using BotoxAdvisorBot.Dialogs.Language.Matching;

namespace BotoxAdvisorBot.Tests.Diagnosis;

public sealed class TreatmentReaderTests
{
    private static readonly TreatmentReader Reader = new(TreatmentDateTests.English);

    [Theory]
    [InlineData("my face is frozen, 5 days after botox, i hate it", "toxin", "", "frozen")]
    [InlineData("i got dysport in my forehead and one brow higher now", "toxin", "forehead", "uneven")]
    [InlineData("my smile is crooked after jaw botox", "toxin", "jaw", "crooked-smile")]
    [InlineData("i have a crooked smile", null, "", "crooked-smile")]
    [InlineData("i have a lump in my lip from juvederm", "filler", "lips", "lump")]
    [InlineData("my botox wore off after a month", "toxin", "", "wore-off")]
    [InlineData("one of my brows sits higher than the other since my botox", "toxin", "", "uneven")]
    [InlineData("had botox and my forehead just won't move", "toxin", "", "frozen")]
    [InlineData("i had xeomin two weeks ago and it hasn't kicked in", "toxin", "", "no-effect")]
    [InlineData("my lips are way too puffy since the filler", "filler", "lips", "overfilled")]
    [InlineData("my brows have dropped since the botox", "toxin", "", "heavy-brow")]
    public void A_sentence_tells_product_areas_and_problem(string said, string? product, string areas, string problem)
    {
        var told = Reader.Read(Utterance.Parse(said));
        Assert.Equal(product, told.Product);
        Assert.Equal(areas, string.Join(' ', told.Areas));
        Assert.Equal(problem, told.Problems[0]);
        Assert.True(told.IsOwn);
    }

    [Theory]
    [InlineData("can botox make my face look frozen")]
    [InlineData("will my face look frozen?")]
    [InlineData("thinking about botox but i don't want a frozen face")]
    public void A_question_in_general_opens_nothing(string said)
    {
        var words = Utterance.Parse(said);
        Assert.True(Reader.IsQuestion(words) || !Reader.Read(words).IsOwn);
    }
}
