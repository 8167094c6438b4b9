namespace Microsoft.Bot.Builder.Dialogs.Choices;

/// <summary>A word or symbol found in a text.</summary>
public class Token
{
    /// <summary>Gets or sets the position of its first character.</summary>
    public int Start { get; set; }

    /// <summary>Gets or sets the position of its last character.</summary>
    public int End { get; set; }

    /// <summary>Gets or sets it as written.</summary>
    public string Text { get; set; }

    /// <summary>Gets or sets it as compared.</summary>
    public string Normalized { get; set; }
}
