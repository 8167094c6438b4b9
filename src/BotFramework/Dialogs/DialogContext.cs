namespace Microsoft.Bot.Builder.Dialogs;

/// <summary>A dialog stack in one turn: what is on it, and everything that can be done to it.</summary>
public partial class DialogContext
{
    // Shared by every context of a turn, so that the event is raised once however many stacks are continued.
    private const string ActivityReceivedEmitted = "activityReceivedEmitted";

    /// <summary>Creates the context of a stack at the root.</summary>
    public DialogContext(DialogSet dialogs, ITurnContext turnContext, DialogState state)
    {
        ArgumentNullException.ThrowIfNull(dialogs);
        ArgumentNullException.ThrowIfNull(turnContext);
        ArgumentNullException.ThrowIfNull(state);
        Dialogs = dialogs;
        Context = turnContext;
        Stack = state.DialogStack ??= [];
    }

    /// <summary>Creates the context of a stack inside another dialog.</summary>
    public DialogContext(DialogSet dialogs, DialogContext parentDialogContext, DialogState state)
        : this(dialogs, ContextOf(parentDialogContext), state)
    {
        Parent = parentDialogContext;
        foreach (var (key, service) in parentDialogContext.Services)
        {
            Services[key] = service;
        }
    }

    /// <summary>Gets the dialogs that can be started by id.</summary>
    public DialogSet Dialogs { get; }

    /// <summary>Gets the turn.</summary>
    public ITurnContext Context { get; }

    /// <summary>Gets the dialogs under way, the active one first.</summary>
    public List<DialogInstance> Stack { get; }

    /// <summary>Gets or sets the context of the dialog that holds this stack; its dialogs are found here too.</summary>
    public DialogContext Parent { get; set; }

    /// <summary>Gets the context inside the active dialog, when that is a container; otherwise null.</summary>
    public DialogContext Child =>
        ActiveDialog is { } active && FindDialog(active.Id) is DialogContainer container ? container.CreateChildContext(this) : null;

    /// <summary>Gets the dialog on top of the stack, or null.</summary>
    public DialogInstance ActiveDialog => Stack.Count > 0 ? Stack[0] : null;

    /// <summary>Gets services that go with this context.</summary>
    public TurnContextStateCollection Services { get; } = [];

    /// <summary>Puts a dialog on the stack and starts it.</summary>
    /// <exception cref="ArgumentException">No dialog here or above has the id.</exception>
    public Task<DialogTurnResult> BeginDialogAsync(
        string dialogId, object options = default, CancellationToken cancellationToken = default) => Annotated(() =>
    {
        NotAToken.ThrowIf(options, nameof(options));
        ThrowIfNoId(dialogId);
        var dialog = FindDialog(dialogId) ?? throw new ArgumentException(
            $"DialogContext.BeginDialogAsync(): A dialog with an id of '{dialogId}' wasn't found. " +
            "It must be in the dialog set at hand or in one above it; a ComponentDialog adds its dialogs with AddDialog().",
            nameof(dialogId));

        Stack.Insert(0, new DialogInstance { Id = dialogId, State = new Dictionary<string, object>() });
        return dialog.BeginDialogAsync(this, options, cancellationToken);
    });

    /// <summary>Begins a prompt.</summary>
    public Task<DialogTurnResult> PromptAsync(
        string dialogId, PromptOptions options, CancellationToken cancellationToken = default) => Annotated(() =>
    {
        ThrowIfNoId(dialogId);
        ArgumentNullException.ThrowIfNull(options);
        return BeginDialogAsync(dialogId, options, cancellationToken);
    });

    /// <summary>Gives the turn's activity to the active dialog; the first call in a turn raises activityReceived before.</summary>
    public Task<DialogTurnResult> ContinueDialogAsync(CancellationToken cancellationToken = default) => Annotated(async () =>
    {
        if (Context.TurnState.TryAdd(ActivityReceivedEmitted, true))
        {
            await EmitEventAsync(DialogEvents.ActivityReceived, Context.Activity, true, true, cancellationToken);
        }

        if (ActiveDialog is not { } active)
        {
            return new DialogTurnResult(DialogTurnStatus.Empty);
        }

        var dialog = FindDialog(active.Id) ?? throw new InvalidOperationException(
            $"DialogContext.ContinueDialogAsync(): Can't continue dialog. A dialog with an id of '{active.Id}' wasn't found.");
        return await dialog.ContinueDialogAsync(this, cancellationToken);
    });

