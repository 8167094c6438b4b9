using Microsoft.Bot.Schema;

namespace Microsoft.Bot.Builder.Dialogs.Choices;

/// <summary>Puts choices into a prompt's question.</summary>
internal static class ChoiceMessage
{
    public static IMessageActivity Append(
        IMessageActivity prompt,
        string channelId,
        IList<Choice> choices,
        ListStyle style,
        ChoiceFactoryOptions options,
        string conversationType,
        IList<string> toList)
    {
        var message = Offer(prompt?.Text ?? string.Empty, channelId, choices, style, options, conversationType, toList);
        if (prompt != null)
        {
            return WithChoices(prompt, message);
        }

        message.InputHint = InputHints.ExpectingInput;
        return message;
    }

    private static IMessageActivity Offer(
        string text,
        string channelId,
        IList<Choice> choices,
        ListStyle style,
        ChoiceFactoryOptions options,
        string conversationType,
        IList<string> toList) => style switch
        {
            ListStyle.None => new Activity { Type = ActivityTypes.Message, Text = text },
            ListStyle.Inline => ChoiceFactory.Inline(choices, text, null, options),
            ListStyle.List => ChoiceFactory.List(choices, text, null, options),
            ListStyle.SuggestedAction => ChoiceFactory.SuggestedAction(choices, text, null, toList),
            ListStyle.HeroCard => ChoiceFactory.HeroCard(choices, text),
            _ => ChoiceFactory.ForChannel(channelId, choices, text, null, options, conversationType, toList),
        };

    // The question is in the saved options, where it must not collect a new set of choices at every asking.
    private static Activity WithChoices(IMessageActivity prompt, IMessageActivity message)
    {
        var question = ProtocolJson.Convert<Activity>(prompt);
        question.Text = message.Text;
        if (message.SuggestedActions is { Actions.Count: > 0 })
        {
            question.SuggestedActions = message.SuggestedActions;
        }

        if (message.Attachments is { Count: > 0 } cards)
        {
            question.Attachments = [.. question.Attachments ?? [], .. cards];
        }

        return question;
    }
}
