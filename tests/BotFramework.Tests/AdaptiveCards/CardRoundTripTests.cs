using AdaptiveCards;
using FsCheck;
using FsCheck.Fluent;

namespace BotFramework.Tests.AdaptiveCards;

public class CardRoundTripTests
{
    [Fact]
    public void Any_card_reads_back_as_it_was_written()
    {
        var cards = Gen.Choose(0, int.MaxValue).Select(seed => new RandomCard(seed).Next().ToJson()).ToArbitrary();

        Prop.ForAll(cards, written =>
        {
            var read = AdaptiveCard.FromJson(written);
            Assert.Equal(written, read.Card.ToJson());
            Assert.Empty(read.Warnings);
        }).Check(Config.QuickThrowOnFailure.WithMaxTest(300));
    }
}
