using BotoxAdvisorBot.Dialogs.Asking;
using BotoxAdvisorBot.Dialogs.Language;
using BotoxAdvisorBot.Dialogs.Prevention;
using BotoxAdvisorBot.Dialogs.Turns;
using BotoxAdvisorBot.Tests.Chatting;
using Microsoft.Bot.Builder;
using Microsoft.Bot.Builder.Dialogs;
using Microsoft.Extensions.DependencyInjection;

namespace BotoxAdvisorBot.Tests.Dialogs;

/// <summary>A conversation saved in the middle of a question goes on in a build with other steps, and its answers are kept.</summary>
public sealed class OtherBuildTests
{
    [Theory]
    [InlineData("A B C", "Ask C?")]
    [InlineData("A X B C", "Ask X?")]
    [InlineData("X A B C", "Ask X?")]
    [InlineData("B C", "Ask C?")]
    [InlineData("A C B", "Ask C?")]
    [InlineData("C B A", "Ask C?")]
    public async Task The_answer_to_the_open_question_counts_and_only_open_questions_follow(string build, string next)
    {
        await using var chat = await AtQuestionBAsync();
        await chat.RestartAsync(Build(build));

        var asked = await chat.HearPressAsync("B yes");
        Assert.Equal(next, asked.Split('\n')[0].Replace("You chose: B yes. ", "", StringComparison.Ordinal));
        while (asked.Contains("Ask ", StringComparison.Ordinal))
        {
            Assert.DoesNotContain("Ask A?", asked, StringComparison.Ordinal);
            Assert.DoesNotContain("Ask B?", asked, StringComparison.Ordinal);
            asked = await chat.HearAsync(asked[asked.IndexOf("Ask ", StringComparison.Ordinal) + 4] + " yes");
        }

        var answers = (await chat.RecallAsync<PreventionAnswers>("steps"))!.Flags;
        Assert.Equal(answers.Distinct(), answers);
        Assert.Superset(build.Split(' ').ToHashSet(), answers.ToHashSet());
    }

    [Theory]
    [InlineData("A C")]
    [InlineData("C A")]
    public async Task A_question_that_is_gone_gives_way_to_the_next(string build)
    {
        await using var chat = await AtQuestionBAsync();
        await chat.RestartAsync(Build(build));

        Assert.EndsWith("Back to the steps: Ask C?\n[C yes]", await chat.HearPressAsync("B yes"), StringComparison.Ordinal);
        Assert.Equal(["A"], (await chat.RecallAsync<PreventionAnswers>("steps"))!.Flags);
    }

    [Fact]
    public async Task An_interruption_comes_back_to_the_first_open_question_of_the_new_build()
    {
        await using var chat = await AtQuestionBAsync();
        await chat.RestartAsync(Build("A X B C"));

        Assert.EndsWith("Back to the steps: Ask X?\n[X yes]", await chat.HearAsync("help"), StringComparison.Ordinal);
        Assert.StartsWith("Ask B?", await chat.HearAsync("X yes"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_emergency_is_still_open_in_the_new_build_and_comes_back_to_its_question()
    {
        await using var chat = await AtQuestionBAsync();
        await chat.HearAsync("i can't breathe");
        await chat.RestartAsync(Build("X A C"));

        Assert.StartsWith("Call 911, or ask someone", await chat.HearAsync("help"), StringComparison.Ordinal);
        Assert.EndsWith("Back to the steps: Ask X?\n[X yes]", await chat.HearAsync("I was only asking"), StringComparison.Ordinal);
    }

    private static async Task<Chat> AtQuestionBAsync()
    {
        var chat = new Chat(configure: Build("A B C"));
        await chat.OpenAsync();
        chat.Read();
        await chat.HearPressAsync("Take the steps");
        Assert.Equal("You chose: A yes. Ask B?\n[B yes]", await chat.HearPressAsync("A yes"));
        return chat;
    }

    private static Action<IServiceCollection> Build(string steps) => services =>
        services.AddSingleton<Flow>(provider => new StepsFlow(provider.GetRequiredService<ConversationState>(), steps.Split(' ')));

    /// <summary>A flow whose steps are those of a build.</summary>
    private sealed class StepsFlow : Flow
    {
        private readonly IStatePropertyAccessor<PreventionAnswers> _answers;

        public StepsFlow(ConversationState state, string[] names)
            : base("steps")
        {
            _answers = state.CreateProperty<PreventionAnswers>("steps");
            var all = new Dictionary<string, WaterfallStep> { ["A"] = AskA, ["B"] = AskB, ["C"] = AskC, ["X"] = AskX };
            AddSteps([.. names.Select(name => all[name])]);
            foreach (var name in names)
            {
                ChoiceWords[] choices = [new ChoiceWords { Id = name, Label = $"{name} yes" }];
                AddQuestion(new ChoiceQuestion("steps", name, _ => ($"Ask {name}?", null, choices)));
            }
        }

        public override string MenuLabel(Words words) => "Take the steps";

        public override string Topic(Turn turn) => "the steps";

        public override Task ForgetAsync(ITurnContext context, CancellationToken cancellationToken) => _answers.DeleteAsync(context, cancellationToken);

        protected override async Task<FlowAnswers> AnswersAsync(ITurnContext context, CancellationToken cancellationToken) =>
            await _answers.GetAsync(context, () => new PreventionAnswers(), cancellationToken);

        protected override void Store(FlowAnswers answers, string question, Answer answer) => ((PreventionAnswers)answers).Flags.Add(answer.Choice!);

        private Task<DialogTurnResult> AskA(WaterfallStepContext step, CancellationToken cancellationToken) => AskAsync(step, "A", cancellationToken);

        private Task<DialogTurnResult> AskB(WaterfallStepContext step, CancellationToken cancellationToken) => AskAsync(step, "B", cancellationToken);

        private Task<DialogTurnResult> AskC(WaterfallStepContext step, CancellationToken cancellationToken) => AskAsync(step, "C", cancellationToken);

        private Task<DialogTurnResult> AskX(WaterfallStepContext step, CancellationToken cancellationToken) => AskAsync(step, "X", cancellationToken);
    }
}
