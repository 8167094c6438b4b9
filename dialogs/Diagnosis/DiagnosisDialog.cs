using System.Globalization;
using BotoxAdvisorBot.Dialogs.Asking;
using BotoxAdvisorBot.Dialogs.Language;
using BotoxAdvisorBot.Dialogs.Safety;
using BotoxAdvisorBot.Dialogs.Turns;
using Microsoft.Bot.Builder;
using Microsoft.Bot.Builder.Dialogs;

namespace BotoxAdvisorBot.Dialogs.Diagnosis;

/// <summary>My result looks wrong: what, where, since when and how, and what may have happened.</summary>
public sealed class DiagnosisDialog : Flow
{
    public const string Name = "diagnosis";

    /// <summary>The flow that this one leads to, if there is one.</summary>
    private const string WhatCanBeDone = "reversal";

    /// <summary>An older treatment needs no question for signs: unlicensed product may show within four weeks.</summary>
    private const int RecentDays = 28;

    private const string Signs = "signs";
    private const string Product = "product";
    private const string Area = "area";
    private const string Problem = "problem";
    private const string When = "when";
    private const string How = "how";
    internal const string Causes = "causes";
    private const string Offer = "offer";

    private readonly ConversationMemory _memory;
    private readonly ClinicClock _clock;
    private readonly Dictionary<string, TreatmentReader> _readers;

    public DiagnosisDialog(ConversationMemory memory, Library library, ClinicClock clock)
        : base(Name)
    {
        (_memory, _clock) = (memory, clock);
        _readers = library.Languages.ToDictionary(words => words.Language, words => new TreatmentReader(words));
        AddSteps(AskSigns, AskProduct, AskArea, AskProblem, AskWhen, AskHow, ShowCauses, OfferWhatCanBeDone, LeadOn);
        AddQuestion(SymptomCheckQuestion.First(Name, Signs));
        AddQuestion(new SpokenChoiceQuestion(Name, Product, DiagnosisReplies.Product, HeardProduct));
        AddQuestion(new AreaQuestion(Name, Area, HeardAreas));
        AddQuestion(new SpokenChoiceQuestion(Name, Problem, DiagnosisReplies.Problem, HeardProblem));
        AddQuestion(new DateQuestion(Name, When, ReaderOf, clock));
        AddQuestion(new ChecklistQuestion(Name, How, DiagnosisReplies.How, KnownHowAsync));
        AddQuestion(new SpokenChoiceQuestion(Name, Offer, DiagnosisReplies.Offer));
    }

    public override string MenuLabel(Words words) => words.Diagnosis.MenuLabel;

    public override string Topic(Turn turn) => turn.Voice.Words.Diagnosis.Topic;

    public override async Task ForgetAsync(ITurnContext context, CancellationToken cancellationToken)
    {
        await _memory.Diagnosis.DeleteAsync(context, cancellationToken);
        (await ReadAsync(context, cancellationToken)).Treatment.Forget();
    }

    /// <summary>Begins with what a sentence like "my face is frozen, 5 days after botox" tells.</summary>
    public override async Task<bool> OpenAsync(ITurnContext context, CancellationToken cancellationToken)
    {
        var turn = Turn.Of(context);
        var reader = ReaderOf(turn);
        var told = reader.Read(turn.Input.Said);
        if (!reader.TellsResult(turn.Input.Said))
        {
            return false;
        }

        await ForgetAsync(context, cancellationToken);
        var answers = await ReadAsync(context, cancellationToken);
        var day = reader.Dates.Read(turn.Input.Text, Today, turn.Voice.DayFirst, inSentence: true);
        DiagnosisOpening.Note(answers, told, day.Kind == DateReadingKind.Day ? day.Date : null, turn.Voice.Words.Diagnosis);
        var date = answers.Treatment.TreatedOn is { } treated ? reader.Dates.Tell(treated, Today, Culture(turn)) : null;
        turn.Understood = DiagnosisOpening.Tell(answers, date, turn.Voice);
        return true;
    }

    protected override async Task<FlowAnswers> AnswersAsync(ITurnContext context, CancellationToken cancellationToken) => await ReadAsync(context, cancellationToken);

