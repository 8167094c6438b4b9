using Newtonsoft.Json;

namespace AdaptiveCards;

/// <summary>What kind of words an input asks for.</summary>
[JsonConverter(typeof(CardEnumConverter))]
public enum AdaptiveTextInputStyle
{
    /// <summary>Any words.</summary>
    Text,

    /// <summary>A telephone number.</summary>
    Tel,

    /// <summary>An address on the web.</summary>
    Url,

    /// <summary>An e-mail address.</summary>
    Email,

    /// <summary>A secret that is not shown.</summary>
    Password,
}

/// <summary>How a list of choices is shown.</summary>
[JsonConverter(typeof(CardEnumConverter))]
public enum AdaptiveChoiceInputStyle
{
    /// <summary>Folded away until it is opened.</summary>
    Compact,

    /// <summary>All in sight.</summary>
    Expanded,

    /// <summary>A field that filters the choices while one types.</summary>
    Filtered,
}

/// <summary>Which inputs an action sends.</summary>
[JsonConverter(typeof(CardEnumConverter))]
public enum AdaptiveAssociatedInputs
{
    /// <summary>Those of the card it stands in.</summary>
    Auto,

    /// <summary>None; they need not be valid.</summary>
    None,
}

/// <summary>Where an action stands.</summary>
[JsonConverter(typeof(CardEnumConverter))]
public enum AdaptiveActionMode
{
    /// <summary>In sight.</summary>
    Primary,

    /// <summary>In the overflow menu.</summary>
    Secondary,
}
