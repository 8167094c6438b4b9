using AdaptiveCards;
using BotoxAdvisorBot.Dialogs.Turns;
using Microsoft.Bot.Builder;
using Microsoft.Bot.Connector;
using Microsoft.Bot.Schema;
using Newtonsoft.Json.Linq;

namespace BotoxAdvisorBot.Dialogs.Cards;

/// <summary>A message with its card and the same meaning in words, for channels without cards and for screen readers.</summary>
/// <param name="Lead">The line above the card.</param>
/// <param name="Card">The card, or null when the lead says it all.</param>
/// <param name="InWords">The card's whole meaning, without the lead.</param>
public sealed record Reply(string Lead, AdaptiveCard? Card, string InWords)
{
    private static readonly HashSet<string> WithCards =
        new([Channels.Emulator, Channels.Msteams, Channels.Webchat, Channels.Directline], StringComparer.OrdinalIgnoreCase);

    private static readonly HashSet<string> WithWebChat = new([Channels.Webchat, Channels.Directline], StringComparer.OrdinalIgnoreCase);

    public static Reply Words(string text) => new(text, null, "");

    /// <summary>Sends the reply in the form that the turn's channel can show.</summary>
    public Task SendAsync(ITurnContext context, CancellationToken cancellationToken)
    {
        var turn = Turn.Of(context);
        var lead = string.Join(" ", new[] { turn.Understood, Lead }.Where(part => !string.IsNullOrEmpty(part)));
        turn.Understood = null;
        return context.SendActivityAsync((this with { Lead = lead }).ToActivity(context.Activity.ChannelId), cancellationToken);
    }

    /// <summary>The activity for a channel.</summary>
    public IMessageActivity ToActivity(string channelId)
    {
        if (Card is null)
        {
            return MessageFactory.Text(Lead, Lead, InputHints.AcceptingInput);
        }

        var full = string.Join("\n\n", new[] { Lead, InWords }.Where(part => part.Length > 0));
        if (!WithCards.Contains(channelId ?? ""))
        {
            return MessageFactory.Text(full, full, InputHints.AcceptingInput);
        }

        Card.FallbackText = full;
        var attachment = new Attachment(AdaptiveCard.ContentType, content: JObject.Parse(Card.ToJson()));
        var message = MessageFactory.Attachment(attachment, Lead, full, InputHints.AcceptingInput);
        if (WithWebChat.Contains(channelId!))
        {
            message.ChannelData = new JObject { ["webchat:fallback-text"] = full };
        }

        return message;
    }
}
