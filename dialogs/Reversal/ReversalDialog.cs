using System.Globalization;
using BotoxAdvisorBot.Dialogs.Asking;
using BotoxAdvisorBot.Dialogs.Cards;
using BotoxAdvisorBot.Dialogs.Diagnosis;
using BotoxAdvisorBot.Dialogs.Language;
using BotoxAdvisorBot.Dialogs.Prevention;
using BotoxAdvisorBot.Dialogs.Safety;
using BotoxAdvisorBot.Dialogs.Turns;
using Microsoft.Bot.Builder;
using Microsoft.Bot.Builder.Dialogs;

namespace BotoxAdvisorBot.Dialogs.Reversal;

/// <summary>What can be done: what was injected, what bothers, what follows from it and when it fades; then what helps next, as often as wanted.</summary>
public sealed class ReversalDialog : Flow
{
    public const string Name = "reversal";

    internal const string Signs = "signs";
    internal const string When = "when";
    internal const string Product = "product";
    internal const string Filler = "filler";
    internal const string ToxinProblem = "toxin-problem";
    internal const string FillerProblem = "filler-problem";
    internal const string Plan = "plan";
    private const string Recalled = "recalled";
    private const string Timeline = "timeline";
    private const string Help = "help";
    private const string Correction = "correction";
    private const string Waiting = "waiting";
    private const string Who = "who";
    private const string CheckProvider = "check-provider";
    private const string Myths = "myths";
    private const string More = "more";

    /// <summary>Unlicensed product may show within four weeks (clinical-facts A6).</summary>
    private const int RecentDays = 28;

    private readonly IStatePropertyAccessor<ReversalAnswers> _answers;
    private readonly ConversationMemory _memory;
    private readonly PreventionDialog _prevention;
    private readonly ClinicClock _clock;
    private readonly Dictionary<string, TreatmentReader> _readers;

    public ReversalDialog(ConversationMemory memory, PreventionDialog prevention, Library library, ClinicClock clock)
        : base(Name)
    {
        (_answers, _memory, _prevention, _clock) = (memory.Reversal, memory, prevention, clock);
        _readers = library.Languages.ToDictionary(words => words.Language, words => new TreatmentReader(words));
        AddSteps(
            RecallTreatment, AskSigns, AskProduct, AskFiller, AskToxinProblem, AskFillerProblem, AskWhen, RememberTreatment, ShowPlan, ShowTimeline,
            AskWhatHelps, CheckReadyForCorrection, ShowReadyForCorrection, CheckWaiting, ShowWaiting, ShowWho, OfferProviderCheck, ShowMyths, AskForMore, GoOn);
        AddQuestion(SymptomCheckQuestion.First(Name, Signs));
        AddQuestion(new ChoiceQuestion(Name, Product, words => (words.Reversal.Product.Ask, words.Reversal.Product.Hint, words.Reversal.Product.Choices)));
        AddQuestion(new ChoiceQuestion(Name, Filler, words => (words.Reversal.Filler.Ask, words.Reversal.Filler.Hint, words.Reversal.Fillers)));
        AddQuestion(new ChoiceQuestion(Name, ToxinProblem, words => Offered(words.Reversal.ToxinProblem)));
        AddQuestion(new ChoiceQuestion(Name, FillerProblem, words => Offered(words.Reversal.FillerProblem)));
        AddQuestion(new DateQuestion(Name, When, ReaderOf, clock));
        AddQuestion(new ChoiceQuestion(Name, Help, words => (words.Reversal.Help.Ask, null, words.Reversal.Help.Choices)));
        AddQuestion(new ChoiceQuestion(Name, More, words => (words.Reversal.Help.AskMore, null, words.Reversal.Help.Choices)));
        AddQuestion(new ChecklistQuestion(Name, Correction, words => ChecklistOf(words.Reversal.Correction.List), KnownForCorrectionAsync));
        AddQuestion(new ChecklistQuestion(Name, Waiting, words => ChecklistOf(words.Reversal.Waiting.List), KnownForWaitingAsync));
        AddQuestion(new ChoiceQuestion(Name, CheckProvider, words => (words.Reversal.Who.Ask, null, words.Reversal.Who.Choices)));
    }

