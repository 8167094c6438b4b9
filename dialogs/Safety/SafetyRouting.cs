using BotoxAdvisorBot.Dialogs.Asking;
using BotoxAdvisorBot.Dialogs.Turns;

namespace BotoxAdvisorBot.Dialogs.Safety;

/// <summary>The first route of every message: the signs in it, what is open about one, and going on after a safety card.</summary>
public sealed class SafetyRouting(CommandRunner commands)
{
    /// <summary>True when nothing else may be answered in this turn.</summary>
    public async Task<bool> AnswerAsync(Place here, CancellationToken cancellationToken)
    {
        var turn = here.Turn;
        if (!here.SafetyIsOpen && here.Flow is ({ } open, var inFlow) && await open.SignInAnswerAsync(inFlow, cancellationToken) is { } sign)
        {
            turn.Name(sign);
        }

        if (here.SafetyIsOpen && turn.Mentions.Count == 0 && await commands.RunDuringSafetyAsync(here, cancellationToken))
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
}
