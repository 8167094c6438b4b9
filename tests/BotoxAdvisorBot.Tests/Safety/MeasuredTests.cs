using System.Runtime.CompilerServices;
using Newtonsoft.Json.Linq;

namespace BotoxAdvisorBot.Tests.Safety;

/// <summary>
/// Holds the share of signs found in sentences that were written without sight of the word lists. The lists were worked on with the development
/// set; the frozen set was counted, more than once, and some of its lines were seen. The bounds are what was measured, and may only rise.
/// </summary>
public sealed class MeasuredTests
{
    [Theory]
    [InlineData("development.jsonl", 114, 0)]
    [InlineData("frozen.jsonl", 80, 6)]
    public void Recognition_is_no_worse_than_it_was(string file, int fired, int falseAlarms)
    {
        var lines = File.ReadLines(Path.Combine(Folder(), file)).Select(JObject.Parse).ToList();
        var missed = lines.Where(line => Sign(line) is { } sign && !Finds(line, sign)).Select(line => (string)line["text"]!).ToList();
        var alarms = lines.Where(line => Sign(line) is null && SymptomRecognizerTests.Recognizer.Recognize((string)line["text"]!).Count > 0).ToList();

        Assert.True(120 - missed.Count >= fired, $"Found {120 - missed.Count} of 120; at least {fired} were found before.");
        Assert.True(alarms.Count <= falseAlarms, $"{alarms.Count} false alarms; there were {falseAlarms} before.");
    }

    private static string? Sign(JObject line) => (string?)line["sign"];

    private static bool Finds(JObject line, string sign) =>
        SymptomRecognizerTests.Recognizer.Recognize((string)line["text"]!).Any(mention => mention.Sign == sign);

    private static string Folder([CallerFilePath] string thisFile = "") => Path.Combine(Path.GetDirectoryName(thisFile)!, "Data");
}
