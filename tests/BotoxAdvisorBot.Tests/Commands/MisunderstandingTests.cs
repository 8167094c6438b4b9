using BotoxAdvisorBot.Dialogs;
using BotoxAdvisorBot.Dialogs.Commands;
using BotoxAdvisorBot.Dialogs.Safety;
using BotoxAdvisorBot.Tests.Chatting;
using BotoxAdvisorBot.Tests.Dialogs;

namespace BotoxAdvisorBot.Tests.Commands;

/// <summary>What comes after messages that nobody understood, in a row.</summary>
public sealed class MisunderstandingTests
{
    private static readonly MisunderstoodWords Words = PreventionSteps.Words.Commands.Misunderstood;
    private static readonly string Menu = PreventionSteps.Words.Conversation.Menu.Again;

    public static TheoryData<string> Steps() => [.. PreventionSteps.All];

    [Theory]
    [MemberData(nameof(Steps))]
    public async Task First_the_question_then_a_simpler_way_then_a_person_and_the_menu_and_back_without_a_loss(string step)
    {
        await using var chat = await PreventionSteps.ReachAsync(step);
        var before = await PreventionSteps.AnswersAsync(chat);

        Assert.StartsWith(PreventionSteps.Words.Conversation.Fallback.WithQuestion, await chat.HearAsync("qwertz"), StringComparison.Ordinal);
        await chat.SayAsync("qwertz");
        var second = chat.Read();
        Assert.Contains("Let's make it simple", second[0].Text, StringComparison.Ordinal);
        PreventionSteps.AssertAskedOnce(PreventionSteps.Ask(step), second);
        var third = await chat.HearAsync("qwertz");
        Assert.StartsWith(Words.Person, third, StringComparison.Ordinal);
        Assert.Contains(Menu, third, StringComparison.Ordinal);
        Assert.DoesNotContain(PreventionSteps.Ask(step), third, StringComparison.Ordinal);

        await chat.SayAsync("go on with my question");
        PreventionSteps.AssertAskedOnce(PreventionSteps.Ask(step), chat.Read());
        Assert.Equal(before, await PreventionSteps.AnswersAsync(chat));
    }

    [Theory]
    [InlineData("help")]
    [InlineData("how long does botox last")]
    [InlineData("can it cause double vision?")]
    public async Task Anything_that_is_understood_begins_the_count_anew(string said)
    {
        await using var chat = await PreventionSteps.ReachAsync(PreventionSteps.Situation);
        await chat.HearAsync("qwertz");
        await chat.HearAsync("qwertz");
        await chat.HearAsync(said);
        Assert.Equal(0, (await chat.RecallAsync<Visit>("visit"))!.Misunderstood);
    }

    [Fact]
    public async Task Right_after_an_emergency_neither_the_menu_nor_a_booking_comes_however_often()
    {
        await using var chat = new Chat();
        await chat.HearAsync("i can't breathe");
        await chat.HearPressAsync(PreventionSteps.Words.Safety.Messages.Emergency.NotNow);
        for (var i = 0; i < 4; i++)
        {
            await chat.SayAsync("qwertz");
            PreventionSteps.AssertNothingCosmetic([.. chat.Read().Where(reply => reply.Attachments is { Count: > 0 })]);
        }

        Assert.Equal(Offer.AfterEmergency, (await chat.RecallAsync<SafetyState>("safety"))!.Offered);
    }
}
