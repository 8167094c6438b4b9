using System.Runtime.CompilerServices;
using BotoxAdvisorBot.Dialogs.Language.Matching;
using Newtonsoft.Json.Linq;

namespace BotoxAdvisorBot.Tests.Evaluation;

/// <summary>What a model is measured on it has not learned from, or the figures would be too good.</summary>
public sealed class IndependenceTests
{
    [Theory]
    [InlineData("en", "safety")]
    [InlineData("es", "safety")]
    [InlineData("en", "questions", "routes", "scope")]
    public void No_message_of_a_measured_set_was_learned_from(string language, params string[] families)
    {
        var files = Directory.EnumerateFiles(Folder(language), "*.jsonl").Where(file => families.Contains(Path.GetFileName(file).Split('.')[0])).ToList();
        var training = files.Where(IsTraining).SelectMany(Texts).ToHashSet(StringComparer.Ordinal);
        var learned = files.Where(file => !IsTraining(file)).SelectMany(file => Texts(file).Where(training.Contains).Select(text => $"{Path.GetFileName(file)}: {text}")).ToList();

        Assert.NotEmpty(training);
        Assert.Empty(learned);
    }

    private static bool IsTraining(string file) => Path.GetFileName(file).Split('.')[1].StartsWith("training", StringComparison.Ordinal);

    /// <summary>The texts as the models read them: without capitals, accents and punctuation.</summary>
    private static IEnumerable<string> Texts(string file) => File.ReadLines(file).Select(line => Utterance.Fold((string)JObject.Parse(line)["text"]!));

    private static string Folder(string language, [CallerFilePath] string thisFile = "") =>
        Path.GetFullPath(Path.Combine(Path.GetDirectoryName(thisFile)!, "../../../eval/data", language));
}
