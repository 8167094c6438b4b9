namespace Microsoft.Bot.Builder.Dialogs;

/// <summary>Something that can be begun, continued over several turns and ended, and that keeps its state on a dialog stack.</summary>
public abstract class Dialog
{
    /// <summary>The result of a turn in which the dialog waits for the user.</summary>
    public static readonly DialogTurnResult EndOfTurn = new(DialogTurnStatus.Waiting);

    private string _id;

    /// <summary>Creates a dialog; without an id, one is computed when it is first asked for.</summary>
    public Dialog(string dialogId = default)
    {
        Id = dialogId;
    }

    /// <summary>Gets or sets the id, unique within a dialog set.</summary>
    public string Id
    {
        get => _id ??= OnComputeId();
        set => _id = value;
    }

    /// <summary>Gets or sets the client that is told about the dialog's progress.</summary>
    public virtual IBotTelemetryClient TelemetryClient { get; set; } = NullBotTelemetryClient.Instance;

    /// <summary>Starts the dialog, whose instance already is on top of the stack.</summary>
    public abstract Task<DialogTurnResult> BeginDialogAsync(
        DialogContext dc, object options = default, CancellationToken cancellationToken = default);

    /// <summary>Gives the dialog the user's next activity; by default the dialog ends.</summary>
    public virtual Task<DialogTurnResult> ContinueDialogAsync(DialogContext dc, CancellationToken cancellationToken = default) =>
        dc.EndDialogAsync(null, cancellationToken);

    /// <summary>Returns control to the dialog when one it started has ended; by default it ends with the same result.</summary>
    public virtual Task<DialogTurnResult> ResumeDialogAsync(
        DialogContext dc, DialogReason reason, object result = default, CancellationToken cancellationToken = default)
    {
        NotAToken.ThrowIf(result, nameof(result));
        return dc.EndDialogAsync(result, cancellationToken);
    }

    /// <summary>Asks the open question again, if the dialog has one.</summary>
    public virtual Task RepromptDialogAsync(
        ITurnContext turnContext, DialogInstance instance, CancellationToken cancellationToken = default) => Task.CompletedTask;

    /// <summary>Tells the dialog that it is about to leave the stack, and why.</summary>
    public virtual Task EndDialogAsync(
        ITurnContext turnContext, DialogInstance instance, DialogReason reason, CancellationToken cancellationToken = default) =>
        Task.CompletedTask;

    /// <summary>Gets a text that changes when the dialog changes in a way that matters to a conversation under way.</summary>
    public virtual string GetVersion() => Id;

    /// <summary>Offers an event to the dialog, then to the dialogs above it, then to the dialog again; true when one handled it.</summary>
    public virtual async Task<bool> OnDialogEventAsync(DialogContext dc, DialogEvent e, CancellationToken cancellationToken)
    {
        var handled = await OnPreBubbleEventAsync(dc, e, cancellationToken);
        if (!handled && e.Bubble && dc.Parent != null)
        {
            handled = await dc.Parent.EmitEventAsync(e.Name, e.Value, true, false, cancellationToken);
        }

        return handled || await OnPostBubbleEventAsync(dc, e, cancellationToken);
    }

    /// <summary>Handles an event before the dialogs above see it; true keeps it from them.</summary>
    protected virtual Task<bool> OnPreBubbleEventAsync(DialogContext dc, DialogEvent e, CancellationToken cancellationToken) =>
        Task.FromResult(false);

    /// <summary>Handles an event that no dialog above has handled.</summary>
    protected virtual Task<bool> OnPostBubbleEventAsync(DialogContext dc, DialogEvent e, CancellationToken cancellationToken) =>
        Task.FromResult(false);

    /// <summary>Computes the id of a dialog that was given none: the name of its type.</summary>
    protected virtual string OnComputeId() => GetType().Name;

    /// <summary>Notes where the dialog was declared, for debuggers; none is attached here, so nothing is kept.</summary>
    protected void RegisterSourceLocation(string path, int lineNumber)
    {
    }
}
