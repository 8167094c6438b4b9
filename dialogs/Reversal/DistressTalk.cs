using BotoxAdvisorBot.Dialogs.Cards;
using BotoxAdvisorBot.Dialogs.Commands;
using BotoxAdvisorBot.Dialogs.Language;
using BotoxAdvisorBot.Dialogs.Safety;
using BotoxAdvisorBot.Dialogs.Turns;
using BotoxAdvisorBot.Dialogs.VisitNote;

namespace BotoxAdvisorBot.Dialogs.Reversal;

/// <summary>
/// Answers distress about looks, and remembers it for the whole chat: after it, and after a crisis, support comes before any talk of more
/// treatment (clinical-facts H2, H4).
/// </summary>
public sealed class DistressTalk(ConversationMemory memory, Library library)
{
    /// <summary>Thoughts of suicide or self-harm.</summary>
    private const string Crisis = "E15";

    private readonly Dictionary<string, DistressFinder> _finders = library.Languages.ToDictionary(words => words.Language, words => new DistressFinder(words));

    /// <summary>Remembers distress and crisis, whoever answers the message.</summary>
    public async Task NoteAsync(Place here, CancellationToken cancellationToken)
    {
        if (IsDistress(here.Turn) || here.Turn.Mentions.Any(mention => mention is { Sign: Crisis, Person: Person.Patient }))
        {
            (await memory.Visit.GetAsync(here.Dc.Context, () => new Visit(), cancellationToken)).SupportFirst = true;
        }
    }

    /// <summary>Answers distress. False, because the rest of the message is still to be answered.</summary>
    public async Task<bool> AnswerAsync(Place here, CancellationToken cancellationToken)
    {
        if (IsDistress(here.Turn))
        {
            var words = here.Turn.Voice.Words.Reversal.Distress;
            var card = PersonReplies.Offer(new ReplyBuilder($"{words.Answer.Text} {words.Meanwhile.Text}"), here.Turn.Voice);
            await VisitNoteReplies.Offer(card, here.Turn.Voice).Build().SendAsync(here.Dc.Context, cancellationToken);
            here.Turn.Answered = true;
        }

        return false;
    }

    private bool IsDistress(Turn turn) => _finders[turn.Voice.Words.Language].IsIn(turn.Input.Said);
}
