namespace Microsoft.Bot.Builder.Dialogs;

/// <summary>The keys of what a prompt keeps in its dialog instance.</summary>
internal static class PromptState
{
    public const string Options = "options";
    public const string State = "state";
    public const string AttemptCount = "AttemptCount";

    public static PromptOptions OptionsOf(DialogInstance instance) => SavedState.Read<PromptOptions>(instance.State, Options);

    public static IDictionary<string, object> StateOf(DialogInstance instance) => SavedState.ReadDictionary(instance.State, State);
}
