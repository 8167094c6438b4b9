namespace Microsoft.Bot.Schema;

/// <summary>The end of a conversation.</summary>
public interface IEndOfConversationActivity : IActivity
{
    /// <summary>Gets or sets why a conversation ended; see <see cref="EndOfConversationCodes"/>.</summary>
    string Code { get; set; }

    /// <summary>Gets or sets the text of the message.</summary>
    string Text { get; set; }
}
