namespace BotoxAdvisorBot.Dialogs.Language;

/// <summary>The content folder does not fit; the message names the file, the line and the key.</summary>
public sealed class ContentException : Exception
{
    public ContentException(string message)
        : base(message)
    {
    }

    public ContentException(string message, Exception inner)
        : base(message, inner)
    {
    }
}