    public override string MenuLabel(Words words) => words.Reversal.MenuLabel;

    public override string Topic(Turn turn) => turn.Voice.Words.Reversal.Topic;

    public override Task ForgetAsync(ITurnContext context, CancellationToken cancellationToken) => _answers.DeleteAsync(context, cancellationToken);

    protected override async Task<FlowAnswers> AnswersAsync(ITurnContext context, CancellationToken cancellationToken) => await ReadAsync(context, cancellationToken);

    protected override void Store(FlowAnswers answers, string question, Answer answer)
    {
        var reversal = (ReversalAnswers)answers;
        reversal.Recalled.Remove(question);
        switch (question)
        {
            case Signs: reversal.Signs = answer.Choice ?? "some"; break;
            case When: reversal.TreatedOn = DateQuestion.DayOf(answer); break;
            case Product: reversal.Product = answer.Choice; break;
            case Filler: reversal.Filler = answer.Choice; break;
            case ToxinProblem or FillerProblem: reversal.Problem = answer.Choice; break;
            case Help or More: reversal.Help = answer.Choice; break;
            case Correction: reversal.ReadyForCorrection = [.. answer.Ticked]; break;
            case Waiting: reversal.DoneWhileWaiting = [.. answer.Ticked]; break;
            case CheckProvider: reversal.ChecksProvider = answer.Choice == "yes"; break;
        }
    }

    /// <summary>Another product has other kinds and other problems.</summary>
    protected override void Reconsider(Turn turn, FlowAnswers answers, string question)
    {
        if (question == Product)
        {
            answers.Done.RemoveAll(name => name is Filler or ToxinProblem or FillerProblem);
        }
    }

    /// <summary>A choice that is a sign itself, however it was answered.</summary>
    protected override string? SignOf(Turn turn, FlowAnswers answers, string question, Answer answer) =>
        question is ToxinProblem ? turn.Voice.Words.Reversal.ToxinProblem.Find(answer.Choice)?.Symptom : null;

    protected override IEnumerable<Circumstance> CircumstancesOf(Turn turn, FlowAnswers answers, string question, Answer answer) =>
        question is Product && answer.Choice == "filler" ? [Circumstance.Filler] : [];

    /// <summary>Coming in is always anew, from the menu as from another flow; going back and on stays inside.</summary>
    protected override async Task<DialogTurnResult> OnBeginDialogAsync(DialogContext innerDc, object options, CancellationToken cancellationToken = default)
    {
        if (options is not KeepAnswers)
        {
            await ForgetAsync(innerDc.Context, cancellationToken);
        }

        return await base.OnBeginDialogAsync(innerDc, options, cancellationToken);
    }

    /// <summary>Takes over what another flow knows, once, so that the patient can still go back and change it.</summary>
    private async Task<DialogTurnResult> RecallTreatment(WaterfallStepContext step, CancellationToken cancellationToken)
    {
        var answers = await ReadAsync(step.Context, cancellationToken);
        if (!answers.Done.Contains(Recalled))
        {
            answers.Done.Add(Recalled);
            var turn = Turn.Of(step.Context);
            var cause = await _memory.Diagnosis.GetAsync(step.Context, () => new DiagnosisAnswers(), cancellationToken);
            TreatmentRecall.Into(answers, turn.Treatment, cause, turn.Voice.Words.Reversal);
            answers.Done.AddRange(answers.Recalled);
        }

        if (answers.Done.Contains(More))
        {
            // What was chosen next takes the place of what was chosen before; "back" then undoes one at a time.
            answers.Done.RemoveRange(answers.Done.IndexOf(Help) + 1, answers.Done.Count - answers.Done.IndexOf(Help) - 1);
        }

        return await step.NextAsync(null, cancellationToken);
    }

