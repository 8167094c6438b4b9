using BotoxAdvisorBot.Dialogs.Cards;
using BotoxAdvisorBot.Dialogs.Commands;
using BotoxAdvisorBot.Dialogs.Language;
using BotoxAdvisorBot.Dialogs.Prevention;
using BotoxAdvisorBot.Dialogs.Questions;
using BotoxAdvisorBot.Dialogs.Safety;
using BotoxAdvisorBot.Dialogs.Turns;
using Microsoft.Bot.Builder;
using Microsoft.Bot.Connector;
using Microsoft.Bot.Schema;

namespace BotoxAdvisorBot.Dialogs.Groups;

/// <summary>
/// The talk where several people write: the safety card and quick questions, each from one message alone. Nothing is remembered, so nobody's
/// sign counts as another's, and no flow and no menu is offered, for everyone would read the answers.
/// </summary>
public sealed class GroupTalk(Library library, QuickAnswers quick, MinorStop minors)
{
    private readonly Dictionary<string, CommandFinder> _commands =
        library.Languages.ToDictionary(words => words.Language, words => new CommandFinder(words.Commands));

    /// <summary>Whether more than one person may read the conversation; in Teams a group chat or a channel.</summary>
    public static bool IsGroup(IActivity activity) =>
        activity.Conversation is { IsGroup: true } or { ConversationType: "groupChat" or "channel" };

    /// <summary>Says once what the bot does here: when it is added itself.</summary>
    public static async Task WelcomeAsync(ITurnContext context, IEnumerable<ChannelAccount> added, CancellationToken cancellationToken)
    {
        if (added.Any(member => member.Id == context.Activity.Recipient?.Id))
        {
            var voice = Turn.Of(context).Voice;
            await Reply.Words(voice.Fill(voice.Words.Groups.Welcome)).SendAsync(context, cancellationToken);
        }
    }

    public async Task AnswerAsync(ITurnContext context, CancellationToken cancellationToken)
    {
        var turn = Turn.Of(context);
        turn.Heard = true;
        var replies = Safety(turn, context.Activity.ChannelId).ToList();
        turn.SafetySpoken = turn.Mentions.Count > 0;
        if (!turn.Mentions.Any(mention => mention.Manner == Manner.Asserted))
        {
            replies.AddRange(Answers(turn, alone: replies.Count == 0));
        }

        foreach (var reply in replies)
        {
            await reply.SendAsync(context, cancellationToken);
        }
    }

    /// <summary>The full card for what is there, by person; two sentences for what is not said to be.</summary>
    private static IEnumerable<Reply> Safety(Turn turn, string channel)
    {
        var asserted = turn.Mentions.Where(mention => mention.Manner == Manner.Asserted).ToList();
        foreach (var signs in asserted.Select(mention => new ToldSign(mention.Sign, mention.Person, mention.Tier, mention.WithFiller)).GroupBy(sign => sign.Person))
        {
            yield return SafetyReplies.Card(turn.SafetyVoice, [.. signs], identity: null, textLink: channel == Channels.Msteams);
        }

        if (asserted.Count == 0 && turn.Mentions.MaxBy(mention => mention.Tier) is { } quiet)
        {
            yield return Reply.Words(SafetyReplies.Brief(turn.SafetyVoice, quiet));
        }
    }

    private IEnumerable<Reply> Answers(Turn turn, bool alone)
    {
        var words = turn.Voice.Words;
        if (turn.Input.HasFiles)
        {
            yield return Reply.Words(turn.Voice.Safety.Messages.Picture);
        }
        else if (minors.AgeIn(turn) == true)
        {
            yield return Reply.Words($"{turn.Voice.Safety.Circumstances.Minor.Reply} {turn.Voice.EmergencyLine}");
        }
        else if (_commands[words.Language].Find(turn.Input.Said)?.Command == Command.ForgetMe)
        {
            yield return Reply.Words(words.Groups.Forgotten);
        }
        else if (quick.Find(turn).Flags is { Count: > 0 } flags)
        {
            yield return PreventionReplies.Advice(turn, flags, withButtons: false);
        }
        else if (quick.SureTopic(turn) is { } topic)
        {
            yield return QuestionReplies.Answer(turn, topic, withButtons: false);
        }
        else if (turn.Country is { IsAll: true } country)
        {
            yield return Reply.Words(SafetyReplies.InCountry(turn.Voice, country, isOpen: false));
        }
        else if (alone)
        {
            var asked = MenuReplies.FindNamed(turn) ?? quick.PlaceIn(turn);
            var label = turn.Menu.FirstOrDefault(entry => entry.Id == asked)?.Label;
            yield return Reply.Words(label is null ? turn.Voice.Fill(words.Groups.OnlyShort) : turn.Voice.Fill(words.Groups.NotHere, ("label", label)));
        }
    }
}
