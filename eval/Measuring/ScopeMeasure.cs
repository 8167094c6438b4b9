using BotoxAdvisorBot.Dialogs.Questions;

namespace BotoxAdvisorBot.Eval.Measuring;

/// <summary>
/// Counts the messages to which the bot gives no answer of a topic and begins nothing. Asking back is no answer; how often that happens is
/// told beside it.
/// </summary>
internal sealed class ScopeMeasure : ICommand
{
    public string Usage => "scope FILE… [--list fired|missed|wrong]";

    public void Run(Arguments arguments, TextWriter output)
    {
        var list = arguments.Option("list", "fired", "missed", "wrong");
        var finder = TopicMeasure.Finder();
        var found = LabelledText.ReadAll(arguments.SomeFiles).Select(text => (Text: text, Found: finder.Find(text.Text))).ToList();
        output.WriteLine($"asked back: {found.Count(one => one.Found is { Opens: null, Certainty: TopicCertainty.DidYouMean })} of {found.Count}");
        Counted.Write([.. found.Select(one => Count(one.Text, one.Found))], list, "declined", output);
    }

    private static Counted Count(LabelledText text, TopicFindings found)
    {
        var answered = found.Certainty == TopicCertainty.Sure || found.Opens is not null;
        return new Counted(text, text.Kind ?? "unknown", !answered, answered, $"{found.Opens} {TopicMeasure.Tell(found)}".TrimStart());
    }
}
