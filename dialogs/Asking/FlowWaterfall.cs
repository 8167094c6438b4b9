using Microsoft.Bot.Builder.Dialogs;

namespace BotoxAdvisorBot.Dialogs.Asking;

/// <summary>
/// A waterfall whose version names its steps in their order, so that a build with other steps is noticed. The official version counts
/// them only.
/// </summary>
internal sealed class FlowWaterfall(string dialogId, IReadOnlyList<WaterfallStep> steps) : WaterfallDialog(dialogId, steps)
{
    private readonly string _version = $"{dialogId}:{string.Join(',', steps.Select(step => step.Method.Name))}";

    public override string GetVersion() => _version;
}
