using BotoxAdvisorBot.Dialogs.Language;
using BotoxAdvisorBot.Tests.Chatting;
using BotoxAdvisorBot.Tests.Questions;
using YamlDotNet.RepresentationModel;

namespace BotoxAdvisorBot.Tests.Dialogs;

/// <summary>
/// Everything that patients read can be read at US grade 7, file by file, and no single message is above grade 9; by the Flesch-Kincaid
/// grade level (see <see cref="Readability"/>). A message is a text of the content that ends like a sentence; labels and names of
/// places are no sentences, and a grade says nothing about them.
/// </summary>
public sealed class ReadabilityTests
{
    private const double HardestFile = 7;
    private const double HardestMessage = 9;

    /// <summary>The measure was made for passages; of fewer words it says more about one long word than about the sentence.</summary>
    private const int FewestWords = 8;

    private static readonly string Folder = Path.Combine(AppContext.BaseDirectory, "content", "en");

    private static readonly Voice Voice = Chat.Words(Chat.Clinic with { Name = "Lakeside", Phone = "555 0100", AfterHoursPhone = "555 0199" }).Voice("en");

    /// <summary>What patients say.</summary>
    private static readonly HashSet<string> NotRead = ["said", "asked"];

    /// <summary>Files that hold nothing a patient reads.</summary>
    private static readonly HashSet<string> NoWords =
        ["sources.yaml", "questions/matching.yaml", "safety/context.yaml", "safety/ordinary-words.yaml", "safety/sets.yaml", "safety/emergency-numbers.yaml"];

    public static TheoryData<string> Files() =>
        [.. Directory.EnumerateFiles(Folder, "*.yaml", SearchOption.AllDirectories).Select(path => Path.GetRelativePath(Folder, path).Replace('\\', '/')).Except(NoWords).Order()];

    [Theory]
    [MemberData(nameof(Files))]
    public void A_file_is_easy_to_read(string file)
    {
        var messages = Messages(file).ToList();
        Assert.NotEmpty(messages);
        var grade = Readability.Grade(string.Join(" ", messages));
        var hard = messages.Where(message => Words(message) >= FewestWords && Readability.Grade(message) > HardestMessage).Select(message => $"{Readability.Grade(message):F1} {message}").ToList();

        Assert.True(grade <= HardestFile && hard.Count == 0, $"{file}: grade {grade:F1}; too hard:\n{string.Join('\n', hard)}");
    }

    private static IEnumerable<string> Messages(string file)
    {
        using var reader = File.OpenText(Path.Combine(Folder, file));
        var yaml = new YamlStream();
        yaml.Load(reader);
        return [.. Texts(yaml.Documents[0].RootNode).Select(Filled).Where(text => text.TrimEnd('"')[^1] is '.' or '?' or '!')];
    }

    private static IEnumerable<string> Texts(YamlNode node) => node switch
    {
        YamlMappingNode map => map.Children.Where(child => !NotRead.Contains(child.Key.ToString())).SelectMany(child => Texts(child.Value)),
        YamlSequenceNode list => list.Children.SelectMany(Texts),
        YamlScalarNode { Value: { Length: > 0 } text } => [text],
        _ => [],
    };

    /// <summary>With what is known of the clinic; what the code gives stands as a plain word. A list of phone numbers is no sentence.</summary>
    private static string Filled(string text)
    {
        text = text.Replace("{listed}", "It is a known risk.", StringComparison.Ordinal).Replace("{list}", "this", StringComparison.Ordinal);
        var names = System.Text.RegularExpressions.Regex.Matches(text, @"\{([a-z-]+)\}").Select(match => match.Groups[1].Value).Distinct();
        foreach (var name in names)
        {
            text = Record.Exception(() => Voice.Fill($"{{{name}}}")) is null ? text : text.Replace($"{{{name}}}", "this", StringComparison.Ordinal);
        }

        return Voice.Fill(text);
    }

    private static int Words(string text) => text.Split(' ', StringSplitOptions.RemoveEmptyEntries).Length;
}
