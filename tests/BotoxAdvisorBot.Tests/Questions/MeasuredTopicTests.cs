using System.Runtime.CompilerServices;
using BotoxAdvisorBot.Dialogs.Questions;
using Newtonsoft.Json.Linq;
using Xunit.Abstractions;

namespace BotoxAdvisorBot.Tests.Questions;

/// <summary>
/// Holds the share of questions whose topic is found. The thresholds were set with the development set; the frozen set was counted, more than once.
/// The bounds are what was measured, and may only rise.
/// </summary>
public sealed class MeasuredTopicTests(ITestOutputHelper output)
{
    [Theory]
    [InlineData("development.jsonl", 102, 125, 2)]
    [InlineData("frozen.jsonl", 105, 132, 4)]
    public void Questions_are_understood_no_worse_than_they_were(string file, int first, int amongThree, int wrong)
    {
        var lines = File.ReadLines(Path.Combine(Folder(), file)).Select(JObject.Parse).ToList();
        var found = lines.Select(line => (Topic: (string?)line["topic"], Found: TopicTests.Finder.Find((string)line["text"]!))).ToList();
        var questions = found.Where(line => line.Topic is not null).ToList();
        var others = found.Where(line => line.Topic is null).ToList();
        var right = questions.Count(line => line.Found.Topics[0].Topic.Id == line.Topic);
        var offered = questions.Count(line => line.Found.Topics.Take(TopicFinder.Offered).Any(topic => topic.Topic.Id == line.Topic));
        var answered = others.Count(line => line.Found.Certainty == TopicCertainty.Sure);
        var sure = questions.Where(line => line.Found.Certainty == TopicCertainty.Sure).ToList();
        output.WriteLine($"{file}: first {right} and among three {offered} of {questions.Count}; answered {sure.Count}, "
            + $"of them rightly {sure.Count(line => line.Found.Topics[0].Topic.Id == line.Topic)}; "
            + $"declined {questions.Count(line => line.Found.Certainty == TopicCertainty.NotMine)}; "
            + $"others answered {answered} and offered topics {others.Count(line => line.Found.Certainty == TopicCertainty.DidYouMean)} of {others.Count}");

        Assert.True(right >= first, $"{right} of {questions.Count} were right first; {first} were before.");
        Assert.True(offered >= amongThree, $"{offered} of {questions.Count} were among three; {amongThree} were before.");
        Assert.True(answered <= wrong, $"{answered} of {others.Count} other messages were answered; {wrong} were before.");
    }

    private static string Folder([CallerFilePath] string thisFile = "") => Path.Combine(Path.GetDirectoryName(thisFile)!, "Data");
}
