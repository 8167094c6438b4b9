using Microsoft.Bot.Schema;

namespace Microsoft.Bot.Builder.Dialogs;

/// <summary>Runs a dialog straight from a bot's turn.</summary>
public static class DialogExtensions
{
    /// <summary>Continues the dialogs under way or, when there are none, begins this one; then traces what they remember.</summary>
    public static async Task RunAsync(
        this Dialog dialog, ITurnContext turnContext, IStatePropertyAccessor<DialogState> accessor, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(dialog);
        ArgumentNullException.ThrowIfNull(turnContext);
        var dialogs = new DialogSet(accessor) { TelemetryClient = dialog.TelemetryClient };
        dialogs.Add(dialog);
        var dc = await dialogs.CreateContextAsync(turnContext, cancellationToken);
        var isSkill = SkillCall.Is(turnContext);
        DialogTurnResult turn = null;
        while (turn == null)
        {
            turn = await TryRunAsync(dc, dialog.Id, isSkill, cancellationToken);
        }

        if (isSkill && turn.Status is DialogTurnStatus.Complete or DialogTurnStatus.Cancelled)
        {
            await turnContext.SendActivityAsync(EndOfSkill(turnContext, turn), cancellationToken);
        }

        await turnContext.SendActivityAsync(DialogTrace.StateOf(dc, isSkill), cancellationToken);
    }

    // A dialog that handles its own error has changed the stack, so the turn is run once more on what it left.
    private static async Task<DialogTurnResult> TryRunAsync(
        DialogContext dc, string dialogId, bool isSkill, CancellationToken cancellationToken)
    {
        try
        {
            return isSkill && await ObeyParentAsync(dc, cancellationToken) is { } obeyed
                ? obeyed
                : await ContinueOrBeginAsync(dc, dialogId, cancellationToken);
        }
        catch (Exception error)
        {
            if (await dc.EmitEventAsync(DialogEvents.Error, error, true, true, cancellationToken))
            {
                return null;
            }

            throw;
        }
    }

    private static async Task<DialogTurnResult> ContinueOrBeginAsync(DialogContext dc, string dialogId, CancellationToken cancellationToken)
    {
        var turn = await dc.ContinueDialogAsync(cancellationToken);
        return turn.Status == DialogTurnStatus.Empty ? await dc.BeginDialogAsync(dialogId, null, cancellationToken) : turn;
    }

    // The bot that uses this one may end the conversation or have the question put again.
    private static async Task<DialogTurnResult> ObeyParentAsync(DialogContext dc, CancellationToken cancellationToken)
    {
        var activity = dc.Context.Activity;
        var ends = activity.Type == ActivityTypes.EndOfConversation;
        var reprompts = activity.Type == ActivityTypes.Event && activity.Name == DialogEvents.RepromptDialog;
        if (!ends && !reprompts)
        {
            return null;
        }

        if (dc.Stack.Count == 0)
        {
            return new DialogTurnResult(DialogTurnStatus.Empty);
        }

        if (ends)
        {
            return await dc.Leaf().CancelAllDialogsAsync(true, cancellationToken: cancellationToken);
        }

        await dc.RepromptDialogAsync(cancellationToken);
        return Dialog.EndOfTurn;
    }

    private static Activity EndOfSkill(ITurnContext turnContext, DialogTurnResult turn) => new()
    {
        Type = ActivityTypes.EndOfConversation,
        Value = turn.Result,
        Locale = turnContext.Activity.Locale,
        Code = turn.Status == DialogTurnStatus.Complete
            ? EndOfConversationCodes.CompletedSuccessfully
            : EndOfConversationCodes.UserCancelled,
    };
}
