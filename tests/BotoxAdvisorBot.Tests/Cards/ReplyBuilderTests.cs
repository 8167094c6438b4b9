using AdaptiveCards;
using BotoxAdvisorBot.Dialogs.Cards;

namespace BotoxAdvisorBot.Tests.Cards;

public sealed class ReplyBuilderTests
{
    [Theory]
    [InlineData(6, 0)]
    [InlineData(7, 2)]
    [InlineData(13, 3)]
    public void More_buttons_than_Teams_shows_in_a_row_become_several_rows(int buttons, int rows)
    {
        var reply = new ReplyBuilder("Pick one.");
        for (var i = 0; i < buttons; i++)
        {
            reply.Button($"Button {i}", []);
        }

        var card = reply.Build().Card!;

        var sets = card.Body.OfType<AdaptiveActionSet>().ToList();
        Assert.Equal(rows, sets.Count);
        Assert.All(sets.Select(set => set.Actions).Append(card.Actions), row => Assert.InRange(row.Count, 0, 6));
        Assert.Equal(
            Enumerable.Range(0, buttons).Select(i => $"Button {i}"),
            sets.SelectMany(set => set.Actions).Concat(card.Actions).Select(action => action.Title));
    }
}
