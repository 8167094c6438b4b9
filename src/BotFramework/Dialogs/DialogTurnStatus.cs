namespace Microsoft.Bot.Builder.Dialogs;

/// <summary>How a turn left the dialog stack.</summary>
public enum DialogTurnStatus
{
    /// <summary>There was nothing on the stack.</summary>
    Empty,

    /// <summary>A dialog waits for the user.</summary>
    Waiting,

    /// <summary>The last dialog has ended.</summary>
    Complete,

    /// <summary>The dialogs were cancelled.</summary>
    Cancelled,

    /// <summary>The dialog has ended, and the turn with it.</summary>
    CompleteAndWait,
}
