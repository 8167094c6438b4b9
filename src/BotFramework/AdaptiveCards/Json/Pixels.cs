using System.Globalization;

namespace AdaptiveCards;

/// <summary>Numbers of pixels as the wire writes them: "50px"; 0 is written as nothing.</summary>
internal static class Pixels
{
    private const string Suffix = "px";

    public static string Write(uint pixels) => pixels == 0 ? null : string.Create(CultureInfo.InvariantCulture, $"{pixels}px");

    public static uint Read(string text) => TryRead(text, out var pixels) ? pixels : 0;

    public static bool TryRead(string text, out uint pixels)
    {
        pixels = 0;
        return text is not null
            && text.EndsWith(Suffix, StringComparison.Ordinal)
            && TryReadNumber(text[..^Suffix.Length], out pixels);
    }

    public static bool TryReadNumber(string text, out uint number) =>
        uint.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out number);
}
