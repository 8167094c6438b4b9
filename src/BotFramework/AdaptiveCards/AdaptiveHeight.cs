using System.Globalization;
using Newtonsoft.Json;

namespace AdaptiveCards;

/// <summary>How high an element is: as its content asks, as much as there is, or a number of pixels.</summary>
[JsonConverter(typeof(DimensionConverter))]
public class AdaptiveHeight : IEquatable<AdaptiveHeight>
{
    /// <summary>Starts the height that the content asks for.</summary>
    public AdaptiveHeight()
    {
    }

    /// <summary>Reads a height from its text.</summary>
    /// <param name="value">"auto", "stretch", "50px" or "50"; anything else is a <see cref="FormatException"/>.</param>
    public AdaptiveHeight(string value)
    {
        if (!TryRead(value))
        {
            throw new AdaptiveSerializationException($"'{value}' is not a height.");
        }
    }

    /// <summary>Names a height in pixels.</summary>
    public AdaptiveHeight(uint px)
    {
        HeightType = AdaptiveHeightType.Pixel;
        Unit = px;
    }

    /// <summary>Names a height by its kind.</summary>
    public AdaptiveHeight(AdaptiveHeightType heightType) => HeightType = heightType;

    /// <summary>The height that the content asks for.</summary>
    public static AdaptiveHeight Auto => new(AdaptiveHeightType.Auto);

    /// <summary>All the height there is.</summary>
    public static AdaptiveHeight Stretch => new(AdaptiveHeightType.Stretch);

    /// <summary>The kind of height.</summary>
    public AdaptiveHeightType HeightType { get; set; }

    /// <summary>The number of pixels, if it is a pixel height.</summary>
    public uint? Unit { get; set; }

    /// <summary>Names a height in pixels.</summary>
    public static implicit operator AdaptiveHeight(uint value) => new(value);

    /// <summary>Names a height by its kind.</summary>
    public static implicit operator AdaptiveHeight(AdaptiveHeightType value) => new(value);

    /// <summary>Reads a height from its text.</summary>
    public static implicit operator AdaptiveHeight(string value) => new(value);

    /// <summary>Reads a height from its text.</summary>
    /// <param name="value">"auto", "stretch", "50px" or "50"; anything else is a <see cref="FormatException"/>.</param>
    public static AdaptiveHeight Parse(string value) => new(value);

    /// <summary>Whether the height is a number of pixels.</summary>
    public bool IsPixel() => HeightType == AdaptiveHeightType.Pixel;

    /// <inheritdoc/>
    public bool Equals(AdaptiveHeight other) =>
        other is not null && HeightType == other.HeightType && (!IsPixel() || Unit == other.Unit);

    /// <inheritdoc/>
    public override bool Equals(object obj) => Equals(obj as AdaptiveHeight);

    /// <inheritdoc/>
    public override int GetHashCode() => HashCode.Combine(HeightType, IsPixel() ? Unit : null);

    /// <inheritdoc/>
    public override string ToString() => HeightType switch
    {
        AdaptiveHeightType.Stretch => "stretch",
        AdaptiveHeightType.Pixel => string.Create(CultureInfo.InvariantCulture, $"{Unit ?? 0}px"),
        _ => "auto",
    };

    internal static AdaptiveHeight UnlessAuto(AdaptiveHeight height) =>
        height is null || height.HeightType == AdaptiveHeightType.Auto || (height.IsPixel() && height.Unit is null or 0)
            ? null
            : height;

    private bool TryRead(string value)
    {
        if (value is null || value.Equals("auto", StringComparison.OrdinalIgnoreCase))
        {
            return true;
        }

        if (value.Equals("stretch", StringComparison.OrdinalIgnoreCase))
        {
            HeightType = AdaptiveHeightType.Stretch;
            return true;
        }

        HeightType = AdaptiveHeightType.Pixel;
        Unit = Pixels.TryRead(value, out var pixels) || Pixels.TryReadNumber(value, out pixels) ? pixels : null;
        return Unit is not null;
    }
}
