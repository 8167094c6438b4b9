using BotoxAdvisorBot.Dialogs.Safety;
using YamlDotNet.RepresentationModel;

namespace BotoxAdvisorBot.Dialogs.Language;

/// <summary>
/// What the types cannot say about a content folder: every <c>source:</c> names an entry of <c>sources.yaml</c>, and what is said about
/// signs in one language is said in every other.
/// </summary>
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

    /// <summary>Holds a language's words about signs against those of a language that has everything.</summary>
    public static void Complete(string folder, SafetyWords safety, SafetyWords complete)
    {
        Same(folder, "signs", safety.Signs.Signs.Select(sign => sign.Id), complete.Signs.Signs.Select(sign => sign.Id));
        Same(folder, "reasons of an emergency", safety.Signs.Signs.Where(sign => sign.Why is not null).Select(sign => sign.Id), complete.Signs.Signs.Where(sign => sign.Why is not null).Select(sign => sign.Id));
        Same(folder, "messages of urgent signs", safety.Signs.Signs.Where(Says).Select(sign => sign.Id), complete.Signs.Signs.Where(Says).Select(sign => sign.Id));
        Same(folder, "signs with filler", safety.Signs.Signs.Where(sign => sign.WithFiller is not null).Select(sign => sign.Id), complete.Signs.Signs.Where(sign => sign.WithFiller is not null).Select(sign => sign.Id));
        Same(folder, "parts", safety.Circumstances.Parts.Select(part => part.Id), complete.Circumstances.Parts.Select(part => part.Id));
        Same(folder, "follow-ups", safety.Messages.FollowUps.Select(followUp => followUp.Id), complete.Messages.FollowUps.Select(followUp => followUp.Id));
        Same(folder, "products", safety.Messages.Emergency.Injection.Products.Keys, complete.Messages.Emergency.Injection.Products.Keys);
        Same(folder, "lines after a droopy eyelid", safety.Lid.List.Points.Select(point => point.Id), complete.Lid.List.Points.Select(point => point.Id));
        Same(folder, "countries", NumbersOf(safety), NumbersOf(complete));
    }

    private static bool Says(SignWords sign) => sign is { Say: not null, Also: not null };

    private static IEnumerable<string> NumbersOf(SafetyWords words) =>
        words.Numbers.Countries.Select(country => $"{country.Key} {country.Value.Number}, crisis {country.Value.Crisis?.Dial ?? "-"}").Concat(words.Numbers.Unconfirmed.Keys);

    private static void Same(string folder, string what, IEnumerable<string> has, IEnumerable<string> needs)
    {
        var (own, wanted) = (has.ToHashSet(StringComparer.Ordinal), needs.ToHashSet(StringComparer.Ordinal));
        if (!own.SetEquals(wanted))
        {
            var odd = own.Except(wanted).Concat(wanted.Except(own));
            throw new ContentException($"The {what} of {Path.Combine(folder, "safety")} are not those of the other languages: {string.Join("; ", odd)}.");
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
