using BotoxAdvisorBot.Dialogs.Safety;
using BotoxAdvisorBot.Tests.Chatting;
using Microsoft.Bot.Schema;

namespace BotoxAdvisorBot.Tests.Dialogs;

/// <summary>
/// What comes back after an interruption (conversation-design section 3), at every question of every flow: what belongs to its kind, once,
/// and with every answer kept.
/// </summary>
public sealed class InterruptionTests(FlowSteps steps) : IClassFixture<FlowSteps>
{
    private static readonly SafetyMessages Safety = FlowSteps.Words.Safety.Messages;

    private static readonly string[] AsksForNothing = ["thanks", "hm"];

    private static readonly string[] AsksForNothingInACrisis = ["i feel so alone", "thanks", "yes", "ok", "hm"];

    private static readonly Dictionary<string, Activity> Answered = new()
    {
        ["help"] = Said("help"),
        ["hello"] = Said("hello"),
        ["thanks"] = Said("thanks"),
        ["about"] = Said("are you a bot"),
        ["repeat"] = Said("repeat"),
        ["nonsense"] = Said("qwertz asdf"),
        ["denied"] = Said("no dizziness at all"),
        ["country"] = Said("I'm in the US right now"),
        ["question"] = Said("does it hurt?"),
        ["photo"] = PreventionSteps.Photo(),
        ["old card"] = PreventionSteps.OldCard(),
        ["unknown card"] = new() { Type = ActivityTypes.Message, Value = "what is this" },
    };

    public static TheoryData<string> Kinds() => [.. Answered.Keys];

    [Fact]
    public void The_walk_finds_every_flow_and_its_questions()
    {
        var found = steps.All.Select(step => step.ToString()).ToList();

        Assert.Superset(
            new HashSet<string>
            {
                "prevention/situation", "prevention/provider", "prevention/red-flags", "prevention/offer-questions", "prevention/more",
                "diagnosis/signs", "diagnosis/product", "diagnosis/area", "diagnosis/problem", "diagnosis/when", "diagnosis/how", "diagnosis/offer",
                "reversal/signs", "reversal/product", "reversal/filler", "reversal/toxin-problem", "reversal/filler-problem", "reversal/when",
                "reversal/help", "reversal/correction", "reversal/waiting", "reversal/check-provider", "reversal/more", "feels-wrong/signs", "lid/signs",
            },
            found.ToHashSet());
        Assert.Equal(found.Distinct(), found);
    }

    [Theory]
    [MemberData(nameof(Kinds))]
    public Task What_can_be_answered_at_once_comes_back_to_the_question_in_the_same_turn(string kind) => AtEveryStepAsync(async (chat, step) =>
    {
        await chat.SendAsync(Copy(Answered[kind]));
        var replies = chat.Read();

        Assert.InRange(replies.Count, 1, 2);
        AssertAskedOnce(step, replies);
        Assert.True(step.IsAskedBy(FlowSteps.Card(replies[^1])));
    });

    [Theory]
    [InlineData("can it cause double vision?")]
    [InlineData("can botox cause trouble breathing?")]
    [InlineData("i was dizzy after my botox years ago")]
    public Task A_sign_asked_about_comes_back_once_it_is_not_happening(string said) => AtEveryStepAsync(said, async (chat, step) =>
    {
        await chat.SayAsync(said);
        var answer = chat.Read();
        AssertNothingCosmetic(answer);
        Assert.Contains(Safety.IsItNow.Ask, Assert.Single(answer).Speak, StringComparison.Ordinal);

        await chat.PressAsync(Safety.IsItNow.No.Label);
        AssertAskedOnce(step, [Assert.Single(chat.Read())]);
    });

    [Theory]
    [InlineData("no")]
    [InlineData("just curious")]
    [InlineData("2")]
    public Task Words_that_answer_a_safety_question_do_not_answer_the_flow(string said) => AtEveryStepAsync(async (chat, step) =>
    {
        await chat.HearAsync("can it cause double vision?");

        await chat.SayAsync(said);

        AssertAskedOnce(step, chat.Read());
    });

    [Theory]
    [InlineData("i feel dizzy")]
    [InlineData("i have a rash all over")]
    [InlineData("my friend feels dizzy")]
    public Task An_urgent_sign_leaves_the_way_back_to_the_patient(string said) => AtEveryStepAsync(async (chat, step) =>
    {
        await chat.SayAsync(said);
        AssertNothingCosmetic([Assert.Single(chat.Read())]);

        await chat.PressAsync(Safety.Urgent.GoOn);
        AssertAskedOnce(step, [Assert.Single(chat.Read())]);
    });

