using YamlDotNet.RepresentationModel;

namespace BotoxAdvisorBot.Dialogs.Language;

/// <summary>A statement of the content, as a reviewing clinician finds it.</summary>
/// <param name="File">The file, relative to the language's folder.</param>
/// <param name="Line">The line of its source, from 1.</param>
/// <param name="Key">The way to it through the file: keys, and ids or numbers of list entries.</param>
/// <param name="Text">What the patient reads.</param>
/// <param name="Sources">The sources it names.</param>
public sealed record ContentStatement(string File, long Line, string Key, string Text, IReadOnlyList<string> Sources);

/// <summary>Reads a language's folder for review, statement by statement.</summary>
public static class ContentReview
{
    /// <summary>The source of what is general professional knowledge only, so that a clinician has to sign it off.</summary>
    public const string SignOff = "sign-off";

    /// <summary>What follows the key of a text in the key of that text's source.</summary>
    private const string OwnSource = "-source";

    private static readonly HashSet<string> NotRead = ["id", "source", "said", "asked", "kind", "families", "patterns", "with-filler-patterns", "denials", "look-alikes", "because", "country"];

    /// <summary>Every statement that names a source, in the order of files and lines.</summary>
    public static IEnumerable<ContentStatement> Statements(string languageFolder) =>
        Directory.EnumerateFiles(languageFolder, "*.yaml", SearchOption.AllDirectories).Order(StringComparer.Ordinal)
            .SelectMany(path => In(Root(path), Path.GetRelativePath(languageFolder, path), ""));

    /// <summary>The statements that wait for a clinician.</summary>
    public static IEnumerable<ContentStatement> ToSignOff(string languageFolder) =>
        Statements(languageFolder).Where(statement => statement.Sources.Contains(SignOff));

    private static YamlNode Root(string path)
    {
        using var reader = File.OpenText(path);
        var yaml = new YamlStream();
        yaml.Load(reader);
        return yaml.Documents[0].RootNode;
    }

    private static IEnumerable<ContentStatement> In(YamlNode node, string file, string key) => node switch
    {
        YamlMappingNode map => Own(map, file, key).Concat(map.Children.SelectMany(child => In(child.Value, file, $"{key}.{child.Key}".TrimStart('.')))),
        YamlSequenceNode list => list.Children.SelectMany((child, i) => In(child, file, $"{key}[{IdOf(child) ?? $"{i + 1}"}]")),
        _ => [],
    };

    private static IEnumerable<ContentStatement> Own(YamlMappingNode map, string file, string key) =>
        map.Children.Select(child => (Name: child.Key.ToString(), child.Value)).Where(child => child.Name == "source" || child.Name.EndsWith(OwnSource, StringComparison.Ordinal))
            .Select(child => new ContentStatement(
                file, child.Value.Start.Line, key, child.Name == "source" ? TextOf(map) : map.Children[child.Name[..^OwnSource.Length]].ToString(), SourcesOf(child.Value)));

    /// <summary>The sentences that stand beside the source, without ids and lists of phrases.</summary>
    private static string TextOf(YamlMappingNode map) => string.Join(
        " | ", map.Children.Where(child => child.Value is YamlScalarNode && !NotRead.Contains(child.Key.ToString())).Select(child => child.Value.ToString()));

    private static IReadOnlyList<string> SourcesOf(YamlNode node) =>
        node is YamlSequenceNode list ? [.. list.Children.Select(child => child.ToString())] : [node.ToString()];

    private static string? IdOf(YamlNode node) =>
        (node as YamlMappingNode)?.Children.FirstOrDefault(child => child.Key.ToString() is "id" or "kind").Value?.ToString();
}
