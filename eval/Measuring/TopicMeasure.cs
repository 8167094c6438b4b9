using BotoxAdvisorBot.Dialogs;
using BotoxAdvisorBot.Dialogs.Language;
using BotoxAdvisorBot.Dialogs.Questions;

namespace BotoxAdvisorBot.Eval.Measuring;

/// <summary>Counts the questions whose topic is found: as the first one, or among those that are offered.</summary>
internal sealed class TopicMeasure : ICommand
{
    public string Usage => "topics FILE… [--top 1|3] [--list fired|missed|wrong]";

    public void Run(Arguments arguments, TextWriter output)
    {
        var list = arguments.Option("list", "fired", "missed", "wrong");
        var top = arguments.Option("top", "1", $"{TopicFinder.Offered}") is { } number && number != "1" ? TopicFinder.Offered : 1;
        var finder = Finder();
        var counted = LabelledText.ReadAll(arguments.SomeFiles).Select(text => Count(text, finder.Find(text.Text), top)).ToList();
        Counted.Write(counted, list, "correct", output);
    }

    public static TopicFinder Finder() =>
        new(new Library(Path.Combine(AppContext.BaseDirectory, "content"), new ClinicSettings()).Voice(Library.DefaultLanguage).Words.Questions, TopicModel.Shipped);

    /// <summary>The first topics with their scores.</summary>
    public static string Tell(TopicFindings found) => string.Join(", ", found.Topics.Take(TopicFinder.Offered)
        .Select(topic => FormattableString.Invariant($"{topic.Topic.Id} {topic.Score:F2}")).Prepend(found.Certainty.ToString()));

    private static Counted Count(LabelledText text, TopicFindings found, int top) => new(
        text,
        text.Topic ?? "no topic",
        found.Topics.Take(top).Any(topic => topic.Topic.Id == text.Topic),
        found.Certainty != TopicCertainty.NotMine,
        Tell(found));
}
