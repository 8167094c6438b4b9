namespace BotFramework.Tests.Surface;

/// <summary>One type as the list writes it: its name, its kind, its bases and a line for each member.</summary>
internal sealed record SurfaceType(string Namespace, string Name, string Kind, IReadOnlyList<string> Bases, IReadOnlyList<string> Members)
{
    public string FullName => $"{Namespace}.{Name}";

    /// <summary>The line that heads the type in the list.</summary>
    public string Head => $"**{Name}** — {Kind}" + (Bases.Count == 0 ? "" : " : " + string.Join(", ", Bases));
}
