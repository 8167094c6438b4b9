using System.Runtime.CompilerServices;
using Newtonsoft.Json.Linq;

namespace BotoxAdvisorBot.Tests.Safety;

/// <summary>The labelled messages in eval/data.</summary>
internal static class EvaluationData
{
    /// <summary>A labelled message; <paramref name="Symptom"/> is null when it names no serious sign.</summary>
    internal sealed record Message(string Text, string? Symptom, string? Tier, string Kind);

    public static IReadOnlyList<Message> Read(string language, string set) =>
        [.. File.ReadLines(Path.Combine(Folder(), language, $"safety.{set}.jsonl")).Select(JObject.Parse)
            .Select(line => new Message((string)line["text"]!, (string?)line["symptom"], (string?)line["tier"], (string)line["kind"]!))];

    private static string Folder([CallerFilePath] string thisFile = "") => Path.GetFullPath(Path.Combine(Path.GetDirectoryName(thisFile)!, "../../../eval/data"));
}
