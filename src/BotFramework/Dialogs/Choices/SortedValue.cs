namespace Microsoft.Bot.Builder.Dialogs.Choices;

/// <summary>A text to look for, and the position of the choice it belongs to.</summary>
public class SortedValue
{
    /// <summary>Gets or sets the text.</summary>
    public string Value { get; set; }

    /// <summary>Gets or sets the choice's position, from 0.</summary>
    public int Index { get; set; }
}
