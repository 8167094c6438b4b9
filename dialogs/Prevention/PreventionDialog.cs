using BotoxAdvisorBot.Dialogs.Asking;
using BotoxAdvisorBot.Dialogs.Language;
using BotoxAdvisorBot.Dialogs.Turns;
using Microsoft.Bot.Builder;
using Microsoft.Bot.Builder.Dialogs;

namespace BotoxAdvisorBot.Dialogs.Prevention;

/// <summary>Before treatment: where the patient stands, what is known about the provider, and what that means.</summary>
public sealed class PreventionDialog : Flow
{
    public const string Name = "prevention";

    internal const string Verdict = "verdict";

    private const string Situation = "situation";
    private const string SituationLead = "situation-lead";
    private const string Provider = "provider";
    private const string RedFlags = "red-flags";
    private const string OfferQuestions = "offer-questions";
    private const string Help = "help";
    private const string More = "more";

    /// <summary>The choice of somebody who has seen enough.</summary>
    private const string NoMore = "no";

    private readonly IStatePropertyAccessor<PreventionAnswers> _answers;

    public PreventionDialog(ConversationMemory memory)
        : base(Name)
    {
        _answers = memory.Prevention;
        AddSteps(AskSituation, ShowSituationLead, CheckProvider, CheckRedFlags, ShowVerdict, OfferHelp, ShowHelp, AskForMore, GoOn);
        AddQuestion(new ChoiceQuestion(Name, Situation, words => (words.Prevention.Situation.Ask, words.Prevention.Situation.Hint, words.Prevention.Situation.Choices)));
        AddQuestion(new ChecklistQuestion(Name, Provider, words => ChecklistOf(words.Prevention.Provider), KnownAboutProviderAsync));
        AddQuestion(new ChecklistQuestion(Name, RedFlags, words => ChecklistOf(words.Prevention.RedFlags), KnownRedFlagsAsync));
        AddQuestion(new ChoiceQuestion(Name, OfferQuestions, words => (words.Prevention.OfferQuestions.Ask, null, words.Prevention.OfferQuestions.Choices)));
        AddQuestion(new ChoiceQuestion(Name, More, words => (words.Prevention.OfferQuestions.AskMore, null, PreventionReplies.MoreChoices(words.Prevention))));
    }

    public override string MenuLabel(Words words) => words.Prevention.MenuLabel;

    public override string Topic(Turn turn) => turn.Voice.Words.Prevention.OfferQuestions.Topic;

    public override Task ForgetAsync(ITurnContext context, CancellationToken cancellationToken) => _answers.DeleteAsync(context, cancellationToken);

    /// <summary>
    /// Notes red flags that were raised in free text. Before the flow has begun they also tell where the patient stands, so that neither is
    /// asked again.
    /// </summary>
    public async Task NoteFlagsAsync(ITurnContext context, IReadOnlyList<CheckPointWords> flags, CancellationToken cancellationToken)
    {
        var answers = await _answers.GetAsync(context, () => new PreventionAnswers(), cancellationToken);
        answers.Flags = [.. answers.Flags.Union(flags.Select(flag => flag.Id))];
        if (answers.Done.Count == 0)
        {
            answers.Situation = flags.Any(flag => flag.Covers.Count > 0) ? ProviderCheck.Invited : "in-mind";
            answers.Done.AddRange([RedFlags, Situation, SituationLead]);
        }
    }

    /// <summary>Begins anew for somebody who looks for a person to correct a result, so that it is not asked where they stand.</summary>
    public async Task BeginSecondOpinionAsync(ITurnContext context, CancellationToken cancellationToken)
    {
        await ForgetAsync(context, cancellationToken);
        var answers = await _answers.GetAsync(context, () => new PreventionAnswers(), cancellationToken);
        answers.Situation = "second-opinion";
        answers.Done.AddRange([Situation, SituationLead]);
    }

    protected override async Task<FlowAnswers> AnswersAsync(ITurnContext context, CancellationToken cancellationToken) =>
        await _answers.GetAsync(context, () => new PreventionAnswers(), cancellationToken);

