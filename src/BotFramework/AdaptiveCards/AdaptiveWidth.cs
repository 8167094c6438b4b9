using System.Globalization;
using Newtonsoft.Json;

namespace AdaptiveCards;

/// <summary>How wide a column is: as its content asks, as much as there is, a share of the rest, or a number of pixels.</summary>
[JsonConverter(typeof(DimensionConverter))]
public class AdaptiveWidth : IEquatable<AdaptiveWidth>
{
    private readonly Kind _kind;

    /// <summary>Starts the width that the content asks for.</summary>
    public AdaptiveWidth()
    {
    }

    /// <summary>Reads a width from its text.</summary>
    /// <param name="value">"auto", "stretch", a share such as "2", or "50px"; anything else is a <see cref="FormatException"/>.</param>
    public AdaptiveWidth(string value)
    {
        if (value is null || value.Equals("auto", StringComparison.OrdinalIgnoreCase))
        {
            return;
        }

        if (value.Equals("stretch", StringComparison.OrdinalIgnoreCase))
        {
            _kind = Kind.Stretch;
            return;
        }

        _kind = Pixels.TryRead(value, out var unit) ? Kind.Pixels : Kind.Share;
        if (_kind == Kind.Share && !Pixels.TryReadNumber(value, out unit))
        {
            throw new AdaptiveSerializationException($"'{value}' is not a width.");
        }

        Unit = unit;
    }

    /// <summary>Names a width in pixels.</summary>
    public AdaptiveWidth(uint px)
        : this(Kind.Pixels)
    {
        Unit = px;
    }

    private AdaptiveWidth(Kind kind) => _kind = kind;

    private enum Kind
    {
        Auto,
        Stretch,
        Share,
        Pixels,
    }

    /// <summary>The width that the content asks for.</summary>
    public static AdaptiveWidth Auto => new(Kind.Auto);

    /// <summary>All the width that the other columns leave.</summary>
    public static AdaptiveWidth Stretch => new(Kind.Stretch);

    /// <summary>The number of pixels, or the share.</summary>
    public uint? Unit { get; set; }

    /// <summary>Names a width in pixels.</summary>
    public static implicit operator AdaptiveWidth(uint value) => new(value);

    /// <summary>Reads a width from its text.</summary>
    public static implicit operator AdaptiveWidth(string value) => new(value);

    /// <summary>Reads a width from its text.</summary>
    /// <param name="value">"auto", "stretch", a share such as "2", or "50px"; anything else is a <see cref="FormatException"/>.</param>
    public static AdaptiveWidth Parse(string value) => new(value);

    /// <summary>Whether the width is a number of pixels.</summary>
    public bool IsPixel() => _kind == Kind.Pixels;

    /// <inheritdoc/>
    public bool Equals(AdaptiveWidth other) => other is not null && ToString() == other.ToString();

    /// <inheritdoc/>
    public override bool Equals(object obj) => Equals(obj as AdaptiveWidth);

    /// <inheritdoc/>
    public override int GetHashCode() => ToString().GetHashCode(StringComparison.Ordinal);

    /// <inheritdoc/>
    public override string ToString() => _kind switch
    {
        Kind.Stretch => "stretch",
        Kind.Share => string.Create(CultureInfo.InvariantCulture, $"{Unit ?? 1}"),
        Kind.Pixels => string.Create(CultureInfo.InvariantCulture, $"{Unit ?? 0}px"),
        _ => "auto",
    };
}