    protected override void Store(FlowAnswers answers, string question, Answer answer)
    {
        var diagnosis = (DiagnosisAnswers)answers;
        switch (question)
        {
            case Signs: diagnosis.Signs = answer.Choice ?? "some"; break;
            case Product: diagnosis.Treatment.Product = answer.Choice; break;
            case Area: diagnosis.Treatment.Areas = [.. answer.Ticked]; break;
            case Problem: diagnosis.Treatment.Problem = answer.Choice; break;
            case When: diagnosis.Treatment.TreatedOn = DateQuestion.DayOf(answer); break;
            case How: diagnosis.How = [.. answer.Ticked]; break;
            case Offer: diagnosis.WantsReversal = answer.Choice == "yes"; break;
        }
    }

    /// <summary>Another product or place may not go with the problem, or the product with the place.</summary>
    protected override void Reconsider(Turn turn, FlowAnswers answers, string question)
    {
        var (words, known) = (turn.Voice.Words.Diagnosis, ((DiagnosisAnswers)answers).Treatment);
        if (question == Product && !known.Areas.TrueForAll(id => CauseFinder.Fitting(words, known.Product).Any(area => area.Id == id)))
        {
            answers.Done.Remove(Area);
        }

        if (question is Product or Area && CauseFinder.Fitting(words, known.Product, known.Areas).All(problem => problem.Id != known.Problem))
        {
            answers.Done.Remove(Problem);
        }
    }

    /// <summary>A choice that is a sign itself, and what the ticks make of it: a product or place in doubt, alone or with a sign.</summary>
    protected override string? SignOf(Turn turn, FlowAnswers answers, string question, Answer answer)
    {
        var words = turn.Voice.Words.Diagnosis;
        var diagnosis = (DiagnosisAnswers)answers;
        switch (question)
        {
            case Problem:
                return words.Problems.FirstOrDefault(problem => problem.Id == answer.Choice)?.Symptom;
            case How when CauseFinder.IsUnsafe(words, Facts(diagnosis) with { Ticked = answer.Ticked }):
                var hasSign = words.Problems.Any(problem => problem.Id == diagnosis.Treatment.Problem && problem.Symptom is not null);
                return hasSign ? words.Unsafe.WithSign : words.Unsafe.Symptom;
            default:
                return null;
        }
    }

    protected override IEnumerable<Circumstance> CircumstancesOf(Turn turn, FlowAnswers answers, string question, Answer answer) => question switch
    {
        Product when answer.Choice is "filler" or "both" => [Circumstance.Filler],
        How when CauseFinder.IsUnsafe(turn.Voice.Words.Diagnosis, Facts((DiagnosisAnswers)answers) with { Ticked = answer.Ticked }) => [Circumstance.UnsafeProduct],
        _ => [],
    };

    private async Task<DialogTurnResult> AskSigns(WaterfallStepContext step, CancellationToken cancellationToken)
    {
        var answers = await ReadAsync(step.Context, cancellationToken);
        return Days(answers) > RecentDays ? await step.NextAsync(null, cancellationToken) : await AskAsync(step, Signs, cancellationToken);
    }

    private Task<DialogTurnResult> AskProduct(WaterfallStepContext step, CancellationToken cancellationToken) => AskAsync(step, Product, cancellationToken);

    private Task<DialogTurnResult> AskArea(WaterfallStepContext step, CancellationToken cancellationToken) => AskAsync(step, Area, cancellationToken);

    private Task<DialogTurnResult> AskProblem(WaterfallStepContext step, CancellationToken cancellationToken) => AskAsync(step, Problem, cancellationToken);

    private Task<DialogTurnResult> AskWhen(WaterfallStepContext step, CancellationToken cancellationToken) => AskAboutLooksAsync(step, When, cancellationToken);

    private Task<DialogTurnResult> AskHow(WaterfallStepContext step, CancellationToken cancellationToken) => AskAboutLooksAsync(step, How, cancellationToken);

