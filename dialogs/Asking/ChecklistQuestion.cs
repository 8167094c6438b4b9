using System.Globalization;
using BotoxAdvisorBot.Dialogs.Cards;
using BotoxAdvisorBot.Dialogs.Language;
using BotoxAdvisorBot.Dialogs.Language.Matching;
using BotoxAdvisorBot.Dialogs.Turns;
using Microsoft.Bot.Builder;

namespace BotoxAdvisorBot.Dialogs.Asking;

/// <summary>A point of a checklist: its id, what the patient ticks, and the few words that repeat it.</summary>
public sealed record ChecklistPoint(string Id, string Label, string Brief);

/// <summary>What a checklist card says.</summary>
public sealed record Checklist(string Ask, string Hint, string Submit, IReadOnlyList<ChecklistPoint> Points);

/// <summary>What is already known when a checklist is asked: earlier ticks, and a line about other things noted.</summary>
public sealed record KnownAnswers(IReadOnlyCollection<string> Ticked, string? Noted = null);

/// <summary>A list to tick on a card. In words it is answered with the numbers that fit, or "none".</summary>
/// <param name="flow">The flow's id.</param>
/// <param name="id">The question's id.</param>
/// <param name="words">The checklist in this turn.</param>
/// <param name="known">What is known when the list is asked.</param>
public sealed class ChecklistQuestion(
    string flow, string id, Func<Turn, Checklist> words, Func<ITurnContext, CancellationToken, Task<KnownAnswers>> known)
    : Question(flow, id)
{
    private static readonly HashSet<string> Joints = new(["and", "y", "number", "numbers"], StringComparer.Ordinal);

    public ChecklistQuestion(string flow, string id, Func<Words, Checklist> words, Func<ITurnContext, CancellationToken, Task<KnownAnswers>> known)
        : this(flow, id, (Turn turn) => words(turn.Voice.Words), known)
    {
    }

    protected override Answer? ReadSubmit(CardSubmit submit, Turn turn)
    {
        var ticked = words(turn).Points.Where(point => submit.IsTicked(point.Id)).ToList();
        var said = turn.Voice.Words.Prevention.Verdict;
        var understood = ticked.Count == 0
            ? said.TickedNothing
            : turn.Voice.Fill(said.Ticked, ("items", string.Join(", ", ticked.Select(point => point.Brief))));
        return new Answer(null, [.. ticked.Select(point => point.Id)], understood);
    }

    protected override Answer? ReadText(Turn turn)
    {
        var points = words(turn).Points;
        var none = turn.Voice.Words.Conversation.Replies.None;
        if (none.Any(word => Utterance.Fold(word) == turn.Input.Said.Whole))
        {
            return new Answer(null, []);
        }

        return Numbered(turn.Input.Said, points) is { Count: > 0 } named ? new Answer(null, [.. named.Select(point => point.Id)]) : null;
    }

    /// <summary>The items that an utterance of nothing but numbers names, in their order; none when it says anything else.</summary>
    public static IReadOnlyList<T> Numbered<T>(Utterance said, IReadOnlyList<T> items)
    {
        var numbers = said.Tokens.Select(token => token.Text).Where(text => !Joints.Contains(text))
            .Select(text => int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : 0).ToList();
        return numbers.All(number => number >= 1 && number <= items.Count) ? [.. numbers.Distinct().Order().Select(number => items[number - 1])] : [];
    }

    public override string Simpler(Turn turn) => turn.Voice.Words.Commands.Misunderstood.List;

    protected override string HelpToFindOut(Turn turn) => turn.Voice.Words.Commands.Unsure.List;

    protected override async Task<Reply> AskAsync(ITurnContext context, CardIdentity identity, CancellationToken cancellationToken)
    {
        var voice = Turn.Of(context).Voice;
        var list = words(Turn.Of(context));
        var before = await known(context, cancellationToken);
        var reply = new ReplyBuilder(list.Ask).Hint(before.Noted is { } noted ? $"{noted} {list.Hint}" : list.Hint);
        foreach (var point in list.Points)
        {
            reply.Toggle(point.Id, point.Label, before.Ticked.Contains(point.Id));
        }

        return reply.Submit(list.Submit, identity.Data()).Build(voice.Words.Conversation.Replies.OptionsMany);
    }
}