    /// <summary>An older treatment needs no question for signs.</summary>
    private Task<DialogTurnResult> AskSigns(WaterfallStepContext step, CancellationToken cancellationToken) =>
        AskIfAsync(step, Signs, answers => !(Today.DayNumber - answers.TreatedOn?.DayNumber > RecentDays), cancellationToken);

    private Task<DialogTurnResult> AskProduct(WaterfallStepContext step, CancellationToken cancellationToken) => AskAsync(step, Product, cancellationToken);

    private Task<DialogTurnResult> AskFiller(WaterfallStepContext step, CancellationToken cancellationToken) =>
        AskIfAsync(step, Filler, answers => answers.Product == "filler", cancellationToken);

    private Task<DialogTurnResult> AskToxinProblem(WaterfallStepContext step, CancellationToken cancellationToken) =>
        AskIfAsync(step, ToxinProblem, answers => answers.Product == "toxin", cancellationToken);

    private Task<DialogTurnResult> AskFillerProblem(WaterfallStepContext step, CancellationToken cancellationToken) =>
        AskIfAsync(step, FillerProblem, answers => answers.Product == "filler", cancellationToken);

    /// <summary>Only a toxin's effect follows the calendar.</summary>
    private Task<DialogTurnResult> AskWhen(WaterfallStepContext step, CancellationToken cancellationToken) =>
        AskIfAsync(step, When, answers => answers.Product == "toxin", cancellationToken);

    private async Task<DialogTurnResult> RememberTreatment(WaterfallStepContext step, CancellationToken cancellationToken)
    {
        TreatmentRecall.Keep(await ReadAsync(step.Context, cancellationToken), Turn.Of(step.Context).Treatment);
        return await step.NextAsync(null, cancellationToken);
    }

    private async Task<DialogTurnResult> ShowPlan(WaterfallStepContext step, CancellationToken cancellationToken)
    {
        var visit = await _memory.Visit.GetAsync(step.Context, () => new Visit(), cancellationToken);
        var turn = Turn.Of(step.Context);
        var date = turn.Treatment.TreatedOn is { } day ? ReaderOf(turn).Dates.Tell(day, Today, CultureInfo.GetCultureInfo(turn.Voice.Words.Language)) : null;
        return await ShowAsync(step, Plan, answers => ReversalReplies.Plan(turn, (ReversalAnswers)answers, Today, date, visit.SupportFirst), cancellationToken);
    }

    private Task<DialogTurnResult> ShowTimeline(WaterfallStepContext step, CancellationToken cancellationToken) => ShowAsync(
        step,
        Timeline,
        answers => ((ReversalAnswers)answers).Product == "toxin" ? TimelineReply.Of(Turn.Of(step.Context), Today) : null,
        cancellationToken);

    private Task<DialogTurnResult> AskWhatHelps(WaterfallStepContext step, CancellationToken cancellationToken) => AskAsync(step, Help, cancellationToken);

    private Task<DialogTurnResult> CheckReadyForCorrection(WaterfallStepContext step, CancellationToken cancellationToken) =>
        AskIfAsync(step, Correction, answers => answers.Help == Correction, cancellationToken);

    private Task<DialogTurnResult> ShowReadyForCorrection(WaterfallStepContext step, CancellationToken cancellationToken) =>
        ShowIfAsync(step, Correction, answers => ReversalReplies.Readiness(Turn.Of(step.Context), words => words.Correction, answers.ReadyForCorrection), cancellationToken);

    private Task<DialogTurnResult> CheckWaiting(WaterfallStepContext step, CancellationToken cancellationToken) =>
        AskIfAsync(step, Waiting, answers => answers.Help == Waiting, cancellationToken);