    protected override void Store(FlowAnswers answers, string question, Answer answer)
    {
        var prevention = (PreventionAnswers)answers;
        switch (question)
        {
            case Situation: prevention.Situation = answer.Choice; break;
            case Provider: prevention.Met = [.. answer.Ticked]; break;
            case RedFlags: prevention.Flags = [.. answer.Ticked]; break;
            case OfferQuestions or More:
                prevention.Help = answer.Choice;
                prevention.WantsQuestions = answer.Choice == "yes";
                break;
        }
    }

    private Task<DialogTurnResult> AskSituation(WaterfallStepContext step, CancellationToken cancellationToken) =>
        AskAsync(step, Situation, cancellationToken);

    private Task<DialogTurnResult> ShowSituationLead(WaterfallStepContext step, CancellationToken cancellationToken) =>
        ShowAsync(step, SituationLead, answers => PreventionReplies.Situation(Turn.Of(step.Context), (PreventionAnswers)answers), cancellationToken);

    private Task<DialogTurnResult> CheckProvider(WaterfallStepContext step, CancellationToken cancellationToken) =>
        AskAsync(step, Provider, cancellationToken);

    private Task<DialogTurnResult> CheckRedFlags(WaterfallStepContext step, CancellationToken cancellationToken) =>
        AskAsync(step, RedFlags, cancellationToken);

    private Task<DialogTurnResult> ShowVerdict(WaterfallStepContext step, CancellationToken cancellationToken) =>
        ShowAsync(step, Verdict, answers => VerdictReply.Of(Turn.Of(step.Context), (PreventionAnswers)answers), cancellationToken);

    private Task<DialogTurnResult> OfferHelp(WaterfallStepContext step, CancellationToken cancellationToken) =>
        AskAsync(step, OfferQuestions, cancellationToken);

    private Task<DialogTurnResult> ShowHelp(WaterfallStepContext step, CancellationToken cancellationToken) =>
        ShowAsync(step, Help, answers => PreventionReplies.Help(Turn.Of(step.Context), ((PreventionAnswers)answers).Help), cancellationToken);

    private async Task<DialogTurnResult> AskForMore(WaterfallStepContext step, CancellationToken cancellationToken) =>
        ((PreventionAnswers)await AnswersAsync(step.Context, cancellationToken)).Help == NoMore
            ? await step.NextAsync(null, cancellationToken)
            : await AskAsync(step, More, cancellationToken);

    /// <summary>Shows what was chosen next in the place of what was chosen before, or ends.</summary>
    private async Task<DialogTurnResult> GoOn(WaterfallStepContext step, CancellationToken cancellationToken)
    {
        var answers = (PreventionAnswers)await AnswersAsync(step.Context, cancellationToken);
        if (answers.Help == NoMore)
        {
            return await step.NextAsync(null, cancellationToken);
        }

        answers.Done.RemoveAll(name => name is Help or More);
        return await step.ReplaceDialogAsync(InitialDialogId, null, cancellationToken);
    }

    private async Task<KnownAnswers> KnownAboutProviderAsync(ITurnContext context, CancellationToken cancellationToken)
    {
        var answers = await _answers.GetAsync(context, () => new PreventionAnswers(), cancellationToken);
        var voice = Turn.Of(context).Voice;
        var words = voice.Words.Prevention;
        var flags = words.RedFlags.Points.Where(point => answers.Flags.Contains(point.Id)).Select(point => point.Brief).ToList();
        return new KnownAnswers(answers.Met, flags.Count == 0 ? null : voice.Fill(words.Provider.Noted!, ("flags", string.Join(", ", flags))));
    }

    private async Task<KnownAnswers> KnownRedFlagsAsync(ITurnContext context, CancellationToken cancellationToken)
    {
        var answers = await _answers.GetAsync(context, () => new PreventionAnswers(), cancellationToken);
        return new KnownAnswers(answers.Flags);
    }

    private static Checklist ChecklistOf(ChecklistWords words) =>
        new(words.Ask, words.Hint, words.Submit, [.. words.Points.Select(point => new ChecklistPoint(point.Id, point.Label, point.Brief))]);
}
