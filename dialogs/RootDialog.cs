using BotoxAdvisorBot.Dialogs.Asking;
using BotoxAdvisorBot.Dialogs.Commands;
using BotoxAdvisorBot.Dialogs.Prevention;
using BotoxAdvisorBot.Dialogs.Reversal;
using BotoxAdvisorBot.Dialogs.Safety;
using BotoxAdvisorBot.Dialogs.Turns;
using Microsoft.Bot.Builder.Dialogs;

namespace BotoxAdvisorBot.Dialogs;

/// <summary>Decides who answers a message: safety, a command, an old card, the open question, a quick answer, or the fallback, in this order.</summary>
public sealed class RootDialog : ComponentDialog
{
    private readonly ConversationMemory _memory;
    private readonly IReadOnlyList<Flow> _flows;
    private readonly PreventionDialog _prevention;
    private readonly SafetyRouting _safety;
    private readonly CommandRunner _commands;
    private readonly WordsRouting _words;
    private readonly DistressTalk _distress;
    private readonly MinorStop _minors;
    private readonly Helpfulness _helpful;
    private readonly Misunderstandings _misunderstandings;

    public RootDialog(
        ConversationMemory memory, IEnumerable<Flow> flows, PreventionDialog prevention, SafetyDialog safety, FeelsWrongCheck feelsWrong, LidCheck lid,
        SafetyRouting routing, CommandRunner commands, WordsRouting words, DistressTalk distress, MinorStop minors, Helpfulness helpful, Misunderstandings misunderstandings)
        : base("root")
    {
        (_memory, _flows, _prevention, _safety, _commands, _words, _distress, _minors) = (memory, [.. flows], prevention, routing, commands, words, distress, minors);
        (_helpful, _misunderstandings) = (helpful, misunderstandings);
        AddDialog(safety);
        AddDialog(feelsWrong);
        AddDialog(lid);
        foreach (var flow in _flows)
        {
            AddDialog(flow);
        }
    }

    /// <summary>What a button of the menu carries.</summary>
    public static Dictionary<string, string> MenuData(string choice) => new CardIdentity(CardIdentity.Menu, CardIdentity.Menu, "").Data(choice);

    protected override Task<DialogTurnResult> OnBeginDialogAsync(DialogContext innerDc, object options, CancellationToken cancellationToken = default) =>
        RouteAsync(innerDc, cancellationToken);

    protected override Task<DialogTurnResult> OnContinueDialogAsync(DialogContext innerDc, CancellationToken cancellationToken = default) =>
        RouteAsync(innerDc, cancellationToken);

    /// <summary>A build with other dialogs is dealt with where it matters, by each flow.</summary>
    protected override Task<bool> OnPreBubbleEventAsync(DialogContext dc, DialogEvent e, CancellationToken cancellationToken) =>
        Task.FromResult(e.Name == DialogEvents.VersionChanged);

    private async Task<DialogTurnResult> RouteAsync(DialogContext dc, CancellationToken cancellationToken)
    {
        var here = new Place(
            dc,
            await _memory.Safety.GetAsync(dc.Context, () => new SafetyState(), cancellationToken),
            await _memory.Visit.GetAsync(dc.Context, () => new Visit(), cancellationToken));
        await _distress.NoteAsync(here, cancellationToken);
        await _minors.NoteAsync(here, cancellationToken);
        _ = await _safety.AnswerAsync(here, cancellationToken)
            || await _minors.AnswerAsync(here, cancellationToken)
            || await SafetyRouting.AnswerCountryAsync(here, cancellationToken)
            || await AnswerFilesAsync(here, cancellationToken)
            || await _helpful.AnswerAsync(here, cancellationToken)
            || await _commands.RunAsync(here, cancellationToken)
            || await AnswerMenuAsync(here, cancellationToken)
            || await RefuseAnswerAsync(here, cancellationToken)
            || await RefuseOldCardAsync(here, cancellationToken)
            || await _distress.AnswerAsync(here, cancellationToken)
            || await AnswerQuestionAsync(here, cancellationToken)
            || await _words.AnswerAsync(here, cancellationToken)
            || await FallBackAsync(here, cancellationToken);
        return EndOfTurn;
    }

    private static async Task<bool> AnswerFilesAsync(Place here, CancellationToken cancellationToken)
    {
        if (!here.Turn.Input.HasFiles)
        {
            return false;
        }

        await here.SayAsync(here.Turn.Voice.Safety.Messages.Picture, cancellationToken);
        here.Turn.Answered = true;
        if (here.Turn.Input.Text.Length > 0)
        {
            return false;
        }

        await here.ReturnAsync(cancellationToken);
        return true;
    }

