using Microsoft.Bot.Schema;

namespace Microsoft.Bot.Builder.Dialogs;

/// <summary>A dialog that runs steps in order; a step may ask, and its answer is given to the next.</summary>
public class WaterfallDialog : Dialog
{
    private const string SavedOptions = "options";
    private const string SavedIndex = "stepIndex";
    private const string SavedValues = "values";
    private const string SavedInstanceId = "instanceId";

    private readonly List<WaterfallStep> _steps;

    /// <summary>Creates a waterfall of the steps given.</summary>
    public WaterfallDialog(string dialogId, IEnumerable<WaterfallStep> actions = default)
        : base(dialogId)
    {
        _steps = actions is null ? [] : [.. actions];
    }

    /// <summary>Gets the id and the number of steps; a waterfall cannot see more of what changed.</summary>
    public override string GetVersion() => $"{Id}:{_steps.Count}";

    /// <summary>Adds a step at the end.</summary>
    public WaterfallDialog AddStep(WaterfallStep step)
    {
        ArgumentNullException.ThrowIfNull(step);
        _steps.Add(step);
        return this;
    }

    /// <inheritdoc/>
    public override Task<DialogTurnResult> BeginDialogAsync(
        DialogContext dc, object options = default, CancellationToken cancellationToken = default)
    {
        NotAToken.ThrowIf(options, nameof(options));
        ArgumentNullException.ThrowIfNull(dc);
        var state = dc.ActiveDialog.State;
        state[SavedOptions] = options;
        state[SavedValues] = new Dictionary<string, object>();
        state[SavedInstanceId] = Guid.NewGuid().ToString();
        Track("WaterfallStart", state);
        return RunStepAsync(dc, 0, DialogReason.BeginCalled, null, cancellationToken);
    }

    /// <inheritdoc/>
    public override async Task<DialogTurnResult> ContinueDialogAsync(DialogContext dc, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(dc);
        return dc.Context.Activity.Type == ActivityTypes.Message
            ? await ResumeDialogAsync(dc, DialogReason.ContinueCalled, dc.Context.Activity.Text, cancellationToken)
            : EndOfTurn;
    }

    /// <inheritdoc/>
    public override Task<DialogTurnResult> ResumeDialogAsync(
        DialogContext dc, DialogReason reason, object result, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(dc);
        var index = SavedState.ReadNumber(dc.ActiveDialog.State, SavedIndex);
        return RunStepAsync(dc, index + 1, reason, result, cancellationToken);
    }

    /// <inheritdoc/>
    public override Task EndDialogAsync(
        ITurnContext turnContext, DialogInstance instance, DialogReason reason, CancellationToken cancellationToken = default)
    {
        if (reason == DialogReason.CancelCalled)
        {
            Track("WaterfallCancel", instance.State, NameOf(SavedState.ReadNumber(instance.State, SavedIndex)));
        }
        else if (reason == DialogReason.EndCalled)
        {
            Track("WaterfallComplete", instance.State);
        }

        return Task.CompletedTask;
    }

    /// <summary>Runs one step.</summary>
    protected virtual Task<DialogTurnResult> OnStepAsync(WaterfallStepContext stepContext, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(stepContext);
        Track("WaterfallStep", stepContext.ActiveDialog.State, NameOf(stepContext.Index));
        return _steps[stepContext.Index](stepContext, cancellationToken);
    }

    /// <summary>Saves the position and runs the step there, or ends the waterfall after the last.</summary>
    protected Task<DialogTurnResult> RunStepAsync(
        DialogContext dc, int index, DialogReason reason, object result, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(dc);
        if (index >= _steps.Count)
        {
            return dc.EndDialogAsync(result, cancellationToken);
        }

        var state = dc.ActiveDialog.State;
        state[SavedIndex] = index;
        var values = SavedState.ReadDictionary(state, SavedValues);
        state.TryGetValue(SavedOptions, out var options);
        return OnStepAsync(new WaterfallStepContext(this, dc, options, values, index, reason, result), cancellationToken);
    }

    // A lambda has no name worth reporting, and a saved position may lie beyond the steps of a later version.
    private string NameOf(int index)
    {
        var name = index < _steps.Count ? _steps[index].Method.Name : null;
        return string.IsNullOrWhiteSpace(name) || name.Contains('<', StringComparison.Ordinal) ? $"Step{index + 1}of{_steps.Count}" : name;
    }

    private void Track(string eventName, IDictionary<string, object> state, string stepName = null)
    {
        var properties = new Dictionary<string, string> { ["DialogId"] = Id };
        if (stepName != null)
        {
            properties["StepName"] = stepName;
        }

        state.TryGetValue(SavedInstanceId, out var instanceId);
        properties["InstanceId"] = instanceId?.ToString();
        TelemetryClient.TrackEvent(eventName, properties);
    }
}
