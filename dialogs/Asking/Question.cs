using BotoxAdvisorBot.Dialogs.Cards;
using BotoxAdvisorBot.Dialogs.Language.Matching;
using BotoxAdvisorBot.Dialogs.Safety;
using BotoxAdvisorBot.Dialogs.Turns;
using Microsoft.Bot.Builder;
using Microsoft.Bot.Builder.Dialogs;

namespace BotoxAdvisorBot.Dialogs.Asking;

/// <summary>An answer to a question of a flow, by ids.</summary>
/// <param name="Choice">The chosen option, or null for a checklist.</param>
/// <param name="Ticked">The ticked points of a checklist.</param>
/// <param name="Understood">What to tell the patient was understood when the answer cannot be seen in the chat.</param>
public sealed record Answer(string? Choice, IReadOnlyList<string> Ticked, string? Understood = null);

/// <summary>
/// A question of a flow. It builds its activity from the turn's words each time it is asked, so that the saved state holds no sentence, and
/// reads its answer from a card or from text.
/// </summary>
public abstract class Question : Prompt<Answer>
{
    private const string AskingKey = "asking";

    protected Question(string flow, string id)
        : base(id) => Flow = flow;

    protected string Flow { get; }

    /// <summary>The answer in <paramref name="turn"/>'s input, or null when it holds none. Changes nothing.</summary>
    public Answer? Read(Turn turn, DialogInstance asked) =>
        turn.Input.Submit switch
        {
            null => ReadText(turn),
            { Identity: { } identity } submit when identity == IdentityOf(asked) => ReadSubmit(submit, turn),
            _ => null,
        };

    /// <summary>Why an answer cannot be taken, as a sentence; null when it can, and when the input is no answer. Changes nothing.</summary>
    public string? Refusal(Turn turn, DialogInstance asked) =>
        Read(turn, asked) is not null ? null
        : turn.Input.Submit is { } submit && submit.Identity != IdentityOf(asked) ? null
        : Refuse(turn.Input.Submit, turn) ?? FindOut(turn);

    /// <summary>How to answer most simply, with an example.</summary>
    public virtual string Simpler(Turn turn) => turn.Voice.Words.Commands.Misunderstood.Other;

    /// <summary>The serious signs that an answer names, when the question is about signs.</summary>
    public virtual Recognition Names(Turn turn, Answer answer, Person person) => Recognition.Nothing;

    /// <summary>The identity of the cards of this asking.</summary>
    public CardIdentity IdentityOf(DialogInstance asked) =>
        new(Flow, Id, asked.State.Values.OfType<IDictionary<string, object>>().Select(AskingOf).FirstOrDefault(asking => asking is not null) ?? "");

    protected abstract Answer? ReadSubmit(CardSubmit submit, Turn turn);

    protected abstract Answer? ReadText(Turn turn);

    /// <summary>The sentence for an answer that cannot be taken; null when the input is no answer.</summary>
    protected virtual string? Refuse(CardSubmit? submit, Turn turn) => null;

    /// <summary>What helps somebody who does not know the answer.</summary>
    protected virtual string HelpToFindOut(Turn turn) => turn.Voice.Words.Commands.Unsure.Choice;

    protected static bool IsUnsure(Turn turn) =>
        turn.Input.Submit is null && turn.Voice.Words.Commands.Unsure.Said.Any(said => Utterance.Fold(said) == turn.Input.Said.Whole);

    protected abstract Task<Reply> AskAsync(ITurnContext context, CardIdentity identity, CancellationToken cancellationToken);

    protected sealed override async Task OnPromptAsync(
        ITurnContext turnContext, IDictionary<string, object> state, PromptOptions options, bool isRetry, CancellationToken cancellationToken = default)
    {
        if (AskingOf(state) is null)
        {
            state[AskingKey] = CardIdentity.NewAsking();
        }

        var reply = await AskAsync(turnContext, new CardIdentity(Flow, Id, AskingOf(state)!), cancellationToken);
        await reply.SendAsync(turnContext, cancellationToken);
    }

    protected sealed override Task<PromptRecognizerResult<Answer>> OnRecognizeAsync(
        ITurnContext turnContext, IDictionary<string, object> state, PromptOptions options, CancellationToken cancellationToken = default)
    {
        var asked = new DialogInstance { Id = Id, State = new Dictionary<string, object> { ["state"] = state } };
        var answer = Read(Turn.Of(turnContext), asked);
        return Task.FromResult(new PromptRecognizerResult<Answer> { Succeeded = answer is not null, Value = answer! });
    }

    private string? FindOut(Turn turn) =>
        IsUnsure(turn) ? turn.Voice.Words.Commands.Unsure.FindOut.GetValueOrDefault(Id) ?? HelpToFindOut(turn) : null;

    private static string? AskingOf(IDictionary<string, object> state) => state.TryGetValue(AskingKey, out var asking) ? asking as string : null;
}
