using BotoxAdvisorBot.Dialogs.Asking;
using BotoxAdvisorBot.Dialogs.Cards;
using BotoxAdvisorBot.Dialogs.Language;
using BotoxAdvisorBot.Dialogs.Language.Matching;
using BotoxAdvisorBot.Dialogs.Turns;
using Microsoft.Bot.Builder;

namespace BotoxAdvisorBot.Dialogs.Safety;

/// <summary>A list of serious signs to tick; in words it is answered with the numbers that fit, or "none". An empty list is no answer.</summary>
/// <param name="flow">The flow's id.</param>
/// <param name="id">The question's id.</param>
/// <param name="voice">The words to ask in.</param>
/// <param name="list">The list among them.</param>
/// <param name="whose">Whose signs are asked for; the patient's when it is left out.</param>
public sealed class SymptomCheckQuestion(
    string flow, string id, Func<Turn, Voice> voice, Func<Voice, SymptomCheckWords> list, Func<ITurnContext, CancellationToken, Task<Person>>? whose = null)
    : Question(flow, id)
{
    /// <summary>The list that a flow about a recent treatment opens with.</summary>
    public static SymptomCheckQuestion First(string flow, string id) => new(flow, id, turn => turn.Voice, voice => voice.Words.Checks.Symptoms);

    /// <summary>The ticks of a card were heard already, for they count on every card.</summary>
    public override Recognition Names(Turn turn, Answer answer, Person person) => turn.Input.Submit is not null
        ? Recognition.Nothing
        : NamedSigns.Ticked(Words(turn).Points.Where(point => answer.Ticked.Contains(point.Id)), person, voice(turn).Safety);

    public override string Simpler(Turn turn) => voice(turn).Fill(Words(turn).Simpler);

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
        if (ChoiceQuestion.FindNamed([words.None, list(turn.Voice).None], turn.Input.Said) is not null)
        {
            return None(turn);
        }

        return ChecklistQuestion.Numbered(turn.Input.Said, words.Points) is { Count: > 0 } points ? Ticked(turn, points) : null;
    }

    protected override string? Refuse(CardSubmit? submit, Turn turn)
    {
        var words = Words(turn);
        return submit is not null ? words.NothingTicked
            : words.Unsure.Concat(list(turn.Voice).Unsure).Any(said => Utterance.Fold(said) == turn.Input.Said.Whole) ? voice(turn).Fill(words.UnsureReply)
            : null;
    }

    protected override async Task<Reply> AskAsync(ITurnContext context, CardIdentity identity, CancellationToken cancellationToken)
    {
        var said = voice(Turn.Of(context));
        var words = list(said);
        var other = whose is not null && await whose(context, cancellationToken) == Person.SomeoneElse;
        var reply = new ReplyBuilder(words.Ask).Text(said.Fill(words.First)).Hint(words.Hint);
        Toggles(reply, words.Points.Where(point => !point.Folded));
        var language = said.Safety.Language;
        reply.Submit(words.Submit, identity.Data(ofSomeoneElse: other, language: language))
            .Submit(words.None.Label, identity.Data(words.None.Id, ofSomeoneElse: other, language: language), style: null);
        if (words.MoreButton is { } more)
        {
            reply.Folded(more, "more-signs", folded => Toggles(folded, words.Points.Where(point => point.Folded)));
        }

        return reply.Calls(said).Build(words.Options);
    }

    private static void Toggles(ReplyBuilder reply, IEnumerable<SymptomPointWords> points)
    {
        foreach (var point in points)
        {
            reply.Toggle(NamedSigns.TickOf(point), point.Label, ticked: false);
        }
    }

    private Answer None(Turn turn) => new(Words(turn).None.Id, [], voice(turn).Fill(Words(turn).NoneReply));

    private Answer Ticked(Turn turn, IReadOnlyList<SymptomPointWords> points) => new(
        null,
        [.. points.Select(point => point.Id)],
        voice(turn).Fill(Words(turn).Ticked, ("items", string.Join(", ", points.Select(point => point.Brief)))));

    private SymptomCheckWords Words(Turn turn) => list(voice(turn));
}
