using System.Globalization;
using System.Security.Cryptography;
using System.Text;

namespace Microsoft.Bot.Builder.Dialogs;

/// <summary>Dialogs that can start each other by id.</summary>
public class DialogSet
{
    // Ordered, because the first dialog added is where a component begins and the order is part of the version.
    private readonly OrderedDictionary<string, Dialog> _dialogs = [];
    private readonly IStatePropertyAccessor<DialogState> _dialogState;
    private IBotTelemetryClient _telemetryClient = NullBotTelemetryClient.Instance;
    private string _version;

    /// <summary>Creates a set whose stack is kept in the state property given.</summary>
    public DialogSet(IStatePropertyAccessor<DialogState> dialogState)
    {
        ArgumentNullException.ThrowIfNull(dialogState);
        _dialogState = dialogState;
    }

    /// <summary>Creates a set without a stack of its own, as a container has.</summary>
    public DialogSet()
    {
    }

    /// <summary>Gets or sets the telemetry client, also of every dialog in the set.</summary>
    public IBotTelemetryClient TelemetryClient
    {
        get => _telemetryClient;
        set
        {
            _telemetryClient = value ?? NullBotTelemetryClient.Instance;
            foreach (var dialog in _dialogs.Values)
            {
                dialog.TelemetryClient = _telemetryClient;
            }
        }
    }

    /// <summary>Gets a text that changes when the version of any dialog in the set does.</summary>
    public virtual string GetVersion() => _version ??= Convert.ToBase64String(
        SHA256.HashData(Encoding.UTF8.GetBytes(string.Concat(_dialogs.Values.Select(dialog => dialog.GetVersion())))));

    /// <summary>Adds a dialog; a different one whose id is taken gets a number after its id, from 2 on.</summary>
    public DialogSet Add(Dialog dialog)
    {
        ArgumentNullException.ThrowIfNull(dialog);
        _version = null;
        if (_dialogs.TryGetValue(dialog.Id, out var known))
        {
            if (known == dialog)
            {
                return this;
            }

            dialog.Id = FreeId(dialog.Id);
        }

        dialog.TelemetryClient = _telemetryClient;
        _dialogs[dialog.Id] = dialog;
        return this;
    }

    /// <summary>Loads the stack and gives the context to run it in this turn.</summary>
    public async Task<DialogContext> CreateContextAsync(ITurnContext turnContext, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(turnContext);
        if (_dialogState == null)
        {
            throw new InvalidOperationException("This dialog set was created without a state property, so it has no stack of its own.");
        }

        var state = await _dialogState.GetAsync(turnContext, () => new DialogState(), cancellationToken);
        return new DialogContext(this, turnContext, state);
    }

    /// <summary>Gets the dialog with the id, or null.</summary>
    public Dialog Find(string dialogId)
    {
        if (string.IsNullOrWhiteSpace(dialogId))
        {
            throw new ArgumentNullException(nameof(dialogId));
        }

        return _dialogs.GetValueOrDefault(dialogId);
    }

    /// <summary>Gets the dialogs in the order they were added.</summary>
    public IEnumerable<Dialog> GetDialogs() => _dialogs.Values;

    private string FreeId(string taken)
    {
        var suffix = 2;
        string id;
        do
        {
            id = taken + suffix++.ToString(CultureInfo.InvariantCulture);
        }
        while (_dialogs.ContainsKey(id));

        return id;
    }
}