    private Task<DialogTurnResult> ShowWaiting(WaterfallStepContext step, CancellationToken cancellationToken) =>
        ShowIfAsync(step, Waiting, answers => ReversalReplies.Readiness(Turn.Of(step.Context), words => words.Waiting, answers.DoneWhileWaiting), cancellationToken);

    private Task<DialogTurnResult> ShowWho(WaterfallStepContext step, CancellationToken cancellationToken) =>
        ShowIfAsync(step, Who, _ => ReversalReplies.Who(Turn.Of(step.Context)), cancellationToken);

    private Task<DialogTurnResult> OfferProviderCheck(WaterfallStepContext step, CancellationToken cancellationToken) =>
        AskIfAsync(step, CheckProvider, answers => answers.Help == Who, cancellationToken);

    private Task<DialogTurnResult> ShowMyths(WaterfallStepContext step, CancellationToken cancellationToken) =>
        ShowIfAsync(step, Myths, answers => ReversalReplies.Myths(Turn.Of(step.Context), answers), cancellationToken);

    private Task<DialogTurnResult> AskForMore(WaterfallStepContext step, CancellationToken cancellationToken) =>
        AskIfAsync(step, More, answers => answers.Help != "done" && !answers.GoesOnToProvider, cancellationToken);

    /// <summary>Shows what the patient wants to see next, goes over to the check of a provider, or ends.</summary>
    private async Task<DialogTurnResult> GoOn(WaterfallStepContext step, CancellationToken cancellationToken)
    {
        var answers = await ReadAsync(step.Context, cancellationToken);
        if (answers.GoesOnToProvider)
        {
            await _prevention.BeginSecondOpinionAsync(step.Context, cancellationToken);
            return await step.EndDialogAsync(PreventionDialog.Name, cancellationToken);
        }

        return answers.Help == "done"
            ? await step.NextAsync(null, cancellationToken)
            : await step.ReplaceDialogAsync(InitialDialogId, null, cancellationToken);
    }

    private async Task<DialogTurnResult> AskIfAsync(
        WaterfallStepContext step, string question, Func<ReversalAnswers, bool> applies, CancellationToken cancellationToken) =>
        applies(await ReadAsync(step.Context, cancellationToken))
            ? await AskAsync(step, question, cancellationToken)
            : await step.NextAsync(null, cancellationToken);

    /// <summary>Shows what the patient chose to see, when it is <paramref name="choice"/>.</summary>
    private Task<DialogTurnResult> ShowIfAsync(WaterfallStepContext step, string choice, Func<ReversalAnswers, Reply> build, CancellationToken cancellationToken) =>
        ShowAsync(step, choice + "-shown", answers => ((ReversalAnswers)answers).Help == choice ? build((ReversalAnswers)answers) : null, cancellationToken);

    private async Task<KnownAnswers> KnownForCorrectionAsync(ITurnContext context, CancellationToken cancellationToken) =>
        new((await ReadAsync(context, cancellationToken)).ReadyForCorrection);

    private async Task<KnownAnswers> KnownForWaitingAsync(ITurnContext context, CancellationToken cancellationToken) =>
        new((await ReadAsync(context, cancellationToken)).DoneWhileWaiting);

    private Task<ReversalAnswers> ReadAsync(ITurnContext context, CancellationToken cancellationToken) =>
        _answers.GetAsync(context, () => new ReversalAnswers(), cancellationToken);

    private TreatmentReader ReaderOf(Turn turn) => _readers[turn.Voice.Words.Language];

    private DateOnly Today => _clock.Today;

    private static (string, string?, IReadOnlyList<ChoiceWords>) Offered(ProblemQuestionWords words) =>
        (words.Ask, words.Hint, [.. words.Problems.Where(problem => problem.Offered)]);

    private static Checklist ChecklistOf(ChecklistWords words) =>
        new(words.Ask, words.Hint, words.Submit, [.. words.Points.Select(point => new ChecklistPoint(point.Id, point.Label, point.Brief))]);
}
