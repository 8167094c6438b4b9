using BotoxAdvisorBot.Dialogs.Diagnosis;
using BotoxAdvisorBot.Tests.Chatting;

namespace BotoxAdvisorBot.Tests.Commands;

/// <summary>Changing one answer keeps the others, inside a flow and after its end.</summary>
public sealed class ChangeTests
{
    [Fact]
    public async Task After_a_flows_end_its_result_comes_anew()
    {
        await using var chat = await FinishedAsync();

        Assert.Contains("When was it done?", await chat.HearAsync("change the date"), StringComparison.Ordinal);
        var said = await chat.HearAsync("8 months ago");

        Assert.Contains("What may have happened", said, StringComparison.Ordinal);
        Assert.DoesNotContain("How was it done?", said, StringComparison.Ordinal);
        Assert.Equal(new DateOnly(2025, 3, 22), (await chat.RecallAsync<TreatmentAnswers>("treatment"))!.TreatedOn);
    }

    [Fact]
    public async Task In_the_flow_about_what_can_be_done_the_plan_comes_anew()
    {
        await using var chat = await FinishedAsync();
        await chat.HearPressAsync("What can be done");
        await chat.HearPressAsync("That's all for now");

        await chat.HearAsync("change the date");
        var said = await chat.HearAsync("yesterday");

        Assert.Contains("When it fades", said, StringComparison.Ordinal);
        Assert.Contains("21 Nov", said, StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_answer_that_no_longer_fits_is_asked_again()
    {
        await using var chat = await FinishedAsync();
        await chat.HearAsync("change the product");

        Assert.Contains("What looks wrong there?", await chat.HearAsync("filler"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Without_an_answer_there_is_nothing_to_change()
    {
        await using var chat = new Chat();
        await chat.OpenAsync();
        chat.Read();

        Assert.StartsWith("I have no answer of yours to that yet", await chat.HearAsync("change the date"), StringComparison.Ordinal);
    }

    private static async Task<Chat> FinishedAsync()
    {
        var chat = new Chat();
        await chat.HearAsync("my forehead is frozen, 5 days after botox");
        await chat.HearPressAsync("None of these");
        await chat.HearPressAsync("Find likely causes");
        await chat.HearPressAsync("No, thanks");
        return chat;
    }
}
