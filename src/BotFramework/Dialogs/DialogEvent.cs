namespace Microsoft.Bot.Builder.Dialogs;

/// <summary>An event offered to the active dialog and, if it bubbles, to the dialogs above it.</summary>
public class DialogEvent
{
    /// <summary>Gets or sets whether the dialogs above see the event when it was not handled.</summary>
    public bool Bubble { get; set; }

    /// <summary>Gets or sets the name; see <see cref="DialogEvents"/>.</summary>
    public string Name { get; set; }

    /// <summary>Gets or sets what comes with it.</summary>
    public object Value { get; set; }
}
