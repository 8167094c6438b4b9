namespace Microsoft.Bot.Builder.Dialogs;

/// <summary>Why a dialog's method was called.</summary>
public enum DialogReason
{
    /// <summary>The dialog was begun.</summary>
    BeginCalled,

    /// <summary>The dialog was continued with a new activity.</summary>
    ContinueCalled,

    /// <summary>A dialog ended normally.</summary>
    EndCalled,

    /// <summary>A dialog makes way for another one.</summary>
    ReplaceCalled,

    /// <summary>A dialog was cancelled.</summary>
    CancelCalled,

    /// <summary>A step went on to the next without waiting.</summary>
    NextCalled,
}