    [Theory]
    [InlineData("i feel dizzy")]
    [InlineData("my friend feels dizzy")]
    public Task An_urgent_sign_that_was_only_a_question_comes_back_at_once(string said) => AtEveryStepAsync(
        async (chat, step) =>
        {
            await chat.HearAsync(said);

            await chat.PressAsync(Safety.Urgent.OnlyAsking);

            AssertAskedOnce(step, chat.Read());
        },
        where: step => step.Flow != LidCheck.Name);

    [Theory]
    [InlineData("i can't breathe")]
    [InlineData("i see double since my lip filler")]
    [InlineData("my friend can't breathe")]
    public Task An_emergency_that_was_only_a_question_comes_back_at_once(string said) => AtEveryStepAsync(said, async (chat, step) =>
    {
        await AssertHeldAsync(chat, said);

        await chat.PressAsync(Safety.Emergency.OnlyAsking);

        var replies = chat.Read();
        Assert.Equal(2, replies.Count);
        AssertAskedOnce(step, replies);
        Assert.Equal(1, (await chat.RecallAsync<SafetyState>("safety"))!.FalseAlarms);
    });

    [Theory]
    [InlineData("i can't breathe")]
    [InlineData("i see double since my lip filler")]
    [InlineData("my friend can't breathe")]
    public Task An_emergency_that_is_over_comes_back_when_the_patient_asks(string said) => AtEveryStepAsync(said, async (chat, step) =>
    {
        await AssertHeldAsync(chat, said);
        await chat.PressAsync(Safety.Emergency.NotNow);
        AssertNothingCosmetic(chat.Read());
        foreach (var nothing in AsksForNothing)
        {
            await chat.SayAsync(nothing);
            AssertNothingCosmetic(chat.Read());
        }

        await chat.PressAsync(Safety.Held.GoOnQuestion);
        AssertAskedOnce(step, [Assert.Single(chat.Read())]);
    });

    [Fact]
    public Task From_the_second_turn_the_patient_may_go_on_anyway() => AtEveryStepAsync(async (chat, step) =>
    {
        await AssertHeldAsync(chat, "i can't breathe");
        Assert.DoesNotContain($"[{Safety.Held.GoOn.Label}]", await chat.HearAsync("how much is botox"), StringComparison.Ordinal);
        Assert.Contains($"[{Safety.Held.GoOn.Label}]", await chat.HearAsync("how much is botox"), StringComparison.Ordinal);

        await chat.PressAsync(Safety.Held.GoOn.Label);

        var replies = chat.Read();
        Assert.Equal(2, replies.Count);
        AssertAskedOnce(step, replies);
    });

    [Theory]
    [InlineData("i want to die")]
    [InlineData("my friend wants to kill herself")]
    public Task After_a_crisis_nothing_about_looks_comes_until_the_patient_asks(string said) => AtEveryStepAsync(async (chat, step) =>
    {
        foreach (var words in AsksForNothingInACrisis.Prepend(said))
        {
            await chat.SayAsync(words);
            AssertNothingCosmetic([Assert.Single(chat.Read())]);
        }

        await chat.PressAsync(Safety.Crisis.GoOn.Label);
        AssertAskedOnce(step, [Assert.Single(chat.Read())]);
    });

    [Fact]
    public Task Something_feels_wrong_is_asked_on_top_and_gives_way_again() => AtEveryStepAsync(
        async (chat, step) =>
        {
            await chat.SayAsync(FlowSteps.Words.Conversation.Menu.FeelsWrong);
            Assert.Equal(("feels-wrong", "signs"), FlowSteps.Asked(FlowSteps.Card(Assert.Single(chat.Read()))));

            await chat.PressAsync(FlowSteps.Words.Checks.Symptoms.None.Label);
            AssertAskedOnce(step, [Assert.Single(chat.Read())]);
        },
        where: step => step.Flow != "feels-wrong");

    [Fact]
    public Task A_droopy_lid_is_followed_by_its_list_and_then_by_the_way_back() => AtEveryStepAsync(
        async (chat, step) =>
        {
            await chat.SayAsync("my eyelid is drooping");
            var replies = chat.Read();
            Assert.Equal(2, replies.Count);
            Assert.Equal((LidCheck.Name, "signs"), FlowSteps.Asked(FlowSteps.Card(replies[1])));
            await chat.PressAsync(FlowSteps.Words.Safety.Lid.List.None.Label);
            Assert.Null(FlowSteps.Asked(FlowSteps.Card(Assert.Single(chat.Read()))));

            await chat.PressAsync(Safety.Urgent.GoOn);
            AssertAskedOnce(step, [Assert.Single(chat.Read())]);
        },
        where: step => step.Flow != LidCheck.Name && step.Question != "problem");

