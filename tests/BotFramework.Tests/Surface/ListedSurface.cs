using System.Text.RegularExpressions;

namespace BotFramework.Tests.Surface;

/// <summary>
/// Reads the list: "## Namespace · package …", below it "**Type** — kind : bases", below that an indented line for each member.
/// </summary>
internal static partial class ListedSurface
{
    public static IReadOnlyList<SurfaceType> Load()
    {
        using var stream = typeof(ListedSurface).Assembly.GetManifestResourceStream("botframework-api.md")
            ?? throw new InvalidOperationException("The list is not embedded in the test assembly.");
        using var reader = new StreamReader(stream);
        return Parse(reader.ReadToEnd());
    }

    public static IReadOnlyList<SurfaceType> Parse(string list)
    {
        var types = new List<SurfaceType>();
        var members = new List<string>();
        var currentNamespace = "";
        foreach (var line in list.ReplaceLineEndings("\n").Split('\n'))
        {
            if (NamespaceHeading().Match(line) is { Success: true } heading)
            {
                currentNamespace = heading.Groups["namespace"].Value;
            }
            else if (TypeHeading().Match(line) is { Success: true } type)
            {
                members = [];
                types.Add(new SurfaceType(
                    currentNamespace, type.Groups["name"].Value, type.Groups["kind"].Value, Bases(type.Groups["bases"].Value), members));
            }
            else if (line.StartsWith("    ", StringComparison.Ordinal) && !string.IsNullOrWhiteSpace(line))
            {
                members.Add(line.Trim());
            }
        }

        return types;
    }

    private static List<string> Bases(string text) =>
        [.. CommaOutsideBrackets().Split(text).Select(name => name.Trim()).Where(name => name.Length > 0)];

    [GeneratedRegex(@"^## (?<namespace>[\w.]+) · package ")]
    private static partial Regex NamespaceHeading();

    [GeneratedRegex(@"^\*\*(?<name>[^*]+)\*\* — (?<kind>[a-z ]+?)(?: : (?<bases>.+))?$")]
    private static partial Regex TypeHeading();

    [GeneratedRegex(",(?![^<]*>)")]
    private static partial Regex CommaOutsideBrackets();
}
