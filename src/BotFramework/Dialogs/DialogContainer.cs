using Newtonsoft.Json;

namespace Microsoft.Bot.Builder.Dialogs;

/// <summary>A dialog with dialogs and a stack of its own inside.</summary>
public abstract class DialogContainer : Dialog
{
    /// <summary>Creates a container.</summary>
    protected DialogContainer(string dialogId = default)
        : this(false, dialogId)
    {
    }

    /// <summary>Creates a container that may stand outside the memory scopes.</summary>
    protected DialogContainer(bool ignoreMemoryScopeBinding, string dialogId = default)
        : base(dialogId)
    {
        IgnoreMemoryScopeBinding = ignoreMemoryScopeBinding;
    }

    /// <summary>Gets or sets whether the container stands outside the memory scopes.</summary>
    public bool IgnoreMemoryScopeBinding { get; set; }

    /// <summary>Gets or sets the dialogs inside.</summary>
    [JsonIgnore]
    public DialogSet Dialogs { get; set; } = new();

    /// <inheritdoc/>
    public override IBotTelemetryClient TelemetryClient
    {
        get => base.TelemetryClient;
        set
        {
            base.TelemetryClient = value ?? NullBotTelemetryClient.Instance;
            Dialogs.TelemetryClient = base.TelemetryClient;
        }
    }

    /// <summary>Gets the context of the stack inside, whose parent is the context given.</summary>
    public abstract DialogContext CreateChildContext(DialogContext dc);

    /// <summary>Gets the dialog inside with the id, or null.</summary>
    public virtual Dialog FindDialog(string dialogId) => Dialogs.Find(dialogId);

    /// <summary>Gets the dialog with the id from inside, else from the context given, or null.</summary>
    public virtual Dialog FindDialog(string dialogId, DialogContext dc = default) =>
        Dialogs.Find(dialogId) ?? dc?.Dialogs.Find(dialogId);

    /// <inheritdoc/>
    public override async Task<bool> OnDialogEventAsync(DialogContext dc, DialogEvent e, CancellationToken cancellationToken)
    {
        var handled = await base.OnDialogEventAsync(dc, e, cancellationToken);
        if (!handled && e.Name == DialogEvents.VersionChanged)
        {
            var trace = DialogTrace.Create(dc.Context, $"Unhandled dialog event: {e.Name}. Active Dialog: {dc.ActiveDialog.Id}");
            await dc.Context.SendActivityAsync(trace, cancellationToken);
        }

        return handled;
    }

    /// <summary>Gets the version of everything inside.</summary>
    protected virtual string GetInternalVersion() => Dialogs.GetVersion();

    /// <summary>Raises versionChanged when what is inside is not what it was when this instance last ran.</summary>
    protected virtual async Task CheckForVersionChangeAsync(DialogContext dc, CancellationToken cancellationToken = default)
    {
        var before = dc.ActiveDialog.Version;
        dc.ActiveDialog.Version = GetInternalVersion();
        if (before != null && before != dc.ActiveDialog.Version)
        {
            await dc.EmitEventAsync(DialogEvents.VersionChanged, Id, true, false, cancellationToken);
        }
    }
}
