using Newtonsoft.Json;

namespace AdaptiveCards;

/// <summary>The meaning that a text's colour carries.</summary>
[JsonConverter(typeof(CardEnumConverter))]
public enum AdaptiveTextColor
{
    /// <summary>The surroundings' own colour.</summary>
    Default,

    /// <summary>A dark colour.</summary>
    Dark,

    /// <summary>A light colour.</summary>
    Light,

    /// <summary>The host's accent.</summary>
    Accent,

    /// <summary>Something good.</summary>
    Good,

    /// <summary>Something to be careful about.</summary>
    Warning,

    /// <summary>Something that needs attention.</summary>
    Attention,
}

/// <summary>How large a text is.</summary>
[JsonConverter(typeof(CardEnumConverter))]
public enum AdaptiveTextSize
{
    /// <summary>The usual size.</summary>
    Default,

    /// <summary>The usual size, by its old name.</summary>
    [Obsolete("Use Default.")]
    Normal = Default,

    /// <summary>Smaller than usual.</summary>
    Small,

    /// <summary>Slightly larger than usual.</summary>
    Medium,

    /// <summary>Larger than usual.</summary>
    Large,

    /// <summary>The largest size.</summary>
    ExtraLarge,
}

/// <summary>How bold a text is.</summary>
[JsonConverter(typeof(CardEnumConverter))]
public enum AdaptiveTextWeight
{
    /// <summary>The usual weight.</summary>
    Default,

    /// <summary>The usual weight, by its old name.</summary>
    [Obsolete("Use Default.")]
    Normal = Default,

    /// <summary>Lighter than usual.</summary>
    Lighter,

    /// <summary>Bold.</summary>
    Bolder,
}

/// <summary>What a text is in the card's structure.</summary>
[JsonConverter(typeof(CardEnumConverter))]
public enum AdaptiveTextBlockStyle
{
    /// <summary>A paragraph.</summary>
    Paragraph,

    /// <summary>A heading.</summary>
    Heading,
}

/// <summary>The kind of font.</summary>
[JsonConverter(typeof(CardEnumConverter))]
public enum AdaptiveFontType
{
    /// <summary>The usual font.</summary>
    Default,

    /// <summary>A font whose characters are all of one width.</summary>
    Monospace,
}