    [Fact]
    public Task A_message_that_comes_again_is_not_answered_again() => AtEveryStepAsync(async (chat, step) =>
    {
        var message = Said("i feel dizzy");
        message.Id = $"the-same at {step}";
        await chat.SendAsync(Copy(message));
        chat.Read();

        await chat.SendAsync(Copy(message));

        Assert.Empty(chat.Read());
    });

    /// <summary>
    /// The same with words that name a filler, or "my botox": where that is asked, the interruption answers it, and the next question comes.
    /// </summary>
    private async Task AtEveryStepAsync(string said, Func<Chat, FlowStep, Task> interrupt)
    {
        bool IsAnswered(FlowStep step) => step.ToString() switch
        {
            "diagnosis/product" => said.Contains("my botox", StringComparison.Ordinal) || said.Contains("filler", StringComparison.Ordinal),
            "diagnosis/area" => said.Contains("lip", StringComparison.Ordinal),
            _ => false,
        };

        await AtEveryStepAsync(interrupt, where: step => !IsAnswered(step));
        foreach (var step in steps.All.Where(IsAnswered))
        {
            var chat = await step.At.ForkAsync();
            await interrupt(chat, step.Next!);
        }
    }

    /// <summary>Interrupts each question in a conversation of its own; then the answers are as before, and the question's card is still good.</summary>
    private async Task AtEveryStepAsync(Func<Chat, FlowStep, Task> interrupt, Func<FlowStep, bool>? where = null)
    {
        var failures = new List<string>();
        foreach (var step in steps.All.Where(where ?? (_ => true)))
        {
            try
            {
                var chat = await step.At.ForkAsync();
                var before = await FlowSteps.AnswersAsync(step.At);
                await interrupt(chat, step);
                await AssertGoesOnAsync(chat, step, before);
            }
            catch (Exception e) when (e is Xunit.Sdk.XunitException or InvalidOperationException)
            {
                failures.Add($"{step}: {e.Message}");
            }
        }

        Assert.True(failures.Count == 0, string.Join("\n\n", failures));
    }

    private static async Task AssertGoesOnAsync(Chat chat, FlowStep step, string answers)
    {
        Assert.Equal(answers, await FlowSteps.AnswersAsync(chat));
        await chat.PressAsync(step.Answer.Button, step.Answer.Ticked);
        var asked = chat.Read().Select(FlowSteps.Card).Select(FlowSteps.Asked).LastOrDefault(question => question is not null);
        Assert.Equal(step.Next is { } next ? (next.Flow, next.Question) : null, asked);
    }

    private static void AssertAskedOnce(FlowStep step, IReadOnlyList<Activity> replies)
    {
        Assert.Single(replies, reply => step.IsAskedBy(FlowSteps.Card(reply)));
        Assert.Single(replies, reply => FlowSteps.Asked(FlowSteps.Card(reply)) is not null);
    }

    /// <summary>Nothing that leads to a question, the menu or a booking: every button is about safety.</summary>
    private static void AssertNothingCosmetic(IReadOnlyList<Activity> replies)
    {
        Assert.NotEmpty(replies);
        Assert.All(replies.SelectMany(reply => FlowSteps.Buttons(FlowSteps.Card(reply))), button => Assert.Equal(SafetyDialog.Name, (string?)button["data"]!["dialog"]));
        Assert.All(replies, reply => Assert.DoesNotContain(FlowSteps.Words.Conversation.Menu.Again, reply.Text, StringComparison.Ordinal));
    }

    private static async Task AssertHeldAsync(Chat chat, string said)
    {
        await chat.SayAsync(said);
        var card = Assert.Single(chat.Read());
        Assert.StartsWith("Call 911", card.Text, StringComparison.Ordinal);
        AssertNothingCosmetic([card]);
    }

    private static Activity Said(string text) => new() { Type = ActivityTypes.Message, Text = text };

    private static Activity Copy(Activity activity) =>
        new() { Type = activity.Type, Id = activity.Id, Text = activity.Text, Value = activity.Value, Attachments = activity.Attachments };
}
