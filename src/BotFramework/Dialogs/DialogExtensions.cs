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
        while (!await TryRunAsync(dc, dialog.Id, cancellationToken))
        {
        }
    }

    // A dialog that handles its own error has changed the stack, so the turn is run once more on what it left.
    private static async Task<bool> TryRunAsync(DialogContext dc, string dialogId, CancellationToken cancellationToken)
    {
        try
        {
            await RunTurnAsync(dc, dialogId, cancellationToken);
            return true;
        }
        catch (Exception error)
        {
            if (await dc.EmitEventAsync(DialogEvents.Error, error, true, true, cancellationToken))
            {
                return false;
            }

            throw;
        }
    }

    private static async Task RunTurnAsync(DialogContext dc, string dialogId, CancellationToken cancellationToken)
    {
        var isSkill = SkillCall.Is(dc.Context);
        if (isSkill && await ObeyParentAsync(dc, cancellationToken))
        {
            return;
        }

        var turn = await dc.ContinueDialogAsync(cancellationToken);
        if (turn.Status == DialogTurnStatus.Empty)
        {
            turn = await dc.BeginDialogAsync(dialogId, null, cancellationToken);
        }

        await dc.Context.SendActivityAsync(DialogTrace.StateOf(dc, isSkill), cancellationToken);
        if (isSkill && turn.Status is DialogTurnStatus.Complete or DialogTurnStatus.Cancelled)
        {
            await dc.Context.SendActivityAsync(EndOfSkill(dc.Context, turn), cancellationToken);
        }
    }

    /// <summary>Does what the bot that uses this one asks for: ends the conversation or puts the question again.</summary>
    /// <returns>Whether it asked for either; then there is nothing to tell it.</returns>
    private static async Task<bool> ObeyParentAsync(DialogContext dc, CancellationToken cancellationToken)
    {
        var activity = dc.Context.Activity;
        if (activity.Type == ActivityTypes.EndOfConversation)
        {
            await dc.Leaf().CancelAllDialogsAsync(true, cancellationToken: cancellationToken);
            return true;
        }

        if (activity.Type == ActivityTypes.Event && activity.Name == DialogEvents.RepromptDialog)
        {
            await dc.RepromptDialogAsync(cancellationToken);
            return true;
        }

        return false;
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
