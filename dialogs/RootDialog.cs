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
    private readonly CommandRunner _commands;
    private readonly QuickAnswers _quick;
    private readonly DistressTalk _distress;
    private readonly MinorStop _minors;
    private readonly Helpfulness _helpful;
    private readonly Misunderstandings _misunderstandings;

    public RootDialog(
        ConversationMemory memory, IEnumerable<Flow> flows, PreventionDialog prevention, SafetyDialog safety, CommandRunner commands, QuickAnswers quick,
        DistressTalk distress, MinorStop minors, Helpfulness helpful, Misunderstandings misunderstandings)
        : base("root")
    {
        (_memory, _flows, _prevention, _commands, _quick, _distress, _minors) = (memory, [.. flows], prevention, commands, quick, distress, minors);
        (_helpful, _misunderstandings) = (helpful, misunderstandings);
        AddDialog(safety);
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
        var here = new Place(dc, await _memory.Safety.GetAsync(dc.Context, () => new SafetyState(), cancellationToken));
        await _distress.NoteAsync(here, cancellationToken);
        await _minors.NoteAsync(here, cancellationToken);
        _ = await AnswerSafetyAsync(here, cancellationToken)
            || await _minors.AnswerAsync(here, cancellationToken)
            || await AnswerFilesAsync(here, cancellationToken)
            || await _helpful.AnswerAsync(here, cancellationToken)
            || await _commands.RunAsync(here, cancellationToken)
            || await AnswerMenuAsync(here, cancellationToken)
            || await RefuseAnswerAsync(here, cancellationToken)
            || await RefuseOldCardAsync(here, cancellationToken)
            || await _distress.AnswerAsync(here, cancellationToken)
            || await AnswerQuestionAsync(here, cancellationToken)
            || await AnswerWordsAsync(here, cancellationToken)
            || await FallBackAsync(here, cancellationToken);
        return EndOfTurn;
    }

    /// <summary>True when nothing else may be answered in this turn.</summary>
    private async Task<bool> AnswerSafetyAsync(Place here, CancellationToken cancellationToken)
    {
        var turn = here.Turn;
        if (!here.SafetyIsOpen && here.Flow is ({ } open, var inFlow) && await open.SignInAnswerAsync(inFlow, cancellationToken) is { } sign)
        {
            turn.Name(sign);
        }

        if (here.SafetyIsOpen && turn.Mentions.Count == 0 && await _commands.RunDuringSafetyAsync(here, cancellationToken))
        {
            return true;
        }

        if (!here.SafetyIsOpen && turn.Mentions.Count == 0)
        {
            return await AnswerOfferAsync(here, cancellationToken);
        }

        // Words typed now answer the safety question; a card of the flow still answers its own.
        var (flow, below) = here.Flow;
        var answersFlow = !here.SafetyIsOpen || turn.Input.Submit is not null;
        turn.AnswerTaken = flow is not null && answersFlow && await flow.TakeAnswerAsync(below, cancellationToken);
        var understood = turn.Understood;
        turn.Understood = null;
        _ = here.SafetyIsOpen
            ? await here.Dc.ContinueDialogAsync(cancellationToken)
            : await here.Dc.BeginDialogAsync(SafetyDialog.Name, null, cancellationToken);
        if (turn.AfterSafety != AfterSafety.Nothing && understood is not null)
        {
            turn.Understood = $"{turn.Understood} {understood}".TrimStart();
        }

        if (turn.AfterSafety == AfterSafety.AskAgain)
        {
            await here.AskAgainAsync(cancellationToken);
        }

        return turn.AfterSafety != AfterSafety.AnswerTheRest;
    }

    /// <summary>Going on after a safety card: by a button, which stays good, or right after the card in words.</summary>
    private static async Task<bool> AnswerOfferAsync(Place here, CancellationToken cancellationToken)
    {
        var messages = here.Turn.Voice.Safety.Messages;
        var choice = here.Turn.Input.Submit is { Identity: { Dialog: SafetyDialog.Name, Question: "urgent" or "released" } } submit
            ? submit.Choice
            : ChoiceQuestion.Find(SafetyReplies.Offers(messages, here.Offered), here.Turn.Input.Said)?.Id;
        switch (choice)
        {
            case SafetyChoice.GoOnWithQuestion:
                await here.AskAgainAsync(cancellationToken);
                return true;
            case SafetyChoice.OnlyAsking:
                here.Safety.FalseAlarms++;
                here.Safety.Untell(Tier.Urgent);
                await here.SayAsync(messages.Urgent.OnlyAskingReply, cancellationToken);
                await here.AskAgainAsync(cancellationToken);
                return true;
            default:
                return false;
        }
    }

    private static async Task<bool> AnswerFilesAsync(Place here, CancellationToken cancellationToken)
    {
        if (!here.Turn.Input.HasFiles)
        {
            return false;
        }

        await here.SayAsync(here.Turn.Voice.Words.Conversation.Replies.Picture, cancellationToken);
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
            : null;
        switch (choice)
        {
            case MenuChoice.FeelsWrong:
                await MenuReplies.FeelsWrong(here.Turn.Voice).SendAsync(here.Dc.Context, cancellationToken);
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
                return await BeginAsync(here, _prevention, cancellationToken);
            default:
                return await _commands.RunChoiceAsync(here, choice, cancellationToken)
                    || await QuickAnswers.AnswerChoiceAsync(here, choice, cancellationToken)
                    || (flow is null && _flows.FirstOrDefault(entry => entry.Id == choice) is { } chosen && await BeginAnewAsync(here, chosen, cancellationToken));
        }
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
            return await BeginAsync(here, following, cancellationToken);
        }

        if (result.Status == DialogTurnStatus.Complete)
        {
            await _helpful.AskOnceAsync(here, flow.Id, cancellationToken);
            await here.CompleteFlowAsync(cancellationToken);
        }

        return true;
    }

    /// <summary>What the words ask for: a place of the menu, advice about an offer, or an answer to a question.</summary>
    private async Task<bool> AnswerWordsAsync(Place here, CancellationToken cancellationToken) => _quick.Find(here) switch
    {
        { Place: { } route } when Routes.CommandOf(route) is { } command => await _commands.RunAsync(here, command, cancellationToken),
        { Place: { } place } opening => await OpenAsync(here, place, opening.TellsResult, cancellationToken),
        { Flags: { Count: > 0 } flags } => await AdviseAsync(here, flags, cancellationToken),
        { Topics: { } topics } => await QuickAnswers.AnswerTopicAsync(here, topics, cancellationToken),
        _ => false,
    };

    /// <summary>Begins a flow, with what the sentence tells noted.</summary>
    private async Task<bool> OpenAsync(Place here, string place, bool tellsResult, CancellationToken cancellationToken)
    {
        if (_flows.FirstOrDefault(flow => flow.Id == place) is not { } opened)
        {
            await MenuReplies.FeelsWrong(here.Turn.Voice).SendAsync(here.Dc.Context, cancellationToken);
            return true;
        }

        return tellsResult && await opened.OpenAsync(here.Dc.Context, cancellationToken)
            ? await BeginAsync(here, opened, cancellationToken)
            : await BeginAnewAsync(here, opened, cancellationToken);
    }

    private async Task<bool> AdviseAsync(Place here, IReadOnlyList<CheckPointWords> flags, CancellationToken cancellationToken)
    {
        var (flow, _) = here.Flow;
        if (flow is null)
        {
            await _prevention.ForgetAsync(here.Dc.Context, cancellationToken);
        }

        await _prevention.NoteFlagsAsync(here.Dc.Context, flags, cancellationToken);
        await PreventionReplies.Advice(here.Turn, flags, withButtons: flow is null).SendAsync(here.Dc.Context, cancellationToken);
        if (flow is not null)
        {
            await here.AskAgainAsync(cancellationToken);
        }

        return true;
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

    private static async Task<bool> BeginAnewAsync(Place here, Flow flow, CancellationToken cancellationToken)
    {
        await flow.ForgetAsync(here.Dc.Context, cancellationToken);
        return await BeginAsync(here, flow, cancellationToken);
    }

    /// <summary>Begins a flow with what is known for it; one that was gone through to its end begins anew.</summary>
    private static async Task<bool> BeginAsync(Place here, Flow flow, CancellationToken cancellationToken)
    {
        if ((await here.Dc.BeginDialogAsync(flow.Id, null, cancellationToken)).Status == DialogTurnStatus.Complete)
        {
            await flow.ForgetAsync(here.Dc.Context, cancellationToken);
            await here.Dc.BeginDialogAsync(flow.Id, null, cancellationToken);
        }

        return true;
    }
}
