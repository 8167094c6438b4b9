using BotoxAdvisorBot.Dialogs.Language;

namespace BotoxAdvisorBot.Review;

/// <summary>The command <c>sign-off</c>: lists what a clinician has to sign off before patients read it.</summary>
internal static class SignOffList
{
    public const string Command = "sign-off";

    /// <summary>Writes the list: file, line, key and text of each statement, by language.</summary>
    public static void Write(TextWriter to)
    {
        foreach (var folder in Directory.EnumerateDirectories(Path.Combine(AppContext.BaseDirectory, "content")).Order(StringComparer.Ordinal))
        {
            var statements = ContentReview.ToSignOff(folder).ToList();
            to.WriteLine($"{Path.GetFileName(folder)}: {statements.Count} statements rest on general professional knowledge and wait for a clinician.");
            foreach (var statement in statements)
            {
                to.WriteLine();
                to.WriteLine($"{statement.File}:{statement.Line} {statement.Key}");
                to.WriteLine($"  {statement.Text}");
            }
        }
    }
}
