using System.Globalization;
using System.Text;
using Microsoft.Bot.Schema;

namespace Microsoft.Bot.Builder.Dialogs.Choices;

/// <summary>Makes messages that offer choices.</summary>
public class ChoiceFactory
{
    private const int MostInline = 3;

    /// <summary>Offers choices as suits the channel.</summary>
    public static IMessageActivity ForChannel(
        string channelId, IList<Choice> list, string text = default, string speak = default, ChoiceFactoryOptions options = default) =>
        ForChannel(channelId, list, text, speak, options, null, null);

    /// <summary>Offers choices as suits the channel and conversation: suggested actions, a card, in the sentence or as a list.</summary>
    public static IMessageActivity ForChannel(
        string channelId,
        IList<Choice> list,
        string text = default,
        string speak = default,
        ChoiceFactoryOptions options = default,
        string conversationType = default,
        IList<string> toList = default)
    {
        list ??= [];
        var longest = list.Select(choice => ButtonTitle(choice).Length).DefaultIfEmpty().Max();
        if (longest > Channel.MaxActionTitleLength(channelId))
        {
            return List(list, text, speak, options);
        }

        if (Channel.SupportsSuggestedActions(channelId, list.Count, conversationType))
        {
            return SuggestedAction(list, text, speak, toList);
        }

        if (Channel.SupportsCardActions(channelId, list.Count))
        {
            return HeroCard(list, text, speak);
        }

        return list.Count <= MostInline ? Inline(list, text, speak, options) : List(list, text, speak, options);
    }

    /// <summary>Offers choices in the sentence, after the text.</summary>
    public static Activity Inline(
        IList<Choice> choices, string text = default, string speak = default, ChoiceFactoryOptions options = default)
    {
        choices ??= [];
        var separator = options?.InlineSeparator ?? ", ";
        var beforeLast = choices.Count == 2 ? options?.InlineOr ?? " or " : options?.InlineOrMore ?? ", or ";
        var sentence = new StringBuilder(text).Append(' ');
        for (var i = 0; i < choices.Count; i++)
        {
            sentence.Append(i == 0 ? string.Empty : i == choices.Count - 1 ? beforeLast : separator);
            if (options?.IncludeNumbers ?? true)
            {
                sentence.Append(CultureInfo.InvariantCulture, $"({i + 1}) ");
            }

            sentence.Append(Title(choices[i]));
        }

        return Message(sentence.ToString(), speak);
    }

    /// <summary>Offers choices as a list below the text.</summary>
    public static Activity List(
        IList<string> choices, string text = default, string speak = default, ChoiceFactoryOptions options = default) =>
        List(ToChoices(choices), text, speak, options);

    /// <summary>Offers choices as a list below the text.</summary>
    public static Activity List(
        IList<Choice> choices, string text = default, string speak = default, ChoiceFactoryOptions options = default)
    {
        var numbered = options?.IncludeNumbers ?? true;
        var lines = (choices ?? []).Select((choice, i) => (numbered ? $"{i + 1}. " : "- ") + Title(choice));
        return Message($"{text}\n\n   {string.Join("\n   ", lines)}", speak);
    }

    /// <summary>Offers choices as suggested actions.</summary>
    public static IMessageActivity SuggestedAction(IList<string> choices, string text = default, string speak = default) =>
        SuggestedAction(ToChoices(choices), text, speak, null);

    /// <summary>Offers choices as suggested actions to the users whose ids are given.</summary>
    public static IMessageActivity SuggestedAction(
        IList<string> choices, string text = default, string speak = default, IList<string> toList = default) =>
        SuggestedAction(ToChoices(choices), text, speak, toList);

    /// <summary>Offers choices as suggested actions.</summary>
    public static IMessageActivity SuggestedAction(IList<Choice> choices, string text = default, string speak = default) =>
        SuggestedAction(choices, text, speak, null);

    /// <summary>Offers choices as suggested actions to the users whose ids are given.</summary>
    public static IMessageActivity SuggestedAction(
        IList<Choice> choices, string text = default, string speak = default, IList<string> toList = default)
    {
        var message = Message(text, speak);
        message.SuggestedActions = new SuggestedActions(toList, Buttons(choices));
        return message;
    }

    /// <summary>Offers choices as the buttons of a card, which also carries the text.</summary>
    public static IMessageActivity HeroCard(IList<Choice> choices, string text = default, string speak = default)
    {
        var card = new HeroCard(text: text, buttons: Buttons(choices));
        var message = Message(null, speak);
        message.Attachments = [new Attachment(Schema.HeroCard.ContentType, content: card)];
        return message;
    }

    /// <summary>Makes choices of texts.</summary>
    public static IList<Choice> ToChoices(IList<string> choices) => [.. (choices ?? []).Select(value => new Choice(value))];

    private static string Title(Choice choice) => choice.Action?.Title ?? choice.Value;

    private static string ButtonTitle(Choice choice) =>
        (string.IsNullOrEmpty(choice.Action?.Title) ? choice.Value : choice.Action.Title) ?? string.Empty;

    private static List<CardAction> Buttons(IList<Choice> choices) => [.. (choices ?? []).Select(choice =>
        choice.Action ?? new CardAction(ActionTypes.ImBack, title: choice.Value, value: choice.Value))];

    private static Activity Message(string text, string speak) => new()
    {
        Type = ActivityTypes.Message,
        Text = text,
        Speak = speak,
        InputHint = InputHints.ExpectingInput,
        Attachments = [],
        Entities = [],
    };
}
