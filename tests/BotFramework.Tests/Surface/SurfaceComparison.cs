using System.Text.RegularExpressions;

namespace BotFramework.Tests.Surface;

/// <summary>Compares two surfaces line by line; each difference is a line that can be copied from the list, or into it.</summary>
internal static class SurfaceComparison
{
    /// <summary>What is there and not listed. Where the list has a member of that name, it is shown too.</summary>
    public static IReadOnlyList<string> Unlisted(IReadOnlyList<SurfaceType> listed, IReadOnlyList<SurfaceType> there)
    {
        var byName = listed.ToDictionary(type => type.FullName);
        return
        [
            .. there.Where(type => !IsMentioned(type, byName)).SelectMany(type =>
                byName.TryGetValue(type.FullName, out var known) ? Beyond(known, type, "the list has") : [$"{type.Namespace}: {type.Head}"]),
        ];
    }

    /// <summary>What is listed and not there. Where there is a member of that name, it is shown too.</summary>
    public static IReadOnlyList<string> Missing(IReadOnlyList<SurfaceType> listed, IReadOnlyList<SurfaceType> there)
    {
        var byName = there.ToDictionary(type => type.FullName);
        return
        [
            .. listed.SelectMany(type =>
                byName.TryGetValue(type.FullName, out var built) ? Beyond(built, type, "the assembly has") : [$"{type.Namespace}: {type.Head}"]),
        ];
    }

    private static IEnumerable<string> Beyond(SurfaceType known, SurfaceType type, string otherSide)
    {
        if (type.Kind != known.Kind || type.Bases.Except(known.Bases).Any())
        {
            yield return $"{type.Namespace}: {type.Head}   ({otherSide}: {known.Head})";
        }

        foreach (var member in type.Members.Except(known.Members))
        {
            var namesakes = known.Members.Except(type.Members).Where(other => NameOf(other) == NameOf(member)).ToList();
            yield return $"{type.FullName}: {member}" + (namesakes.Count == 0 ? "" : $"   ({otherSide}: {string.Join("; ", namesakes)})");
        }
    }

    // The list has no entry for a nested type: a member of the type around it that mentions it lists it, without its members.
    private static bool IsMentioned(SurfaceType nested, Dictionary<string, SurfaceType> listed)
    {
        var around = nested.FullName[..nested.FullName.LastIndexOf('.')];
        return nested.Name.Contains('.', StringComparison.Ordinal)
            && listed.TryGetValue(around, out var type)
            && type.Members.Any(member => Regex.IsMatch(member, $@"(?<!\w){Regex.Escape(nested.Name)}(?!\w)"));
    }

    private static string NameOf(string member) =>
        Regex.Match(member, @"^(?:(?:const|static|readonly|protected|virtual|abstract|override|sealed|event) )*(?<name>\w*)").Groups["name"].Value;
}
