namespace Microsoft.Bot.Builder.Dialogs;

/// <summary>A dialog made of other dialogs, with a stack of its own that the parent does not see.</summary>
public class ComponentDialog : DialogContainer
{
    /// <summary>The key under which the stack inside is kept in the component's state.</summary>
    public const string PersistedDialogState = "dialogs";

    private bool _initialized;

    /// <summary>Creates a component.</summary>
    public ComponentDialog(string dialogId = default)
        : base(dialogId)
    {
    }

    /// <summary>Gets or sets the id of the dialog that begins first; the first one added, unless set.</summary>
    public string InitialDialogId { get; set; }

    /// <inheritdoc/>
    public override async Task<DialogTurnResult> BeginDialogAsync(
        DialogContext outerDc, object options = default, CancellationToken cancellationToken = default)
    {
        NotAToken.ThrowIf(options, nameof(options));
        ArgumentNullException.ThrowIfNull(outerDc);
        await PrepareAsync(outerDc, cancellationToken);
        var turn = await OnBeginDialogAsync(CreateChildContext(outerDc), options, cancellationToken);
        return await WaitOrEndAsync(outerDc, turn, cancellationToken);
    }

    /// <inheritdoc/>
    public override async Task<DialogTurnResult> ContinueDialogAsync(DialogContext outerDc, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(outerDc);
        await PrepareAsync(outerDc, cancellationToken);
        var turn = await OnContinueDialogAsync(CreateChildContext(outerDc), cancellationToken);
        return await WaitOrEndAsync(outerDc, turn, cancellationToken);
    }

    /// <inheritdoc/>
    public override async Task<DialogTurnResult> ResumeDialogAsync(
        DialogContext outerDc, DialogReason reason, object result = default, CancellationToken cancellationToken = default)
    {
        NotAToken.ThrowIf(result, nameof(result));
        ArgumentNullException.ThrowIfNull(outerDc);
        await PrepareAsync(outerDc, cancellationToken);

        // What ended was put on top from outside, so the question inside is still the one that is open.
        await RepromptDialogAsync(outerDc.Context, outerDc.ActiveDialog, cancellationToken);
        return EndOfTurn;
    }

    /// <inheritdoc/>
    public override async Task RepromptDialogAsync(
        ITurnContext turnContext, DialogInstance instance, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(turnContext);
        await WithoutParent(turnContext, instance).RepromptDialogAsync(cancellationToken);
        await OnRepromptDialogAsync(turnContext, instance, cancellationToken);
    }

    /// <inheritdoc/>
    public override async Task EndDialogAsync(
        ITurnContext turnContext, DialogInstance instance, DialogReason reason, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(turnContext);
        if (reason == DialogReason.CancelCalled)
        {
            await WithoutParent(turnContext, instance).CancelAllDialogsAsync(cancellationToken);
        }

        await OnEndDialogAsync(turnContext, instance, reason, cancellationToken);
    }

    /// <summary>Adds a dialog to those inside.</summary>
    public ComponentDialog AddDialog(Dialog dialog)
    {
        Dialogs.Add(dialog);
        InitialDialogId ??= dialog.Id;
        return this;
    }

    /// <inheritdoc/>
    public override DialogContext CreateChildContext(DialogContext dc)
    {
        ArgumentNullException.ThrowIfNull(dc);
        return new DialogContext(Dialogs, dc, StackInside(dc.ActiveDialog));
    }

    /// <summary>Has the component set itself up before it is first run.</summary>
    protected async Task EnsureInitializedAsync(DialogContext outerDc)
    {
        if (!_initialized)
        {
            _initialized = true;
            await OnInitializeAsync(outerDc);
        }
    }

    /// <summary>Sets the component up; by default it begins with the first dialog it has.</summary>
    protected virtual Task OnInitializeAsync(DialogContext dc)
    {
        InitialDialogId ??= Dialogs.GetDialogs().FirstOrDefault()?.Id;
        return Task.CompletedTask;
    }

    /// <summary>Begins the dialog inside; the place to look at the activity first.</summary>
    protected virtual Task<DialogTurnResult> OnBeginDialogAsync(
        DialogContext innerDc, object options, CancellationToken cancellationToken = default) =>
        innerDc.BeginDialogAsync(InitialDialogId, options, cancellationToken);

    /// <summary>Continues the dialog inside; the place to look at the activity first.</summary>
    protected virtual Task<DialogTurnResult> OnContinueDialogAsync(DialogContext innerDc, CancellationToken cancellationToken = default) =>
        innerDc.ContinueDialogAsync(cancellationToken);

    /// <summary>Called when the component ends.</summary>
    protected virtual Task OnEndDialogAsync(
        ITurnContext context, DialogInstance instance, DialogReason reason, CancellationToken cancellationToken = default) =>
        Task.CompletedTask;

    /// <summary>Called after the question inside was put again.</summary>
    protected virtual Task OnRepromptDialogAsync(
        ITurnContext turnContext, DialogInstance instance, CancellationToken cancellationToken = default) => Task.CompletedTask;

    /// <summary>Ends the component on the parent's stack.</summary>
    protected virtual Task<DialogTurnResult> EndComponentAsync(
        DialogContext outerDc, object result, CancellationToken cancellationToken) => outerDc.EndDialogAsync(result, cancellationToken);

    private async Task PrepareAsync(DialogContext outerDc, CancellationToken cancellationToken)
    {
        await EnsureInitializedAsync(outerDc);
        await CheckForVersionChangeAsync(outerDc, cancellationToken);
    }

    private async Task<DialogTurnResult> WaitOrEndAsync(
        DialogContext outerDc, DialogTurnResult turn, CancellationToken cancellationToken) =>
        turn.Status == DialogTurnStatus.Waiting ? EndOfTurn : await EndComponentAsync(outerDc, turn.Result, cancellationToken);

    private DialogContext WithoutParent(ITurnContext turnContext, DialogInstance instance) =>
        new(Dialogs, turnContext, StackInside(instance));

    private static DialogState StackInside(DialogInstance instance)
    {
        var state = SavedState.Read<DialogState>(instance.State, PersistedDialogState);
        if (state == null)
        {
            instance.State[PersistedDialogState] = state = new DialogState();
        }

        return state;
    }
}
