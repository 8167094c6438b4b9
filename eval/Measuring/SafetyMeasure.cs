using BotoxAdvisorBot.Dialogs;
using BotoxAdvisorBot.Dialogs.Language;
using BotoxAdvisorBot.Dialogs.Safety;
using BotoxAdvisorBot.Dialogs.Safety.Learned;

namespace BotoxAdvisorBot.Eval.Measuring;

/// <summary>Counts on how many messages the recognition of signs fires, by what is known about them.</summary>
internal sealed class SafetyMeasure : ICommand
{
    public string Usage => "safety FILE… [--list fired|missed|wrong]";

    public void Run(Arguments arguments, TextWriter output)
    {
        var list = arguments.Option("list", "fired", "missed", "wrong");
        var library = new Library(Path.Combine(AppContext.BaseDirectory, "content"), new ClinicSettings());
        var recognizer = new SymptomRecognizer(library.SafetyLanguages, SignModel.Shipped);
        var heard = LabelledText.ReadAll(arguments.SomeFiles).Select(text => new Heard(text, recognizer.Recognize(text.Text))).ToList();
        foreach (var one in heard.Where(one => list is not null && one.Is(list)))
        {
            output.WriteLine($"{one.Text.Symptom ?? "-"} {one.Text.Kind} [{one.Found}] {one.Text.Text}");
        }

        Shares(output, "mentions by kind", heard.Where(one => one.Text.Symptom is not null), one => one.Text.Kind);
        Shares(output, "mentions by tier", heard.Where(one => one.Text.Symptom is not null), one => one.Text.Tier);
        Shares(output, "mentions by sign", heard.Where(one => one.Text.Symptom is not null), one => one.Text.Symptom);
        Shares(output, "other messages by kind", heard.Where(one => one.Text.Symptom is null), one => one.Text.Kind);
        output.WriteLine($"fired {heard.Count(one => one.Fired)} of {heard.Count}");
    }

    private static void Shares(TextWriter output, string title, IEnumerable<Heard> heard, Func<Heard, string?> by)
    {
        foreach (var group in heard.GroupBy(one => by(one) ?? "unknown").OrderBy(group => group.Key, StringComparer.Ordinal))
        {
            var fired = group.Count(one => one.Fired);
            output.WriteLine(FormattableString.Invariant($"{title}: {group.Key}: {fired} of {group.Count()} ({100.0 * fired / group.Count():F1}%)"));
        }
    }

    /// <summary>A message and the signs that were found in it.</summary>
    private sealed record Heard(LabelledText Text, IReadOnlyList<Mention> Mentions)
    {
        public bool Fired => Mentions.Count > 0;

        public string Found => string.Join(", ", Mentions.Select(mention =>
            $"{mention.Sign} {mention.Manner} '{Text.Text.Substring(mention.Start, mention.Length)}'"));

        public bool Is(string list) => list switch
        {
            "fired" => Fired,
            "missed" => !Fired && Text.Symptom is not null,
            _ => Fired && Text.Symptom is { } symptom && Mentions.All(mention => mention.Sign != symptom),
        };
    }
}
