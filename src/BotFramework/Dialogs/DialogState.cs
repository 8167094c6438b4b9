using Newtonsoft.Json;

namespace Microsoft.Bot.Builder.Dialogs;

/// <summary>The saved stack of the dialogs under way, the active one first.</summary>
public class DialogState
{
    /// <summary>Creates a state with an empty stack.</summary>
    public DialogState()
        : this(null)
    {
    }

    /// <summary>Creates a state with the stack given.</summary>
    public DialogState(List<DialogInstance> stack)
    {
        DialogStack = stack ?? [];
    }

    /// <summary>Gets or sets the stack.</summary>
    [JsonProperty("dialogStack")]
    public List<DialogInstance> DialogStack { get; set; }
}
