using BotoxAdvisorBot.Dialogs.Safety;
using BotoxAdvisorBot.Tests.Chatting;
using Microsoft.Bot.Schema;

namespace BotoxAdvisorBot.Tests.Dialogs;

/// <summary>
/// What comes back after an interruption (conversation-design section 3), at every step of the prevention flow: what belongs to its kind,
/// once, and with every answer kept.
/// </summary>
public sealed class InterruptionTests
{
    private static readonly SafetyMessages Safety = PreventionSteps.Words.Safety.Messages;

    private static readonly Dictionary<string, Activity> Answered = new()
    {
        ["help"] = Said("help"),
        ["hello"] = Said("hello"),
        ["thanks"] = Said("thanks"),
        ["about"] = Said("are you a bot"),
        ["repeat"] = Said("repeat"),
        ["nonsense"] = Said("qwertz asdf"),
        ["denied"] = Said("no dizziness at all"),
        ["photo"] = PreventionSteps.Photo(),
        ["old card"] = PreventionSteps.OldCard(),
        ["unknown card"] = new() { Type = ActivityTypes.Message, Value = "what is this" },
    };

    public static TheoryData<string> Steps() => [.. PreventionSteps.All];

    public static TheoryData<string, string> StepsAndAnswered() => Cross(Answered.Keys);

    public static TheoryData<string, string> StepsAndQuestions() => Cross(["can it cause double vision?", "can botox cause trouble breathing?", "i was dizzy after my botox years ago"]);

    public static TheoryData<string, string> StepsAndUrgent() => Cross(["i feel dizzy", "i see double", "my friend feels dizzy"]);

    public static TheoryData<string, string> StepsAndEmergencies() => Cross(["i can't breathe", "i see double since my lip filler", "my friend can't breathe"]);

    [Theory]
    [MemberData(nameof(StepsAndAnswered))]
    public async Task What_can_be_answered_at_once_comes_back_to_the_question_in_the_same_turn(string step, string kind)
    {
        await using var chat = await PreventionSteps.ReachAsync(step);
        var before = await PreventionSteps.AnswersAsync(chat);

        await chat.SendAsync(Copy(Answered[kind]));
        var replies = chat.Read();

        Assert.InRange(replies.Count, 1, 2);
        PreventionSteps.AssertAskedOnce(PreventionSteps.Ask(step), replies);
        Assert.EndsWith(PreventionSteps.Ask(step), replies[^1].Text, StringComparison.Ordinal);
        await AssertGoesOnAsync(chat, step, before);
    }

    [Theory]
    [MemberData(nameof(Steps))]
    public async Task A_red_flag_named_in_passing_is_answered_noted_and_comes_back(string step)
    {
        await using var chat = await PreventionSteps.ReachAsync(step);
        var flag = PreventionSteps.Words.Prevention.RedFlags.Points[2];

        await chat.SayAsync("my dentist does botox too");
        var replies = chat.Read();

        // The remark itself says where the patient stands, so that this is not asked any more.
        var open = step == PreventionSteps.Situation ? PreventionSteps.Provider : step;
        Assert.Equal(2, replies.Count);
        Assert.Contains(flag.Why, replies[0].Speak, StringComparison.Ordinal);
        PreventionSteps.AssertAskedOnce(PreventionSteps.Ask(open), replies);
        Assert.Contains(flag.Id, await PreventionSteps.AnswersAsync(chat), StringComparison.Ordinal);
    }

    [Theory]
    [MemberData(nameof(StepsAndQuestions))]
    public async Task A_sign_asked_about_comes_back_once_it_is_not_happening(string step, string said)
    {
        await using var chat = await PreventionSteps.ReachAsync(step);
        var before = await PreventionSteps.AnswersAsync(chat);

        await chat.SayAsync(said);
        var answer = chat.Read();
        PreventionSteps.AssertNothingCosmetic(answer);
        Assert.Single(answer);
        Assert.Contains(Safety.IsItNow.Ask, answer[0].Speak, StringComparison.Ordinal);

        await chat.PressAsync(Safety.IsItNow.No.Label);
        var replies = chat.Read();
        Assert.Single(replies);
        PreventionSteps.AssertAskedOnce(PreventionSteps.Ask(step), replies);
        await AssertGoesOnAsync(chat, step, before);
    }

