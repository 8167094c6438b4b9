using Microsoft.Bot.Builder.Dialogs;

namespace BotoxAdvisorBot.Dialogs.Asking;

/// <summary>
/// A waterfall whose version names its steps in their order, and which saves it with its place, so that a build with other steps is noticed.
/// The official version counts the steps, and is saved for containers only.
/// </summary>
internal sealed class FlowWaterfall(string dialogId, IReadOnlyList<WaterfallStep> steps) : WaterfallDialog(dialogId, steps)
{
    private readonly string _version = $"{dialogId}:{string.Join(',', steps.Select(step => step.Method.Name))}";

    public override string GetVersion() => _version;

    public override Task<DialogTurnResult> BeginDialogAsync(DialogContext dc, object options = default!, CancellationToken cancellationToken = default)
    {
        dc.ActiveDialog.Version = _version;
        return base.BeginDialogAsync(dc, options, cancellationToken);
    }
}