    private async Task<bool> AnswerMenuAsync(Place here, CancellationToken cancellationToken)
    {
        var input = here.Turn.Input;
        var (flow, _) = here.Flow;
        var choice = input.Submit is { Identity.Dialog: CardIdentity.Menu } submit ? submit.Choice
            : flow is null ? MenuReplies.Find(here.Turn)
            : MenuReplies.FindAnywhere(here.Turn);
        switch (choice)
        {
            case MenuChoice.FeelsWrong:
                await _safety.CheckAsync(here, cancellationToken);
                return true;
            case MenuChoice.QuestionsToAsk:
                await PreventionReplies.Questions(here.Turn).SendAsync(here.Dc.Context, cancellationToken);
                await here.AskAgainAsync(cancellationToken);
                return true;
            case MenuChoice.NoTopic:
                return await FallBackAsync(here, cancellationToken);
            case MenuChoice.GoOn:
                return await _misunderstandings.GoOnAsync(here, cancellationToken);
            case MenuChoice.CheckProvider when flow is null:
                await here.BeginAsync(_prevention, cancellationToken);
                return true;
            default:
                return await _commands.RunChoiceAsync(here, choice, cancellationToken)
                    || await QuickAnswers.AnswerChoiceAsync(here, choice, cancellationToken)
                    || await BeginChosenAsync(here, choice, cancellationToken);
        }
    }

    private async Task<bool> BeginChosenAsync(Place here, string? choice, CancellationToken cancellationToken)
    {
        if (here.Flow.Flow is not null || _flows.FirstOrDefault(entry => entry.Id == choice) is not { } chosen)
        {
            return false;
        }

        await here.BeginAnewAsync(chosen, cancellationToken);
        return true;
    }

    /// <summary>An answer that cannot be one, such as a day to come, is told why, and asked for once more.</summary>
    private static async Task<bool> RefuseAnswerAsync(Place here, CancellationToken cancellationToken)
    {
        var (flow, below) = here.Flow;
        if (flow is null || here.Turn.AnswerTaken || flow.Refusal(below) is not { } why)
        {
            return false;
        }

        here.Turn.Understood = why;
        await flow.AskAgainAsync(below, cancellationToken);
        return true;
    }

    private static async Task<bool> RefuseOldCardAsync(Place here, CancellationToken cancellationToken)
    {
        var (flow, below) = here.Flow;
        if (here.Turn.Input.Submit is null || (flow is not null && (here.Turn.AnswerTaken || flow.CanAnswer(below))))
        {
            return false;
        }

        var words = here.Turn.Voice.Words.Conversation.Replies;
        if (flow is null && here.Offered != Offer.AfterEmergency)
        {
            await MenuReplies.Menu(here.Turn, words.StaleAlone).SendAsync(here.Dc.Context, cancellationToken);
            return true;
        }

        await here.SayAsync(words.Stale, cancellationToken);
        await here.ReturnAsync(cancellationToken);
        return true;
    }

    private async Task<bool> AnswerQuestionAsync(Place here, CancellationToken cancellationToken)
    {
        var (flow, below) = here.Flow;
        if (flow is null)
        {
            return false;
        }

        if (here.Turn.AnswerTaken)
        {
            await here.AskAgainAsync(cancellationToken);
            return true;
        }

        if (!flow.CanAnswer(below))
        {
            return false;
        }

        var result = await here.Dc.ContinueDialogAsync(cancellationToken);
        if (result is { Status: DialogTurnStatus.Complete, Result: string next } && _flows.FirstOrDefault(entry => entry.Id == next) is { } following)
        {
            await here.BeginAsync(following, cancellationToken);
            return true;
        }

        if (!here.Dc.Stack.Exists(instance => instance.Id == flow.Id) && !flow.EndsQuietly)
        {
            await EndAsync(here, flow, cancellationToken);
        }

        return true;
    }

    /// <summary>A list of signs gives way to what it interrupted; a flow that was gone through is over.</summary>
    private async Task EndAsync(Place here, Flow flow, CancellationToken cancellationToken)
    {
        if (flow is SymptomCheck)
        {
            await here.AskAgainAsync(cancellationToken);
            return;
        }

        await _helpful.AskOnceAsync(here, flow.Id, cancellationToken);
        await here.CompleteFlowAsync(cancellationToken);
    }

    private async Task<bool> FallBackAsync(Place here, CancellationToken cancellationToken)
    {
        if (here.Turn.SafetySpoken || here.Turn.Answered)
        {
            await here.ReturnAsync(cancellationToken);
        }
        else
        {
            await _misunderstandings.AnswerAsync(here, cancellationToken);
        }

        return true;
    }
}