    [Theory]
    [InlineData("no")]
    [InlineData("just curious")]
    [InlineData("2")]
    public async Task Words_that_answer_a_safety_question_do_not_answer_the_flow(string said)
    {
        foreach (var step in PreventionSteps.All)
        {
            await using var chat = await PreventionSteps.ReachAsync(step);
            var before = await PreventionSteps.AnswersAsync(chat);
            await chat.HearAsync("can it cause double vision?");

            await chat.SayAsync(said);

            PreventionSteps.AssertAskedOnce(PreventionSteps.Ask(step), chat.Read());
            await AssertGoesOnAsync(chat, step, before);
        }
    }

    [Theory]
    [InlineData("yes")]
    [InlineData("yes since this morning")]
    [InlineData("kind of")]
    [InlineData("1")]
    public async Task A_sign_asked_about_that_is_happening_gets_its_full_card(string said)
    {
        await using var chat = await PreventionSteps.ReachAsync(PreventionSteps.Provider);
        await chat.HearAsync("can it cause double vision?");

        await chat.SayAsync(said);

        var card = Assert.Single(chat.Read());
        Assert.StartsWith(Sign("U02").Say!, card.Text, StringComparison.Ordinal);
    }

    [Theory]
    [MemberData(nameof(StepsAndUrgent))]
    public async Task An_urgent_sign_leaves_the_way_back_to_the_patient(string step, string said)
    {
        await using var chat = await PreventionSteps.ReachAsync(step);
        var before = await PreventionSteps.AnswersAsync(chat);

        await chat.SayAsync(said);
        var card = chat.Read();
        Assert.Single(card);
        PreventionSteps.AssertNothingCosmetic(card);

        await chat.PressAsync(Safety.Urgent.GoOn);
        var replies = chat.Read();
        Assert.Single(replies);
        PreventionSteps.AssertAskedOnce(PreventionSteps.Ask(step), replies);
        await AssertGoesOnAsync(chat, step, before);
    }

    [Theory]
    [InlineData("go on with my question")]
    [InlineData("1")]
    [InlineData("I was only asking")]
    [InlineData("that's not what i meant")]
    public async Task Going_on_after_an_urgent_sign_can_be_typed(string said)
    {
        await using var chat = await PreventionSteps.ReachAsync(PreventionSteps.Situation);
        await chat.HearAsync("i feel dizzy");

        await chat.SayAsync(said);

        PreventionSteps.AssertAskedOnce(PreventionSteps.Ask(PreventionSteps.Situation), chat.Read());
        Assert.Equal("; ; ; ", await PreventionSteps.AnswersAsync(chat));
    }

    [Theory]
    [MemberData(nameof(StepsAndEmergencies))]
    public async Task An_emergency_that_was_only_a_question_comes_back_at_once(string step, string said)
    {
        await using var chat = await PreventionSteps.ReachAsync(step);
        var before = await PreventionSteps.AnswersAsync(chat);
        await AssertHeldAsync(chat, said);

        await chat.PressAsync(Safety.Emergency.OnlyAsking);

        var replies = chat.Read();
        Assert.Equal(2, replies.Count);
        PreventionSteps.AssertAskedOnce(PreventionSteps.Ask(step), replies);
        Assert.Equal(1, (await chat.RecallAsync<SafetyState>("safety"))!.FalseAlarms);
        await AssertGoesOnAsync(chat, step, before);
    }

