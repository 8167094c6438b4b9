using BotoxAdvisorBot.Dialogs.Asking;
using BotoxAdvisorBot.Dialogs.Cards;
using BotoxAdvisorBot.Dialogs.Safety;
using BotoxAdvisorBot.Dialogs.Turns;
using Microsoft.Bot.Builder.Dialogs;

namespace BotoxAdvisorBot.Dialogs;

/// <summary>Where the conversation stands in this turn, and the few things that every route does there.</summary>
/// <param name="dc">The dialogs.</param>
/// <param name="safety">What was told about serious signs.</param>
/// <param name="visit">What is remembered about the chat as a whole.</param>
public sealed class Place(DialogContext dc, SafetyState safety, Visit visit)
{
    public DialogContext Dc { get; } = dc;

    public Turn Turn { get; } = Turn.Of(dc.Context);

    public SafetyState Safety { get; } = safety;

    public Visit Visit { get; } = visit;

    /// <summary>What the last turn's safety card offered.</summary>
    public Offer Offered { get; } = safety.TakeOffer();

    /// <summary>Nobody books a visit right after a serious sign, while signs are asked for, or in distress.</summary>
    public bool MayBook => Offered == Offer.Nothing && !Visit.SupportFirst && Flow.Flow is not SymptomCheck;

    public bool SafetyIsOpen => Dc.ActiveDialog?.Id == SafetyDialog.Name;

    /// <summary>The running flow with a context in which it is the active dialog, also while safety is open above it.</summary>
    public (Flow? Flow, DialogContext Below) Flow
    {
        get
        {
            var stack = Dc.Stack.Where(instance => instance.Id != SafetyDialog.Name).ToList();
            var below = new DialogContext(Dc.Dialogs, Dc.Context, new DialogState(stack));
            return (stack.Count == 0 ? null : Dc.Dialogs.Find(stack[0].Id) as Flow, below);
        }
    }

    public Task SayAsync(string text, CancellationToken cancellationToken) => Reply.Words(text).SendAsync(Dc.Context, cancellationToken);

    /// <summary>
    /// Comes back by itself once something was answered: to the open question, but right after a serious sign only to a button for it.
    /// </summary>
    public async Task ReturnAsync(CancellationToken cancellationToken)
    {
        if (Offered != Offer.AfterEmergency && Safety.Offered == Offer.Nothing)
        {
            await AskAgainAsync(cancellationToken);
            return;
        }

        KeepOffer();
        await SafetyReplies.StillHere(Turn.SafetyVoice, Safety).SendAsync(Dc.Context, cancellationToken);
    }

    /// <summary>The patient has not asked for anything yet.</summary>
    public void KeepOffer() => Safety.Offered = Offered == Offer.AfterEmergency ? Offered : Safety.Offered;

    /// <summary>Takes a flow off, so that what it interrupted is open again.</summary>
    public async Task LeaveAsync(Flow flow, CancellationToken cancellationToken)
    {
        await flow.ForgetAsync(Dc.Context, cancellationToken);
        Dc.Stack.RemoveAll(instance => instance.Id == flow.Id);
    }

    /// <summary>Takes off what has nothing more to ask.</summary>
    public async Task LeaveFinishedAsync(CancellationToken cancellationToken)
    {
        while (Flow.Flow is { } flow && await flow.IsOverAsync(Dc.Context, cancellationToken))
        {
            await LeaveAsync(flow, cancellationToken);
        }
    }

    /// <summary>Returns to the open question: says what it is about and asks it once more. Without a flow, shows the menu.</summary>
    public async Task AskAgainAsync(CancellationToken cancellationToken)
    {
        await LeaveFinishedAsync(cancellationToken);
        var (flow, below) = Flow;
        if (flow is null)
        {
            var again = Turn.Voice.Words.Conversation.Menu.Again;
            await (Visit.LeftFlows.Count > 0 ? MenuReplies.MenuAndGoOn(Turn, again) : MenuReplies.Menu(Turn, again)).SendAsync(Dc.Context, cancellationToken);
            return;
        }

        var understood = Turn.Understood;
        SayBackTo(flow);
        if ((await flow.AskAgainAsync(below, cancellationToken)).Status == DialogTurnStatus.Complete)
        {
            // A flow that had nothing more to ask or to show is not what is come back to.
            Turn.Understood = Turn.Understood is null ? null : understood;
            await CompleteFlowAsync(cancellationToken);
        }
    }

    /// <summary>Begins a flow from its start.</summary>
    public async Task BeginAnewAsync(Flow flow, CancellationToken cancellationToken)
    {
        await flow.ForgetAsync(Dc.Context, cancellationToken);
        await BeginAsync(flow, cancellationToken);
    }

    /// <summary>Begins a flow with what is known for it; one that was gone through to its end begins anew.</summary>
    public async Task BeginAsync(Flow flow, CancellationToken cancellationToken)
    {
        Visit.LeftFlows.Clear();
        if ((await Dc.BeginDialogAsync(flow.Id, null, cancellationToken)).Status == DialogTurnStatus.Complete)
        {
            await flow.ForgetAsync(Dc.Context, cancellationToken);
            await Dc.BeginDialogAsync(flow.Id, null, cancellationToken);
        }
    }

    /// <summary>The next reply says what is returned to.</summary>
    public void SayBackTo(Flow flow)
    {
        Turn.Understood = string.Join(" ", new[] { Turn.Understood, flow.BackTo(Turn) }.OfType<string>());
    }

    /// <summary>Ends a flow that was gone through: shows the menu, and offers the note.</summary>
    public async Task CompleteFlowAsync(CancellationToken cancellationToken)
    {
        await Dc.CancelAllDialogsAsync(cancellationToken);
        await MenuReplies.MenuAndNote(Turn, Turn.Voice.Words.Conversation.Menu.Again).SendAsync(Dc.Context, cancellationToken);
    }

    /// <summary>Ends whatever runs and shows the menu.</summary>
    public async Task EndFlowAsync(CancellationToken cancellationToken)
    {
        await Dc.CancelAllDialogsAsync(cancellationToken);
        await MenuReplies.Menu(Turn, Turn.Voice.Words.Conversation.Menu.Again).SendAsync(Dc.Context, cancellationToken);
    }
}
