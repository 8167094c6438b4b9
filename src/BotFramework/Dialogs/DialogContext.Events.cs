using System.Globalization;

namespace Microsoft.Bot.Builder.Dialogs;

/// <content>Events, and the cancelling that raises them.</content>
public partial class DialogContext
{
    // Where a turn keeps its language, whichever kind of turn context stands in front of it.
    private const string TurnLocale = "turn.locale";

    /// <summary>Cancels every dialog on this stack.</summary>
    public Task<DialogTurnResult> CancelAllDialogsAsync(CancellationToken cancellationToken = default) =>
        CancelAllDialogsAsync(false, null, null, cancellationToken);

    /// <summary>Cancels every dialog on this stack and, if wanted, above; each after the first may stop it by handling the event.</summary>
    /// <param name="cancelParents">Whether to go on with the stacks above.</param>
    /// <param name="eventName">The event that each dialog may handle; <see cref="DialogEvents.CancelDialog"/> if null.</param>
    /// <param name="eventValue">What comes with the event.</param>
    /// <param name="cancellationToken">Stops the work.</param>
    public Task<DialogTurnResult> CancelAllDialogsAsync(
        bool cancelParents, string eventName = default, object eventValue = default, CancellationToken cancellationToken = default) =>
        Annotated(async () =>
    {
        NotAToken.ThrowIf(eventValue, nameof(eventValue));
        if (Stack.Count == 0 && Parent == null)
        {
            return new DialogTurnResult(DialogTurnStatus.Empty);
        }

        eventName ??= DialogEvents.CancelDialog;
        var askFirst = false;
        var dc = this;
        while (dc != null)
        {
            if (dc.Stack.Count == 0)
            {
                dc = cancelParents ? dc.Parent : null;
            }
            else if (askFirst && await dc.EmitEventAsync(eventName, eventValue, false, false, cancellationToken))
            {
                break;
            }
            else
            {
                await dc.EndActiveDialogAsync(DialogReason.CancelCalled, cancellationToken);
            }

            askFirst = true;
        }

        return new DialogTurnResult(DialogTurnStatus.Cancelled);
    });

    /// <summary>Offers an event to the active dialog, of this stack or the innermost one, and upwards; true when one handled it.</summary>
    public Task<bool> EmitEventAsync(
        string name, object value = default, bool bubble = true, bool fromLeaf = false, CancellationToken cancellationToken = default) =>
        Annotated(async () =>
    {
        var dc = fromLeaf ? Leaf() : this;
        return dc.ActiveDialog is { } active
            && dc.FindDialog(active.Id) is { } dialog
            && await dialog.OnDialogEventAsync(dc, new DialogEvent { Bubble = bubble, Name = name, Value = value }, cancellationToken);
    });

    /// <summary>Gets the language of the turn, else of its activity, else of the process.</summary>
    public string GetLocale()
    {
        var locale = Context.TurnState.Get<string>(TurnLocale) ?? Context.Activity?.Locale;
        try
        {
            return string.IsNullOrEmpty(locale) ? CultureInfo.CurrentCulture.Name : new CultureInfo(locale).Name;
        }
        catch (CultureNotFoundException)
        {
            return CultureInfo.CurrentCulture.Name;
        }
    }

    /// <summary>Gets the innermost context under way.</summary>
    internal DialogContext Leaf()
    {
        var dc = this;
        while (dc.Child is { } child)
        {
            dc = child;
        }

        return dc;
    }
}
