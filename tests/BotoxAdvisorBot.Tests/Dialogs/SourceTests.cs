using BotoxAdvisorBot.Dialogs.Language;
using BotoxAdvisorBot.Review;
using YamlDotNet.RepresentationModel;

namespace BotoxAdvisorBot.Tests.Dialogs;

/// <summary>Where the clinical statements come from, and which of them a clinician still has to sign off.</summary>
public sealed class SourceTests
{
    private static readonly string Folder = Path.Combine(AppContext.BaseDirectory, "content", "en");

    private static readonly IReadOnlyList<ContentStatement> Statements = [.. ContentReview.Statements(Folder)];

    /// <summary>Parts of a key under which everything is said about serious signs.</summary>
    private static readonly string[] SafetyKeys = ["safety", "watch", "unsafe", "signs", "stop", "feels-wrong", "picture", "with-filler"];

    /// <summary>Keys of sentences that carry a fact, wherever they stand.</summary>
    private static readonly string[] FactKeys = ["text", "why", "answer", "what"];

    [Fact]
    public void Every_source_that_is_named_exists_and_none_is_empty()
    {
        var known = PreventionSteps.Words.Sources;

        Assert.True(Statements.Count > 300, $"{Statements.Count}");
        Assert.All(Statements, statement => Assert.NotEmpty(statement.Sources));
        Assert.All(Statements.SelectMany(statement => statement.Sources), source => Assert.True(known.ContainsKey(source), source));
    }

    [Fact]
    public void Every_sentence_with_a_fact_names_its_source()
    {
        var bare = Directory.EnumerateFiles(Folder, "*.yaml", SearchOption.AllDirectories).SelectMany(file => Bare(Root(file), Path.GetRelativePath(Folder, file))).ToList();

        Assert.Empty(bare);
    }

    [Fact]
    public void What_only_a_clinician_can_confirm_never_stands_in_a_safety_message()
    {
        Assert.Empty(Statements.Where(IsSafety).Where(statement => statement.Sources.Contains(ContentReview.SignOff)).Select(statement => $"{statement.File} {statement.Key}"));
        Assert.True(Statements.Count(IsSafety) > 80, $"{Statements.Count(IsSafety)}");
    }

    [Fact]
    public void The_command_lists_what_waits_for_a_clinician_with_its_place()
    {
        using var written = new StringWriter();
        SignOffList.Write(written);
        var list = written.ToString();

        var waiting = ContentReview.ToSignOff(Folder).ToList();
        Assert.NotEmpty(waiting);
        Assert.Contains($"en: {waiting.Count} statements", list, StringComparison.Ordinal);
        Assert.All(waiting, statement => Assert.Contains($"{statement.File}:{statement.Line} {statement.Key}", list, StringComparison.Ordinal));
        Assert.All(waiting, statement => Assert.Contains(ContentReview.SignOff, File.ReadLines(Path.Combine(Folder, statement.File)).ElementAt((int)statement.Line - 1), StringComparison.Ordinal));
        Assert.All(waiting, statement => Assert.NotEmpty(statement.Text));
    }

    private static bool IsSafety(ContentStatement statement) =>
        statement.File.Contains("safety", StringComparison.Ordinal)
        || statement.Text.Contains("{number}", StringComparison.Ordinal)
        || statement.Key.Split('.').Any(part => SafetyKeys.Contains(part));

    private static YamlNode Root(string path)
    {
        using var reader = File.OpenText(path);
        var yaml = new YamlStream();
        yaml.Load(reader);
        return yaml.Documents[0].RootNode;
    }

    private static IEnumerable<string> Bare(YamlNode node, string place) => node switch
    {
        YamlMappingNode map => (FactKeys.Any(key => map.Children.TryGetValue(key, out var fact) && fact is YamlScalarNode) && !map.Children.ContainsKey("source") ? new[] { place } : [])
            .Concat(map.Children.SelectMany(child => Bare(child.Value, $"{place} {child.Key}"))),
        YamlSequenceNode list => list.Children.SelectMany((child, i) => Bare(child, $"{place}[{i}]")),
        _ => [],
    };
}
