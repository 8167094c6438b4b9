using YamlDotNet.RepresentationModel;

namespace BotoxAdvisorBot.Dialogs.Language;

/// <summary>What the types cannot say about a content folder: every <c>source:</c> names an entry of <c>sources.yaml</c>.</summary>
internal static class ContentCheck
{
    public static void Sources(string folder, IEnumerable<string> known)
    {
        var keys = known.ToHashSet(StringComparer.Ordinal);
        foreach (var path in Directory.EnumerateFiles(folder, "*.yaml", SearchOption.AllDirectories))
        {
            using var reader = File.OpenText(path);
            var yaml = new YamlStream();
            yaml.Load(reader);
            foreach (var source in SourcesIn(yaml.Documents[0].RootNode).Where(s => !keys.Contains(s.Value!)))
            {
                throw new ContentException($"{path}, line {source.Start.Line}: the source '{source.Value}' is not in sources.yaml.");
            }
        }
    }

    private static IEnumerable<YamlScalarNode> SourcesIn(YamlNode node) => node switch
    {
        YamlMappingNode map => map.Children.SelectMany(child =>
            child.Key is YamlScalarNode { Value: { } key } && (key == "source" || key.EndsWith("-source", StringComparison.Ordinal))
                ? Scalars(child.Value)
                : SourcesIn(child.Value)),
        YamlSequenceNode list => list.Children.SelectMany(SourcesIn),
        _ => [],
    };

    private static IEnumerable<YamlScalarNode> Scalars(YamlNode node) => node switch
    {
        YamlScalarNode scalar => [scalar],
        YamlSequenceNode list => list.Children.OfType<YamlScalarNode>(),
        _ => [],
    };
}
