namespace Microsoft.Bot.Builder.Dialogs;

/// <summary>What a prompt made of an answer.</summary>
/// <typeparam name="T">The type of the value asked for.</typeparam>
public class PromptRecognizerResult<T>
{
    /// <summary>Gets or sets whether the answer was understood.</summary>
    public bool Succeeded { get; set; }

    /// <summary>Gets or sets the value understood.</summary>
    public T Value { get; set; }

    /// <summary>Gets or sets whether the answer may interrupt the dialog although it was understood.</summary>
    public bool AllowInterruption { get; set; }
}
