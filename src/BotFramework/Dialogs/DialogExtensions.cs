namespace Microsoft.Bot.Builder.Dialogs;

/// <summary>Runs a dialog straight from a bot's turn.</summary>
public static class DialogExtensions
{
    /// <summary>Continues the dialogs under way or, when there are none, begins this one; ends with a trace of what they remember.</summary>
    public static async Task RunAsync(
        this Dialog dialog, ITurnContext turnContext, IStatePropertyAccessor<DialogState> accessor, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(dialog);
        var dialogs = new DialogSet(accessor) { TelemetryClient = dialog.TelemetryClient };
        dialogs.Add(dialog);
        var dc = await dialogs.CreateContextAsync(turnContext, cancellationToken);
        var done = false;
        while (!done)
        {
            done = await TryRunAsync(dc, dialog.Id, cancellationToken);
        }

        await turnContext.SendActivityAsync(DialogTrace.StateOf(dc), cancellationToken);
    }

    // A dialog that handles its own error has changed the stack, so the turn is run once more on what it left.
    private static async Task<bool> TryRunAsync(DialogContext dc, string dialogId, CancellationToken cancellationToken)
    {
        try
        {
            var turn = await dc.ContinueDialogAsync(cancellationToken);
            if (turn.Status == DialogTurnStatus.Empty)
            {
                await dc.BeginDialogAsync(dialogId, null, cancellationToken);
            }

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
}