    /// <summary>Ends the active dialog and gives its result to the one below.</summary>
    public Task<DialogTurnResult> EndDialogAsync(object result = default, CancellationToken cancellationToken = default) =>
        Annotated(async () =>
    {
        NotAToken.ThrowIf(result, nameof(result));
        await EndActiveDialogAsync(DialogReason.EndCalled, cancellationToken);
        if (ActiveDialog is not { } below)
        {
            return new DialogTurnResult(DialogTurnStatus.Complete, result);
        }

        var dialog = FindDialog(below.Id) ?? throw new InvalidOperationException(
            $"DialogContext.EndDialogAsync(): Can't resume previous dialog. A dialog with an id of '{below.Id}' wasn't found.");
        return await dialog.ResumeDialogAsync(this, DialogReason.EndCalled, result, cancellationToken);
    });

    /// <summary>Ends the active dialog and begins another in its place; the one below stays and gets the new one's result.</summary>
    public Task<DialogTurnResult> ReplaceDialogAsync(
        string dialogId, object options = default, CancellationToken cancellationToken = default) => Annotated(async () =>
    {
        NotAToken.ThrowIf(options, nameof(options));
        await EndActiveDialogAsync(DialogReason.ReplaceCalled, cancellationToken);
        return await BeginDialogAsync(dialogId, options, cancellationToken);
    });

    /// <summary>Asks the active dialog to put its question again.</summary>
    public Task RepromptDialogAsync(CancellationToken cancellationToken = default) => Annotated(async () =>
    {
        var handled = await EmitEventAsync(DialogEvents.RepromptDialog, null, false, false, cancellationToken);
        if (!handled && ActiveDialog is { } active)
        {
            var dialog = FindDialog(active.Id) ?? throw new InvalidOperationException(
                $"DialogSet.RepromptDialogAsync(): Can't find A dialog with an id of '{active.Id}'.");
            await dialog.RepromptDialogAsync(Context, active, cancellationToken);
        }

        return true;
    });

    /// <summary>Gets the dialog with the id from this context or from one above it, or null.</summary>
    public Dialog FindDialog(string dialogId)
    {
        if (Dialogs.Find(dialogId) is { } here)
        {
            return here;
        }

        if (Parent == null)
        {
            return null;
        }

        return Parent.FindDialog(dialogId)
            ?? (Parent.ActiveDialog is { } holder ? (Parent.FindDialog(holder.Id) as DialogContainer)?.FindDialog(dialogId, this) : null);
    }

    private static ITurnContext ContextOf(DialogContext parentDialogContext)
    {
        ArgumentNullException.ThrowIfNull(parentDialogContext);
        return parentDialogContext.Context;
    }

    private static void ThrowIfNoId(string dialogId)
    {
        if (string.IsNullOrEmpty(dialogId))
        {
            throw new ArgumentNullException(nameof(dialogId));
        }
    }

    // Only dialogs of this very set are told that they end; one that was found further up is just taken off the stack.
    private async Task EndActiveDialogAsync(DialogReason reason, CancellationToken cancellationToken)
    {
        if (ActiveDialog is { } active)
        {
            if (Dialogs.Find(active.Id) is { } dialog)
            {
                await dialog.EndDialogAsync(Context, active, reason, cancellationToken);
            }

            Stack.RemoveAt(0);
        }
    }

    // The error handler of an adapter sees which dialogs were under way; the innermost context that threw is the one noted.
    private async Task<T> Annotated<T>(Func<Task<T>> action)
    {
        try
        {
            return await action();
        }
        catch (Exception error)
        {
            if (!error.Data.Contains(nameof(DialogContext)))
            {
                error.Data[nameof(DialogContext)] = new Dictionary<string, object>
                {
                    [nameof(ActiveDialog)] = ActiveDialog?.Id,
                    [nameof(Parent)] = Parent?.ActiveDialog?.Id,
                    [nameof(Stack)] = Stack.Select(instance => instance.Id).ToList(),
                };
            }

            throw;
        }
    }
}
