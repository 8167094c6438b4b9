using BotoxAdvisorBot.Dialogs.Safety;
using BotoxAdvisorBot.Tests.Chatting;

namespace BotoxAdvisorBot.Tests.Dialogs;

/// <summary>While an emergency is open, and after it: nothing cosmetic comes until the patient asks for it.</summary>
public sealed class EmergencyTests
{
    private static readonly SafetyMessages Safety = PreventionSteps.Words.Safety.Messages;

    public static TheoryData<string> Words() =>
    [
        "help", "ok", "thanks", "?", "menu", "back", "cancel", "repeat", "hello", "bye", "are you a bot", "qwertz", "none", "no", "yes", "1 and 2",
        "how long does botox last", "botox party saturday", "questions to ask", "can it cause double vision?", "no dizziness", "i feel dizzy", "i can't breathe",
    ];

    public static TheoryData<string> WordsThatAskForNothing() => ["thanks", "ok", "?", "hello", "qwertz", "no dizziness at all", "bye", "are you a bot", "help"];

    [Theory]
    [MemberData(nameof(Words))]
    public async Task While_it_is_open_everything_is_about_it(string said)
    {
        await using var chat = await PreventionSteps.ReachAsync(PreventionSteps.Provider);
        await chat.HearAsync("i can't breathe");

        await chat.SayAsync(said);

        var replies = chat.Read();
        Assert.Single(replies);
        Assert.Contains("911", replies[0].Text, StringComparison.Ordinal);
        PreventionSteps.AssertNothingCosmetic(replies);
        Assert.Equal(OpenSafety.Emergency, (await chat.RecallAsync<SafetyState>("safety"))!.Open);
    }

    [Fact]
    public async Task While_it_is_open_a_photo_and_cards_are_about_it_too()
    {
        await using var chat = await PreventionSteps.ReachAsync(PreventionSteps.Provider);
        await chat.HearAsync("i can't breathe");
        await chat.SendAsync(PreventionSteps.Photo());
        PreventionSteps.AssertNothingCosmetic(chat.Read());
        await chat.SendAsync(PreventionSteps.OldCard());
        PreventionSteps.AssertNothingCosmetic(chat.Read());

        PreventionSteps.AssertNothingCosmetic(await PreventionSteps.AnswerAsync(chat, PreventionSteps.Provider));
    }

    [Theory]
    [MemberData(nameof(WordsThatAskForNothing))]
    public async Task After_it_nothing_comes_by_itself(string said)
    {
        await using var chat = await PreventionSteps.ReachAsync(PreventionSteps.Provider);
        await chat.HearAsync("i can't breathe");
        await chat.HearPressAsync(Safety.Emergency.NotNow);

        await chat.SayAsync(said);
        PreventionSteps.AssertNothingCosmetic(chat.Read());
        await chat.SayAsync("hm");
        PreventionSteps.AssertNothingCosmetic(chat.Read());

        await chat.SayAsync("repeat");
        PreventionSteps.AssertAskedOnce(PreventionSteps.Ask(PreventionSteps.Provider), chat.Read());
    }

    [Fact]
    public async Task After_it_nothing_comes_by_itself_without_a_flow_either()
    {
        await using var chat = new Chat();
        await chat.HearAsync("i can't breathe");
        await chat.HearAsync("it stopped");

        foreach (var said in new[] { "thanks", "hello", "qwertz" })
        {
            await chat.SayAsync(said);
            PreventionSteps.AssertNothingCosmetic(chat.Read());
        }
    }

    [Theory]
    [InlineData("I was only asking")]
    [InlineData("This isn't happening now")]
    [InlineData("start over")]
    public async Task A_sign_that_was_over_gets_its_full_card_when_it_comes_back(string release)
    {
        await using var chat = new Chat();
        var card = await chat.HearAsync("i can't breathe");
        await chat.HearAsync(release);

        Assert.Equal(card, await chat.HearAsync("i can't breathe"));
    }

    [Fact]
    public async Task A_new_sign_after_hours_of_silence_does_not_close_it()
    {
        await using var chat = new Chat();
        await chat.HearAsync("i can't breathe");
        chat.Clock.Advance(TimeSpan.FromHours(5));
        await chat.HearAsync("hello");

        await chat.SayAsync("i see double now");

        Assert.StartsWith("Call 911 now.", Assert.Single(chat.Read()).Text, StringComparison.Ordinal);
        Assert.Equal(OpenSafety.Emergency, (await chat.RecallAsync<SafetyState>("safety"))!.Open);
    }

    [Fact]
    public async Task After_hours_of_silence_the_first_words_ask_for_help_received()
    {
        await using var chat = new Chat();
        await chat.HearAsync("i can't breathe");
        chat.Clock.Advance(SafetyDialog.LongSilence);

        Assert.Contains($"[{Safety.Later.Still.Label}]", await chat.HearAsync("questions to ask"), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("start over")]
    [InlineData("forget me")]
    public async Task Start_over_and_forget_me_work_and_say_the_safety_line_first(string command)
    {
        await using var chat = await PreventionSteps.ReachAsync(PreventionSteps.RedFlags);
        await chat.HearAsync("i can't breathe");

        Assert.StartsWith("Call 911 now", await chat.HearAsync(command), StringComparison.Ordinal);
        Assert.Equal("; ; ; ", await PreventionSteps.AnswersAsync(chat));
        Assert.NotEqual(OpenSafety.Emergency, (await chat.RecallAsync<SafetyState>("safety"))?.Open);
    }

    [Fact]
    public async Task Help_is_told_every_sign()
    {
        await using var chat = new Chat();
        await chat.HearAsync("i see double");
        var card = await chat.HearAsync("and i can't breathe");
        var ready = await chat.HearPressAsync(Safety.Emergency.Coming);

        Assert.All(new[] { card, ready }, text => Assert.Contains("I have trouble breathing. I see double.", text, StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_sign_is_answered_without_the_welcome_in_front_of_it()
    {
        await using var chat = new Chat();

        await chat.SayAsync("i can't breathe");

        Assert.StartsWith("Call 911 now.", Assert.Single(chat.Read()).Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_numbers_typed_mean_the_buttons_shown()
    {
        await using var chat = new Chat("sms");
        await chat.HearAsync("i can't breathe");
        await chat.HearAsync("how much is botox");
        await chat.HearAsync("how much is botox");

        await chat.HearAsync("3");

        Assert.Equal(0, (await chat.RecallAsync<SafetyState>("safety"))!.FalseAlarms);
        Assert.Equal(OpenSafety.Nothing, (await chat.RecallAsync<SafetyState>("safety"))!.Open);
    }
}
