using Microsoft.Bot.Builder;
using Microsoft.Bot.Builder.Dialogs;

namespace BotFramework.Tests.Dialogs;

/// <summary>A component that writes down the events it sees on their way up.</summary>
internal sealed class RecordingComponent(string id, List<string> log, string? handles = null) : ComponentDialog(id)
{
    protected override Task<bool> OnPreBubbleEventAsync(DialogContext dc, DialogEvent e, CancellationToken cancellationToken)
    {
        log.Add($"{Id} pre {e.Name}");
        return Task.FromResult(e.Name == handles);
    }

    protected override Task OnEndDialogAsync(
        ITurnContext context, DialogInstance instance, DialogReason reason, CancellationToken cancellationToken = default)
    {
        log.Add($"{Id} end {reason}");
        return Task.CompletedTask;
    }
}
