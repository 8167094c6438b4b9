using System.Runtime.CompilerServices;
using BotoxAdvisorBot.Dialogs;
using BotoxAdvisorBot.Dialogs.Commands;
using BotoxAdvisorBot.Dialogs.Language;
using BotoxAdvisorBot.Dialogs.Language.Matching;
using BotoxAdvisorBot.Dialogs.Questions;
using Newtonsoft.Json.Linq;
using Xunit.Abstractions;

namespace BotoxAdvisorBot.Tests.Questions;

/// <summary>
/// Holds what was measured on the development and frozen sets; docs/conversation.md tells how many of their lines were learned from as well. The bounds
/// are what was measured, and may only rise.
/// </summary>
public sealed class MeasuredTopicTests(ITestOutputHelper output)
{
    private static readonly Openings Openings = new(
        new Library(Path.Combine(AppContext.BaseDirectory, "content"), new ClinicSettings()), TopicModel.Shipped);

    [Theory]
    [InlineData("questions.development.jsonl", 448, 460)]
    [InlineData("questions.frozen.jsonl", 441, 456)]
    [InlineData("questions.frozen-2.jsonl", 145, 151)]
    public void Questions_are_understood_no_worse_than_they_were(string file, int first, int amongThree)
    {
        var found = Lines(file).Select(line => (Topic: (string?)line["topic"], TopicTests.Finder.Find((string)line["text"]!).Topics)).ToList();
        var right = found.Count(line => line.Topics[0].Topic.Id == line.Topic);
        var offered = found.Count(line => line.Topics.Take(TopicFinder.Offered).Any(topic => topic.Topic.Id == line.Topic));
        output.WriteLine($"{file}: first {right} and among three {offered} of {found.Count}");

        Assert.True(right >= first, $"{right} of {found.Count} were right first; {first} were before.");
        Assert.True(offered >= amongThree, $"{offered} of {found.Count} were among three; {amongThree} were before.");
    }

    [Theory]
    [InlineData("scope.development.jsonl", 1, 3)]
    [InlineData("scope.frozen.jsonl", 2, 0)]
    [InlineData("scope.frozen-2.jsonl", 3, 3)]
    public void Messages_about_other_things_get_no_more_answers_than_they_did(string file, int wrong, int begun)
    {
        var found = Lines(file).Select(line => TopicTests.Finder.Find((string)line["text"]!)).ToList();
        var answered = found.Count(line => line.Certainty == TopicCertainty.Sure && line.Opens is null);
        var opened = found.Count(line => line.Opens is not null);
        output.WriteLine($"{file}: answered {answered}, led to a place {opened}, asked back {found.Count(line => line.Certainty == TopicCertainty.DidYouMean)} of {found.Count}");

        Assert.True(answered <= wrong, $"{answered} of {found.Count} other messages were answered; {wrong} were before.");
        Assert.True(opened <= begun, $"{opened} of {found.Count} other messages led to a place; {begun} did before.");
    }

    [Theory]
    [InlineData("routes.development.jsonl", 176)]
    [InlineData("routes.frozen.jsonl", 171)]
    [InlineData("routes.frozen-2.jsonl", 189)]
    public void Openers_lead_no_worse_to_their_place_than_they_did(string file, int bound)
    {
        var commands = new CommandFinder(TopicTests.Voice.Words.Commands);
        var right = Lines(file).Count(line => RouteOf((string)line["text"]!, commands) == Routes.Named((string)line["route"]!));
        output.WriteLine($"{file}: {right}");

        Assert.True(right >= bound, $"{right} openers led to their place; {bound} did before.");
    }

    private static string? RouteOf(string text, CommandFinder commands)
    {
        var said = Utterance.Parse(text);
        return commands.Find(said) is { } command ? Routes.Of(command.Command) : Openings.Find("en", said, text, inFlow: false).Place;
    }

    private static List<JObject> Lines(string file) => [.. File.ReadLines(Path.Combine(Folder(), file)).Select(JObject.Parse)];

    private static string Folder([CallerFilePath] string thisFile = "") =>
        Path.GetFullPath(Path.Combine(Path.GetDirectoryName(thisFile)!, "../../../eval/data/en"));
}
