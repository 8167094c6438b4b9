using System.Text.RegularExpressions;
using YamlDotNet.RepresentationModel;

namespace BotoxAdvisorBot.Tests.Conversations;

/// <summary>A text of the content that a patient reads, with the place where it stands.</summary>
/// <param name="Key">The file and the path in it; an item of a list goes by its id or its kind, else by its number.</param>
/// <param name="Text">The text, with its placeholders.</param>
internal sealed partial record ContentEntry(string Key, string Text)
{
    /// <summary>Whether a message says it: the text with anything in the place of its placeholders.</summary>
    public bool IsIn(string message) => Pattern.IsMatch(message);

    private Regex Pattern { get; } = new(string.Join(".*?", Placeholder().Split(Text.Trim()).Select(Regex.Escape)), RegexOptions.Singleline | RegexOptions.CultureInvariant);

    [GeneratedRegex(@"\{[a-z-]+\}")]
    private static partial Regex Placeholder();
}

/// <summary>Reads the content files as a clinician would: every entry that names a source, and every reason drawn from answers.</summary>
internal static class ContentEntries
{
    /// <summary>What stands beside texts in an entry but is not read by patients.</summary>
    private static readonly HashSet<string> NotRead =
    [
        "id", "kind", "symptom", "tier", "title", "brief", "number", "dial", "publisher", "until-day", "from-day", "before-day", "country", "product", "can-be-dissolved", "more-never-helps", "submit",
    ];

    /// <summary>
    /// Files that say nothing to a patient; the table of numbers, which a test of its own goes through; the sign of a crisis, whose card is in
    /// safety/messages.yaml; and what pages show outside of the conversation, which the tests in a browser go through.
    /// </summary>
    private static readonly string[] Silent = ["sources.yaml", "web.yaml", "safety/emergency-numbers.yaml", "safety/signs/crisis.yaml", "safety/context.yaml", "safety/ordinary-words.yaml", "safety/sets.yaml", "questions/matching.yaml"];

    /// <summary>Of a sign, what its card says; the forms of its name are grammar.</summary>
    private static readonly HashSet<string> SignTexts = ["why", "say", "also"];

    private static readonly string Folder = Path.Combine(AppContext.BaseDirectory, "content", "en");

    /// <summary>The texts of every entry that names a source, and the reasons of the evidence.</summary>
    public static IReadOnlyList<ContentEntry> Clinical { get; } = [.. Read((map, path, name) => (HasSource(map) || path.Contains("#evidence.", StringComparison.Ordinal)) && IsRead(path, name))];

    /// <summary>Every text of the content by its key.</summary>
    public static ILookup<string, string> All { get; } = Read((_, _, _) => true).ToLookup(entry => entry.Key, entry => entry.Text);

    private static IEnumerable<ContentEntry> Read(Func<YamlMappingNode, string, string, bool> counts) =>
        Directory.EnumerateFiles(Folder, "*.yaml", SearchOption.AllDirectories).Order(StringComparer.Ordinal)
            .Select(path => (path, name: Path.GetRelativePath(Folder, path).Replace('\\', '/')))
            .Where(file => !Silent.Contains(file.name))
            .SelectMany(file => Texts(Load(file.path), file.name + "#", counts));

    private static YamlNode Load(string path)
    {
        using var reader = File.OpenText(path);
        var yaml = new YamlStream();
        yaml.Load(reader);
        return yaml.Documents[0].RootNode;
    }

    private static IEnumerable<ContentEntry> Texts(YamlNode node, string path, Func<YamlMappingNode, string, string, bool> counts) => node switch
    {
        YamlMappingNode map => map.Children.SelectMany(child => child.Value is YamlScalarNode text
            ? counts(map, path, Name(child.Key)) ? [new ContentEntry(Join(path, Name(child.Key)), text.Value!)] : []
            : Texts(child.Value, Join(path, Name(child.Key)), counts)),
        YamlSequenceNode list => list.Children.SelectMany((item, i) => Texts(item, Join(path, NameOf(item, i)), counts)),
        _ => [],
    };

    private static bool HasSource(YamlMappingNode map) => map.Children.Any(child => Name(child.Key) == "source");

    private static bool IsRead(string path, string name) => path.StartsWith("safety/signs/", StringComparison.Ordinal) ? SignTexts.Contains(name) : name != "source" && !name.EndsWith("-source", StringComparison.Ordinal) && !name.EndsWith("-button", StringComparison.Ordinal) && !NotRead.Contains(name);

    private static string NameOf(YamlNode item, int i) =>
        item is YamlMappingNode map && map.Children.FirstOrDefault(child => Name(child.Key) is "id" or "kind").Value is YamlScalarNode { Value: { } name } ? name : $"{i + 1}";

    private static string Name(YamlNode key) => ((YamlScalarNode)key).Value!;

    private static string Join(string path, string name) => path.EndsWith('#') ? path + name : $"{path}.{name}";
}
