namespace Microsoft.Bot.Builder.Dialogs;

/// <summary>What a turn did to the dialog stack.</summary>
public class DialogTurnResult
{
    /// <summary>Creates a result.</summary>
    public DialogTurnResult(DialogTurnStatus status, object result = default)
    {
        Status = status;
        Result = result;
    }

    /// <summary>Gets or sets the state of the stack.</summary>
    public DialogTurnStatus Status { get; set; }

    /// <summary>Gets or sets what the dialog that ended returned.</summary>
    public object Result { get; set; }

    /// <summary>Gets or sets whether a parent ended along with the dialog.</summary>
    public bool ParentEnded { get; set; }
}
