using Newtonsoft.Json;

namespace AdaptiveCards;

/// <summary>Where something stands from left to right.</summary>
[JsonConverter(typeof(CardEnumConverter))]
public enum AdaptiveHorizontalAlignment
{
    /// <summary>At the left.</summary>
    Left,

    /// <summary>In the middle.</summary>
    Center,

    /// <summary>At the right.</summary>
    Right,

    /// <summary>Over the whole width.</summary>
    Stretch,
}

/// <summary>Where content stands from top to bottom.</summary>
[JsonConverter(typeof(CardEnumConverter))]
public enum AdaptiveVerticalContentAlignment
{
    /// <summary>At the top.</summary>
    Top,

    /// <summary>In the middle.</summary>
    Center,

    /// <summary>At the bottom.</summary>
    Bottom,
}

/// <summary>The distance to the element before.</summary>
[JsonConverter(typeof(CardEnumConverter))]
public enum AdaptiveSpacing
{
    /// <summary>The usual distance.</summary>
    Default,

    /// <summary>No distance.</summary>
    None,

    /// <summary>A small distance.</summary>
    Small,

    /// <summary>A medium distance.</summary>
    Medium,

    /// <summary>A large distance.</summary>
    Large,

    /// <summary>The largest distance.</summary>
    ExtraLarge,

    /// <summary>The distance from the card's border.</summary>
    Padding,
}

/// <summary>The meaning that a background carries.</summary>
[JsonConverter(typeof(CardEnumConverter))]
public enum AdaptiveContainerStyle
{
    /// <summary>The card's own background, by its old name.</summary>
    [Obsolete("Use Default.")]
    Normal,

    /// <summary>The card's own background.</summary>
    Default = 0,

    /// <summary>A background that stands out.</summary>
    Emphasis,

    /// <summary>Something good.</summary>
    Good,

    /// <summary>Something that needs attention.</summary>
    Attention,

    /// <summary>Something to be careful about.</summary>
    Warning,

    /// <summary>The host's accent.</summary>
    Accent,
}

/// <summary>How large a picture is.</summary>
[JsonConverter(typeof(CardEnumConverter))]
public enum AdaptiveImageSize
{
    /// <summary>As large as it is, but not larger than its surroundings.</summary>
    Auto,

    /// <summary>As wide as its surroundings.</summary>
    Stretch,

    /// <summary>Small.</summary>
    Small,

    /// <summary>Medium.</summary>
    Medium,

    /// <summary>Large.</summary>
    Large,
}

/// <summary>The kinds of height.</summary>
[JsonConverter(typeof(CardEnumConverter))]
public enum AdaptiveHeightType
{
    /// <summary>What the content asks for.</summary>
    Auto,

    /// <summary>All there is.</summary>
    Stretch,

    /// <summary>A number of pixels.</summary>
    Pixel,
}
