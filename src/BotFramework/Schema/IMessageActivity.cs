namespace Microsoft.Bot.Schema;

/// <summary>A message.</summary>
public interface IMessageActivity : IActivity
{
    /// <summary>Gets or sets the language of the text as a BCP 47 tag.</summary>
    string Locale { get; set; }

    /// <summary>Gets or sets the text of the message.</summary>
    string Text { get; set; }

    /// <summary>Gets or sets the words to be spoken, plain or as SSML.</summary>
    string Speak { get; set; }

    /// <summary>Gets or sets whether the bot waits for an answer; see <see cref="InputHints"/>.</summary>
    string InputHint { get; set; }

    /// <summary>Gets or sets the text for channels that cannot show the cards.</summary>
    string Summary { get; set; }

    /// <summary>Gets or sets how the text is to be read; see <see cref="TextFormatTypes"/>.</summary>
    string TextFormat { get; set; }

    /// <summary>Gets or sets how several attachments are laid out; see <see cref="AttachmentLayoutTypes"/>.</summary>
    string AttachmentLayout { get; set; }

    /// <summary>Gets or sets the cards and files of the message.</summary>
    IList<Attachment> Attachments { get; set; }

    /// <summary>Gets or sets the buttons offered below the message.</summary>
    SuggestedActions SuggestedActions { get; set; }

    /// <summary>Gets or sets how urgent the activity is.</summary>
    string Importance { get; set; }

    /// <summary>Gets or sets how replies travel back; see <see cref="DeliveryModes"/>.</summary>
    string DeliveryMode { get; set; }

    /// <summary>Gets or sets when the activity is no longer worth showing.</summary>
    DateTimeOffset? Expiration { get; set; }

    /// <summary>Gets or sets the data of a card submit, event, invoke or trace.</summary>
    object Value { get; set; }

    /// <summary>Returns the mentions among the entities.</summary>
    Mention[] GetMentions();

    /// <summary>Tells whether there is anything to show: text, summary, attachments or channel data.</summary>
    bool HasContent();
}
