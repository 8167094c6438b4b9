using System.Globalization;
using BotoxAdvisorBot.Dialogs.Cards;
using BotoxAdvisorBot.Dialogs.Language;
using BotoxAdvisorBot.Dialogs.Language.Matching;
using BotoxAdvisorBot.Dialogs.Turns;
using Microsoft.Bot.Builder;

namespace BotoxAdvisorBot.Dialogs.Asking;

/// <summary>A question with a few options, answered by a button, an option's words or its number; always as a whole utterance.</summary>
/// <param name="flow">The flow's id.</param>
/// <param name="id">The question's id.</param>
/// <param name="words">The question, an optional hint and the options in a language.</param>
public sealed class ChoiceQuestion(string flow, string id, Func<Words, (string Ask, string? Hint, IReadOnlyList<ChoiceWords> Choices)> words)
    : Question(flow, id)
{
    protected override Answer? ReadSubmit(CardSubmit submit, Turn turn) =>
        Choices(turn).FirstOrDefault(choice => choice.Id == submit.Choice) is { } chosen
            ? new Answer(chosen.Id, [], turn.Voice.Fill(turn.Voice.Words.Conversation.Replies.YouChose, ("choice", chosen.Label)))
            : null;

    protected override Answer? ReadText(Turn turn)
    {
        var choices = Choices(turn);
        return (Find(choices, turn.Input.Said) ?? NotSure(choices, turn)) is { } chosen ? new Answer(chosen.Id, []) : null;
    }

    public override string Simpler(Turn turn) => Simpler(turn, Choices(turn));

    protected override Task<Reply> AskAsync(ITurnContext context, CardIdentity identity, CancellationToken cancellationToken)
    {
        var voice = Turn.Of(context).Voice;
        var (ask, hint, choices) = words(voice.Words);
        var reply = new ReplyBuilder(ask);
        if (hint is not null)
        {
            reply.Hint(hint);
        }

        foreach (var choice in choices)
        {
            reply.Button(choice.Label, identity.Data(choice.Id, choice.Symptom));
        }

        return Task.FromResult(reply.Build(voice.Words.Conversation.Replies.Options));
    }

    /// <summary>The option that the whole utterance names, by its label, another of its words or its number in the list.</summary>
    public static ChoiceWords? Find(IReadOnlyList<ChoiceWords> choices, Utterance said) =>
        FindNamed(choices, said)
        ?? (int.TryParse(said.Whole, NumberStyles.None, CultureInfo.InvariantCulture, out var number) && number >= 1 && number <= choices.Count
            ? choices[number - 1]
            : null);

    /// <summary>The same without numbers.</summary>
    public static ChoiceWords? FindNamed(IReadOnlyList<ChoiceWords> choices, Utterance said) =>
        choices.FirstOrDefault(choice => choice.Said.Prepend(choice.Label).Any(words => Utterance.Fold(words) == said.Whole));

    /// <summary>"I don't know" takes the option that says so, where there is one.</summary>
    internal static ChoiceWords? NotSure(IReadOnlyList<ChoiceWords> choices, Turn turn) =>
        IsUnsure(turn) ? choices.FirstOrDefault(choice => choice.Id == ChoiceWords.NotSure) : null;

    internal static string Simpler(Turn turn, IReadOnlyList<ChoiceWords> choices) =>
        turn.Voice.Fill(turn.Voice.Words.Commands.Misunderstood.Choice, ("example", choices[0].Label));

    private IReadOnlyList<ChoiceWords> Choices(Turn turn) => words(turn.Voice.Words).Choices;
}
