namespace Microsoft.Bot.Schema;

/// <summary>How the text of a message is to be read.</summary>
public static class TextFormatTypes
{
    /// <summary>As Markdown.</summary>
    public const string Markdown = "markdown";

    /// <summary>As it stands.</summary>
    public const string Plain = "plain";

    /// <summary>As XML.</summary>
    public const string Xml = "xml";
}
