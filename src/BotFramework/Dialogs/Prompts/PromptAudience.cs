using Microsoft.Bot.Schema;

namespace Microsoft.Bot.Builder.Dialogs;

/// <summary>Who sees a question's suggested actions: in a group, only the one who was asked.</summary>
internal static class PromptAudience
{
    public static IList<string> Of(Activity activity) => string.IsNullOrEmpty(activity.From?.Id) ? null : [activity.From.Id];
}
