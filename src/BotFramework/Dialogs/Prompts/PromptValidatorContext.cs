namespace Microsoft.Bot.Builder.Dialogs;

/// <summary>What a validator has to go on.</summary>
/// <typeparam name="T">The type of the value asked for.</typeparam>
public class PromptValidatorContext<T>
{
    internal PromptValidatorContext(
        ITurnContext turnContext, PromptRecognizerResult<T> recognized, IDictionary<string, object> state, PromptOptions options)
    {
        Context = turnContext;
        Recognized = recognized;
        State = state;
        Options = options;
    }

    /// <summary>Gets the turn.</summary>
    public ITurnContext Context { get; }

    /// <summary>Gets what was understood.</summary>
    public PromptRecognizerResult<T> Recognized { get; }

    /// <summary>Gets what was asked.</summary>
    public PromptOptions Options { get; }

    /// <summary>Gets what the prompt remembers while it is open.</summary>
    public IDictionary<string, object> State { get; }

    /// <summary>Gets how many answers the prompt has had, this one included.</summary>
    public int AttemptCount => SavedState.ReadNumber(State, PromptState.AttemptCount);
}
