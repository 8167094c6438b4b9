using System.Text;
using BotoxAdvisorBot.Dialogs.Language.Matching;
using Microsoft.Bot.Schema;

namespace BotoxAdvisorBot.Dialogs.Turns;

/// <summary>What the patient sent in one turn, made safe for the dialogs: nothing in it is null, and the text is trimmed.</summary>
public sealed class PatientInput
{
    /// <summary>The dialogs see this many characters of a text; the symptom recognition sees all of it.</summary>
    public const int LongestText = 4_000;

    private PatientInput(string written, CardSubmit? submit, bool hasFiles)
    {
        Text = written.Length > LongestText ? written[..LongestText] : written;
        Said = Utterance.Parse(Text);
        Submit = submit;
        HasFiles = hasFiles;
        Everything = string.Join('\n', (submit?.Written ?? []).Prepend(written).Where(text => text.Length > 0));
    }

    public string Text { get; }

    public Utterance Said { get; }

    public CardSubmit? Submit { get; }

    public bool HasFiles { get; }

    /// <summary>Everything the patient wrote, typed or in a card, at full length.</summary>
    public string Everything { get; }

    public static PatientInput Read(Activity activity)
    {
        var text = activity.Recipient is null ? activity.Text : activity.RemoveRecipientMention();
        var files = activity.Attachments?.Any(attachment => attachment?.ContentType?.StartsWith("text/html", StringComparison.OrdinalIgnoreCase) != true);
        return new PatientInput(Clean(text ?? activity.Text ?? ""), CardSubmit.Read(activity.Value), files ?? false);
    }

    private static string Clean(string text)
    {
        try
        {
            return text.Trim().Normalize(NormalizationForm.FormC);
        }
        catch (ArgumentException)
        {
            // A lone half of a surrogate pair cannot be normalised; the rest of the text still counts.
            return new string([.. text.Where(c => !char.IsSurrogate(c))]).Trim().Normalize(NormalizationForm.FormC);
        }
    }
}