    private Task<DialogTurnResult> ShowCauses(WaterfallStepContext step, CancellationToken cancellationToken) => ShowAsync(
        step,
        Causes,
        answers =>
        {
            var turn = Turn.Of(step.Context);
            var diagnosis = (DiagnosisAnswers)answers;
            var findings = CauseFinder.Find(turn.Voice.Words.Diagnosis, Facts(diagnosis));
            return DiagnosisReplies.Causes(turn, findings, diagnosis.Treatment.TreatedOn);
        },
        cancellationToken);

    private async Task<DialogTurnResult> OfferWhatCanBeDone(WaterfallStepContext step, CancellationToken cancellationToken)
    {
        var turn = Turn.Of(step.Context);
        var answers = await ReadAsync(step.Context, cancellationToken);
        return turn.Menu.Any(entry => entry.Id == WhatCanBeDone) && IsAboutLooks(turn, answers)
            ? await AskAsync(step, Offer, cancellationToken)
            : await step.NextAsync(null, cancellationToken);
    }

    private async Task<DialogTurnResult> LeadOn(WaterfallStepContext step, CancellationToken cancellationToken)
    {
        var answers = await ReadAsync(step.Context, cancellationToken);
        return await step.EndDialogAsync(answers.WantsReversal == true ? WhatCanBeDone : null, cancellationToken);
    }

    /// <summary>A problem that is a matter of safety only is not asked about any further.</summary>
    private async Task<DialogTurnResult> AskAboutLooksAsync(WaterfallStepContext step, string question, CancellationToken cancellationToken)
    {
        var answers = await ReadAsync(step.Context, cancellationToken);
        return IsAboutLooks(Turn.Of(step.Context), answers)
            ? await AskAsync(step, question, cancellationToken)
            : await step.NextAsync(null, cancellationToken);
    }

    private static bool IsAboutLooks(Turn turn, DiagnosisAnswers answers) =>
        turn.Voice.Words.Diagnosis.Problems.Any(problem => problem.Id == answers.Treatment.Problem && problem.Causes.Count > 0);

    private async Task<KnownAnswers> KnownHowAsync(ITurnContext context, CancellationToken cancellationToken) =>
        new((await ReadAsync(context, cancellationToken)).How);

    private IReadOnlyList<ChoiceWords> HeardProduct(Turn turn) => Heard(turn, told =>
        turn.Voice.Words.Diagnosis.Product.Choices.Where(choice => choice.Id == told.Product));

    private IReadOnlyList<ChoiceWords> HeardAreas(Turn turn) => Heard(turn, told =>
        told.Areas.Select(id => turn.Voice.Words.Diagnosis.Areas.First(area => area.Id == id)));

    private IReadOnlyList<ChoiceWords> HeardProblem(Turn turn) => Heard(turn, told =>
        told.Problems.Take(1).Select(id => turn.Voice.Words.Diagnosis.Problems.First(problem => problem.Id == id)));

    private IReadOnlyList<ChoiceWords> Heard(Turn turn, Func<TreatmentMention, IEnumerable<ChoiceWords>> choices)
    {
        var reader = ReaderOf(turn);
        return reader.IsQuestion(turn.Input.Said) ? [] : [.. choices(reader.Read(turn.Input.Said))];
    }

    private TreatmentReader ReaderOf(Turn turn) => _readers[turn.Voice.Words.Language];

    private TreatmentFacts Facts(DiagnosisAnswers answers) =>
        new(answers.Treatment.Product, answers.Treatment.Areas, answers.Treatment.Problem!, Days(answers), answers.How);

    private int? Days(DiagnosisAnswers answers) => Today.DayNumber - answers.Treatment.TreatedOn?.DayNumber;

    private DateOnly Today => _clock.Today;

    private static CultureInfo Culture(Turn turn) => CultureInfo.GetCultureInfo(turn.Voice.Words.Language);

    private async Task<DiagnosisAnswers> ReadAsync(ITurnContext context, CancellationToken cancellationToken)
    {
        var answers = await _memory.Diagnosis.GetAsync(context, () => new DiagnosisAnswers(), cancellationToken);
        answers.Treatment = await _memory.Treatment.GetAsync(context, () => new TreatmentAnswers(), cancellationToken);
        return answers;
    }
}
