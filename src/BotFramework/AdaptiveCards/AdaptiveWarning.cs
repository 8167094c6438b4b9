namespace AdaptiveCards;

/// <summary>One thing in a card's JSON that could not be taken as it stood.</summary>
public class AdaptiveWarning
{
    internal const int General = -1;
    internal const int InvalidValue = 0;
    internal const int UnsupportedSchemaVersion = 7;

    /// <summary>Notes a warning.</summary>
    public AdaptiveWarning(int code, string message)
    {
        Code = code;
        Message = message;
    }

    /// <summary>The kind of warning: 7 for a schema version too new, 0 for an unknown value, otherwise -1.</summary>
    public int Code { get; set; }

    /// <summary>The warning in words, for a developer.</summary>
    public string Message { get; set; }
}
