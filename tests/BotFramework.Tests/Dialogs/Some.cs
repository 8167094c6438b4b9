using Microsoft.Bot.Builder.Dialogs;
using Microsoft.Bot.Schema;

namespace BotFramework.Tests.Dialogs;

/// <summary>Dialogs to talk to.</summary>
internal static class Some
{
    public static PromptOptions Question(string text, string? retry = null) => new()
    {
        Prompt = new Activity(ActivityTypes.Message) { Text = text },
        RetryPrompt = retry == null ? null : new Activity(ActivityTypes.Message) { Text = retry },
    };

    /// <summary>A step that asks with a prompt.</summary>
    public static WaterfallStep Ask(string promptId, string text, string? retry = null) =>
        (step, cancel) => step.PromptAsync(promptId, Question(text, retry), cancel);

    /// <summary>A step that says what it was given and ends with it.</summary>
    public static WaterfallStep SayResult() => async (step, cancel) =>
    {
        await step.Context.SendActivityAsync($"Got {step.Result}.", cancellationToken: cancel);
        return await step.EndDialogAsync(step.Result, cancel);
    };

    /// <summary>A component that asks "Name?" and says what it was told.</summary>
    public static ComponentDialog NameDialog(string id = "name") => new ComponentDialog(id)
        .AddDialog(new WaterfallDialog("steps", [Ask("text", "Name?"), SayResult()]))
        .AddDialog(new TextPrompt("text"));
}
