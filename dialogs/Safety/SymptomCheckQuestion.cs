using BotoxAdvisorBot.Dialogs.Asking;
using BotoxAdvisorBot.Dialogs.Cards;
using BotoxAdvisorBot.Dialogs.Language.Matching;
using BotoxAdvisorBot.Dialogs.Turns;
using Microsoft.Bot.Builder;

namespace BotoxAdvisorBot.Dialogs.Safety;

/// <summary>A list of serious signs to tick; in words it is answered with the numbers that fit, or "none". An empty list is no answer.</summary>
/// <param name="flow">The flow's id.</param>
/// <param name="id">The question's id.</param>
/// <param name="list">The list in a language.</param>
/// <param name="whose">Whose signs are asked for; the patient's when it is left out.</param>
public sealed class SymptomCheckQuestion(
    string flow, string id, Func<ChecksWords, SymptomCheckWords> list, Func<ITurnContext, CancellationToken, Task<Person>>? whose = null)
    : Question(flow, id)
{
    /// <summary>The list that a flow about a recent treatment opens with.</summary>
    public static SymptomCheckQuestion First(string flow, string id) => new(flow, id, checks => checks.Symptoms);

    /// <summary>The ticks of a card were heard already, for they count on every card.</summary>
    public override Recognition Names(Turn turn, Answer answer, Person person) => turn.Input.Submit is not null
        ? Recognition.Nothing
        : NamedSigns.Ticked(Words(turn).Points.Where(point => answer.Ticked.Contains(point.Id)), person, turn.Voice.Safety);

    public override string Simpler(Turn turn) => turn.Voice.Fill(turn.Voice.Words.Commands.Misunderstood.Signs);

    protected override Answer? ReadSubmit(CardSubmit submit, Turn turn)
    {
        var points = Words(turn).Points.Where(point => submit.IsTicked(NamedSigns.TickOf(point))).ToList();
        return points.Count > 0 ? Ticked(turn, points)
            : submit.Choice == Words(turn).None.Id ? None(turn)
            : null;
    }

    protected override Answer? ReadText(Turn turn)
    {
        var words = Words(turn);
        if (ChoiceQuestion.FindNamed([words.None], turn.Input.Said) is not null)
        {
            return None(turn);
        }

        return ChecklistQuestion.Numbered(turn.Input.Said, words.Points) is { Count: > 0 } points ? Ticked(turn, points) : null;
    }

    protected override string? Refuse(CardSubmit? submit, Turn turn)
    {
        var words = Words(turn);
        return submit is not null ? words.NothingTicked
            : words.Unsure.Any(said => Utterance.Fold(said) == turn.Input.Said.Whole) ? turn.Voice.Fill(words.UnsureReply)
            : null;
    }

    protected override async Task<Reply> AskAsync(ITurnContext context, CardIdentity identity, CancellationToken cancellationToken)
    {
        var voice = Turn.Of(context).Voice;
        var words = list(voice.Words.Checks);
        var other = whose is not null && await whose(context, cancellationToken) == Person.SomeoneElse;
        var reply = new ReplyBuilder(words.Ask).Text(voice.Fill(words.First)).Hint(words.Hint);
        Toggles(reply, words.Points.Where(point => !point.Folded));
        reply.Submit(words.Submit, identity.Data(ofSomeoneElse: other)).Submit(words.None.Label, identity.Data(words.None.Id, ofSomeoneElse: other), style: null);
        if (words.MoreButton is { } more)
        {
            reply.Folded(more, "more-signs", folded => Toggles(folded, words.Points.Where(point => point.Folded)));
        }

        return reply.Calls(voice).Build(voice.Words.Conversation.Replies.OptionsMany);
    }

    private static void Toggles(ReplyBuilder reply, IEnumerable<SymptomPointWords> points)
    {
        foreach (var point in points)
        {
            reply.Toggle(NamedSigns.TickOf(point), point.Label, ticked: false);
        }
    }

    private Answer None(Turn turn) => new(Words(turn).None.Id, [], turn.Voice.Fill(Words(turn).NoneReply));

    private Answer Ticked(Turn turn, IReadOnlyList<SymptomPointWords> points) => new(
        null,
        [.. points.Select(point => point.Id)],
        turn.Voice.Fill(Words(turn).Ticked, ("items", string.Join(", ", points.Select(point => point.Brief)))));

    private SymptomCheckWords Words(Turn turn) => list(turn.Voice.Words.Checks);
}
