using BotoxAdvisorBot.Tests.Chatting;
using Microsoft.Bot.Schema;

namespace BotoxAdvisorBot.Tests.Safety;

public sealed class PressedSignTests
{
    [Fact]
    public async Task Yes_on_an_old_card_that_asked_about_a_sign_still_fires()
    {
        await using var chat = new Chat();
        await chat.HearAsync("can it cause double vision?");
        var yes = chat.Submit("Yes");
        await chat.HearPressAsync("Just asking");

        await chat.SendAsync(new Activity { Type = ActivityTypes.Message, Value = yes });

        Assert.StartsWith("Seeing double after Botox or filler", chat.ReadText(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Yes_counts_for_the_person_who_was_asked_about()
    {
        await using var chat = new Chat();
        await chat.HearAsync("my mum had trouble breathing after botox years ago");

        Assert.StartsWith("Call 911 now for them.", await chat.HearPressAsync("Yes"), StringComparison.Ordinal);
    }
}