    [Theory]
    [MemberData(nameof(StepsAndEmergencies))]
    public async Task An_emergency_that_is_over_comes_back_when_the_patient_asks(string step, string said)
    {
        await using var chat = await PreventionSteps.ReachAsync(step);
        var before = await PreventionSteps.AnswersAsync(chat);
        await AssertHeldAsync(chat, said);

        await chat.PressAsync(Safety.Emergency.NotNow);
        PreventionSteps.AssertNothingCosmetic(chat.Read());

        await chat.PressAsync(Safety.Held.GoOnQuestion);
        var replies = chat.Read();
        Assert.Single(replies);
        PreventionSteps.AssertAskedOnce(PreventionSteps.Ask(step), replies);
        await AssertGoesOnAsync(chat, step, before);
    }

    [Theory]
    [MemberData(nameof(Steps))]
    public async Task From_the_second_turn_the_patient_may_go_on_anyway(string step)
    {
        await using var chat = await PreventionSteps.ReachAsync(step);
        var before = await PreventionSteps.AnswersAsync(chat);
        await AssertHeldAsync(chat, "i can't breathe");
        Assert.DoesNotContain($"[{Safety.Held.GoOn.Label}]", await chat.HearAsync("how much is botox"), StringComparison.Ordinal);
        Assert.Contains($"[{Safety.Held.GoOn.Label}]", await chat.HearAsync("how much is botox"), StringComparison.Ordinal);

        await chat.PressAsync(Safety.Held.GoOn.Label);

        var replies = chat.Read();
        Assert.Equal(2, replies.Count);
        PreventionSteps.AssertAskedOnce(PreventionSteps.Ask(step), replies);
        await AssertGoesOnAsync(chat, step, before);
    }

    [Theory]
    [MemberData(nameof(Steps))]
    public async Task A_message_that_comes_again_is_not_answered_again(string step)
    {
        await using var chat = await PreventionSteps.ReachAsync(step);
        var before = await PreventionSteps.AnswersAsync(chat);
        var message = Said("i feel dizzy");
        message.Id = "the-same";
        await chat.SendAsync(Copy(message));
        chat.Read();

        await chat.SendAsync(Copy(message));

        Assert.Empty(chat.Read());
        await AssertGoesOnAsync(chat, step, before);
    }

    [Theory]
    [MemberData(nameof(Steps))]
    public async Task A_restart_keeps_the_place(string step)
    {
        await using var chat = await PreventionSteps.ReachAsync(step);
        var before = await PreventionSteps.AnswersAsync(chat);

        await chat.RestartAsync();

        await AssertGoesOnAsync(chat, step, before);
    }

    private static SignWords Sign(string id) => PreventionSteps.Words.Safety.Signs.Signs.First(sign => sign.Id == id);

    private static async Task AssertHeldAsync(Chat chat, string said)
    {
        await chat.SayAsync(said);
        var card = chat.Read();
        Assert.Single(card);
        Assert.StartsWith("Call 911", card[0].Text, StringComparison.Ordinal);
        PreventionSteps.AssertNothingCosmetic(card);
    }

    /// <summary>The answers are as before, and the question's card is still good.</summary>
    private static async Task AssertGoesOnAsync(Chat chat, string step, string answers)
    {
        Assert.Equal(answers, await PreventionSteps.AnswersAsync(chat));
        PreventionSteps.AssertAskedOnce(PreventionSteps.AskAfter(step), await PreventionSteps.AnswerAsync(chat, step));
    }

    private static Activity Said(string text) => new() { Type = ActivityTypes.Message, Text = text };

    private static Activity Copy(Activity activity) =>
        new() { Type = activity.Type, Id = activity.Id, Text = activity.Text, Value = activity.Value, Attachments = activity.Attachments };

    private static TheoryData<string, string> Cross(IEnumerable<string> kinds)
    {
        var data = new TheoryData<string, string>();
        foreach (var kind in kinds)
        {
            foreach (var step in PreventionSteps.All)
            {
                data.Add(step, kind);
            }
        }

        return data;
    }
}
