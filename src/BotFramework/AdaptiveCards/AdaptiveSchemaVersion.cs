using System.Globalization;
using Newtonsoft.Json;

namespace AdaptiveCards;

/// <summary>A version of the Adaptive Cards schema, such as 1.5.</summary>
[JsonConverter(typeof(SchemaVersionConverter))]
public class AdaptiveSchemaVersion : IComparable<AdaptiveSchemaVersion>
{
    /// <summary>Starts version 0.0.</summary>
    public AdaptiveSchemaVersion()
    {
    }

    /// <summary>Reads a version from its text.</summary>
    /// <param name="versionString">"1" or "1.5"; anything else is a <see cref="FormatException"/>.</param>
    public AdaptiveSchemaVersion(string versionString)
    {
        ArgumentNullException.ThrowIfNull(versionString);
        var parts = versionString.Split('.');
        Major = Number(parts[0], versionString);
        Minor = parts.Length > 1 ? Number(parts[1], versionString) : 0;
    }

    /// <summary>Names a version by its numbers.</summary>
    public AdaptiveSchemaVersion(int major, int minor)
    {
        Major = major;
        Minor = minor;
    }

    /// <summary>The number before the point.</summary>
    public int Major { get; set; }

    /// <summary>The number after the point.</summary>
    public int Minor { get; set; }

    /// <summary>Reads a version from its text.</summary>
    public static implicit operator AdaptiveSchemaVersion(string versionString) => new(versionString);

    /// <summary>Orders versions from old to new.</summary>
    public int CompareTo(AdaptiveSchemaVersion other) =>
        other is null ? 1 : (Major, Minor).CompareTo((other.Major, other.Minor));

    /// <inheritdoc/>
    public override bool Equals(object obj) =>
        obj is AdaptiveSchemaVersion other && (Major, Minor) == (other.Major, other.Minor);

    /// <inheritdoc/>
    public override int GetHashCode() => HashCode.Combine(Major, Minor);

    /// <inheritdoc/>
    public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"{Major}.{Minor}");

    private static int Number(string part, string versionString) =>
        int.TryParse(part, NumberStyles.None, CultureInfo.InvariantCulture, out var number)
            ? number
            : throw new AdaptiveSerializationException($"'{versionString}' is not a schema version.");
}
