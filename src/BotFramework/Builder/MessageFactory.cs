using Microsoft.Bot.Schema;

namespace Microsoft.Bot.Builder;

/// <summary>Makes messages to send.</summary>
public static class MessageFactory
{
    /// <summary>Makes a message with words.</summary>
    public static Activity Text(string text, string ssml = null, string inputHint = null)
    {
        var message = Activity.CreateMessageActivity();

        // Clients show an empty text as an empty bubble, so there is none at all.
        message.Text = NullIfBlank(text);
        message.Speak = NullIfBlank(ssml);
        message.InputHint = inputHint ?? InputHints.AcceptingInput;
        return (Activity)message;
    }

    /// <summary>Makes a message with buttons that say their own words.</summary>
    public static IMessageActivity SuggestedActions(
        IEnumerable<string> actions, string text = null, string ssml = null, string inputHint = null)
        => SuggestedActions(actions, text, ssml, inputHint, null);

    /// <summary>Makes a message with buttons that say their own words, shown to the given users only.</summary>
    public static IMessageActivity SuggestedActions(
        IEnumerable<string> actions, string text = null, string ssml = null, string inputHint = null, IList<string> toList = null)
    {
        ArgumentNullException.ThrowIfNull(actions);
        var buttons = actions.Select(action => new CardAction { Type = ActionTypes.ImBack, Title = action, Value = action });
        return SuggestedActions(buttons, text, ssml, inputHint, toList);
    }

    /// <summary>Makes a message with buttons.</summary>
    public static IMessageActivity SuggestedActions(
        IEnumerable<CardAction> cardActions, string text = null, string ssml = null, string inputHint = null)
        => SuggestedActions(cardActions, text, ssml, inputHint, null);

    /// <summary>Makes a message with buttons, shown to the given users only.</summary>
    public static IMessageActivity SuggestedActions(
        IEnumerable<CardAction> cardActions, string text = null, string ssml = null, string inputHint = null, IList<string> toList = null)
    {
        ArgumentNullException.ThrowIfNull(cardActions);
        var message = Text(text, ssml, inputHint);
        message.SuggestedActions = new SuggestedActions { Actions = [.. cardActions], To = toList };
        return message;
    }

    /// <summary>Makes a message with an attachment.</summary>
    public static IMessageActivity Attachment(
        Attachment attachment, string text = null, string ssml = null, string inputHint = null)
    {
        ArgumentNullException.ThrowIfNull(attachment);
        return Attachment([attachment], text, ssml, inputHint);
    }

    /// <summary>Makes a message with attachments, one below the other.</summary>
    public static IMessageActivity Attachment(
        IEnumerable<Attachment> attachments, string text = null, string ssml = null, string inputHint = null)
        => WithAttachments(AttachmentLayoutTypes.List, attachments, text, ssml, inputHint);

    /// <summary>Makes a message with attachments side by side.</summary>
    public static IMessageActivity Carousel(
        IEnumerable<Attachment> attachments, string text = null, string ssml = null, string inputHint = null)
        => WithAttachments(AttachmentLayoutTypes.Carousel, attachments, text, ssml, inputHint);

    /// <summary>Makes a message with a file or picture that is fetched from its address.</summary>
    /// <exception cref="ArgumentNullException">The address or the content type is null or blank.</exception>
    public static IMessageActivity ContentUrl(
        string url, string contentType, string name = null, string text = null, string ssml = null, string inputHint = null)
    {
        var attachment = new Attachment
        {
            ContentUrl = NullIfBlank(url) ?? throw new ArgumentNullException(nameof(url)),
            ContentType = NullIfBlank(contentType) ?? throw new ArgumentNullException(nameof(contentType)),
            Name = NullIfBlank(name) ?? string.Empty,
        };
        return Attachment([attachment], text, ssml, inputHint);
    }

    private static Activity WithAttachments(
        string layout, IEnumerable<Attachment> attachments, string text, string ssml, string inputHint)
    {
        ArgumentNullException.ThrowIfNull(attachments);
        var message = Text(text, ssml, inputHint);
        message.AttachmentLayout = layout;
        message.Attachments = [.. attachments];
        return message;
    }

    private static string NullIfBlank(string text) => string.IsNullOrWhiteSpace(text) ? null : text;
}
