namespace Microsoft.Bot.Builder.Dialogs;

/// <summary>The dialog stack as a waterfall step sees it, with what the step was given.</summary>
public class WaterfallStepContext : DialogContext
{
    private readonly WaterfallDialog _waterfall;
    private bool _nextCalled;

    internal WaterfallStepContext(
        WaterfallDialog waterfall,
        DialogContext dc,
        object options,
        IDictionary<string, object> values,
        int index,
        DialogReason reason,
        object result)
        : base(dc.Dialogs, dc, new DialogState(dc.Stack))
    {
        _waterfall = waterfall;

        // It stands for the waterfall's own context, not for one inside it.
        Parent = dc.Parent;
        Index = index;
        Options = options;
        Reason = reason;
        Result = result;
        Values = values;
    }

    /// <summary>Gets the step's position, from 0.</summary>
    public int Index { get; }

    /// <summary>Gets what the waterfall was begun with.</summary>
    public object Options { get; }

    /// <summary>Gets why the step runs.</summary>
    public DialogReason Reason { get; }

    /// <summary>Gets what the step before returned.</summary>
    public object Result { get; }

    /// <summary>Gets what the steps remember for each other.</summary>
    public IDictionary<string, object> Values { get; }

    /// <summary>Goes on to the next step in the same turn; once only.</summary>
    /// <exception cref="InvalidOperationException">It was called before in this step.</exception>
    public Task<DialogTurnResult> NextAsync(object result = default, CancellationToken cancellationToken = default)
    {
        NotAToken.ThrowIf(result, nameof(result));
        if (_nextCalled)
        {
            throw new InvalidOperationException(
                $"WaterfallStepContext.NextAsync(): already called in this step, '{_waterfall.Id}[{Index}]'.");
        }

        _nextCalled = true;
        return _waterfall.ResumeDialogAsync(this, DialogReason.NextCalled, result, cancellationToken);
    }
}
