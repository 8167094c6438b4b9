using BotoxAdvisorBot.Dialogs.Cards;
using BotoxAdvisorBot.Dialogs.Language;
using BotoxAdvisorBot.Dialogs.Turns;
using Microsoft.Bot.Builder;

namespace BotoxAdvisorBot.Dialogs.Asking;

/// <summary>What a question with options says, and the options that fit what is known so far.</summary>
public sealed record ChoiceCard(string Ask, string? Hint, IReadOnlyList<ChoiceWords> Choices);

/// <summary>
/// A question whose options depend on what is known so far, and whose answer is found inside a sentence as well ("forehead and frown").
/// </summary>
/// <param name="flow">The flow's id.</param>
/// <param name="id">The question's id.</param>
/// <param name="card">The question with its options in this turn.</param>
/// <param name="heard">The options that the turn's sentence names; nothing when it is a question itself.</param>
public sealed class SpokenChoiceQuestion(
    string flow, string id, Func<Turn, ChoiceCard> card, Func<Turn, IReadOnlyList<ChoiceWords>>? heard = null)
    : Question(flow, id)
{
    /// <summary>So many buttons and their question fill a phone's screen; of more, the rest is behind a button.</summary>
    private const int MostShown = 15;

    protected override Answer? ReadSubmit(CardSubmit submit, Turn turn) =>
        Choices(turn).FirstOrDefault(choice => choice.Id == submit.Choice) is { } chosen ? Understood(turn, [chosen]) : null;

    protected override Answer? ReadText(Turn turn)
    {
        var choices = Choices(turn);
        if ((ChoiceQuestion.Find(choices, turn.Input.Said) ?? ChoiceQuestion.NotSure(choices, turn)) is { } chosen)
        {
            return new Answer(chosen.Id, [chosen.Id]);
        }

        return heard?.Invoke(turn) is { Count: > 0 } named ? Understood(turn, named) : null;
    }

    public override string Simpler(Turn turn) => ChoiceQuestion.Simpler(turn, Choices(turn));

    protected override Task<Reply> AskAsync(ITurnContext context, CardIdentity identity, CancellationToken cancellationToken)
    {
        var turn = Turn.Of(context);
        var (ask, hint, all) = card(turn);
        var choices = InOrder(all);
        var reply = new ReplyBuilder(ask);
        if (hint is not null)
        {
            reply.Hint(hint);
        }

        var shown = choices.Count > MostShown ? MostShown - 1 : choices.Count;
        foreach (var choice in choices.Take(shown))
        {
            reply.Button(choice.Label, identity.Data(choice.Id, choice.Symptom));
        }

        if (choices.Count > shown)
        {
            var rest = choices.Skip(shown).Select(choice => (choice.Label, identity.Data(choice.Id, choice.Symptom)));
            reply.MoreButtons(turn.Voice.Words.Conversation.Replies.MoreChoices, "more-choices", rest);
        }

        return Task.FromResult(reply.Build(turn.Voice.Words.Conversation.Replies.Options));
    }

    private IReadOnlyList<ChoiceWords> Choices(Turn turn) => InOrder(card(turn).Choices);

    /// <summary>The options in the order of their numbers. Of too many, those that are no sign are the ones behind the button.</summary>
    private static IReadOnlyList<ChoiceWords> InOrder(IReadOnlyList<ChoiceWords> all)
    {
        if (all.Count <= MostShown)
        {
            return all;
        }

        var signs = all.Count(choice => choice.Symptom is not null);
        var hidden = all.Where(choice => choice.Symptom is null).Skip(MostShown - 1 - signs).ToList();
        return [.. all.Except(hidden), .. hidden];
    }

    private static Answer Understood(Turn turn, IReadOnlyList<ChoiceWords> chosen)
    {
        var labels = string.Join(", ", chosen.Select(choice => choice.Label));
        return new Answer(
            chosen[0].Id, [.. chosen.Select(choice => choice.Id)], turn.Voice.Fill(turn.Voice.Words.Conversation.Replies.YouChose, ("choice", labels)));
    }
}
