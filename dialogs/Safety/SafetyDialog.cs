using BotoxAdvisorBot.Dialogs.Asking;
using BotoxAdvisorBot.Dialogs.Cards;
using BotoxAdvisorBot.Dialogs.Language;
using BotoxAdvisorBot.Dialogs.Language.Matching;
using BotoxAdvisorBot.Dialogs.Turns;
using Microsoft.Bot.Builder;
using Microsoft.Bot.Builder.Dialogs;

namespace BotoxAdvisorBot.Dialogs.Safety;

/// <summary>
/// The interrupt. Speaks about every serious sign, and stays on top of the other dialogs while an emergency or a question about a sign is
/// open. There is never a second one on the stack; what follows in the same turn is told by <see cref="Turn.AfterSafety"/>.
/// </summary>
public sealed class SafetyDialog(ConversationMemory memory, HeldEmergency held, TimeProvider clock) : Dialog(Name)
{
    public const string Name = "safety";

    /// <summary>After this much silence the bot asks first whether the patient got help.</summary>
    public static readonly TimeSpan LongSilence = TimeSpan.FromHours(3);

    public override async Task<DialogTurnResult> BeginDialogAsync(DialogContext dc, object options = default!, CancellationToken cancellationToken = default) =>
        await AnswerAsync(dc, await StateAsync(dc.Context, cancellationToken), cancellationToken);

    public override async Task<DialogTurnResult> ContinueDialogAsync(DialogContext dc, CancellationToken cancellationToken = default)
    {
        var state = await StateAsync(dc.Context, cancellationToken);
        state.HeldTurns++;
        return await AnswerAsync(dc, state, cancellationToken);
    }

    private async Task<DialogTurnResult> AnswerAsync(DialogContext dc, SafetyState state, CancellationToken cancellationToken)
    {
        var turn = Turn.Of(dc.Context);
        var silence = clock.GetUtcNow() - state.LastHeard;
        state.LastHeard = clock.GetUtcNow();
        turn.SafetySpoken = true;
        turn.AfterSafety = AfterSafety.Nothing;

        var asserted = turn.Mentions.Where(mention => mention.Manner == Manner.Asserted).ToList();
        if (asserted.Exists(mention => !state.WasTold(mention)))
        {
            await Telling.TellAsync(dc, state, [.. asserted.Select(ToTold)], cancellationToken);
        }
        else if (state.Open == OpenSafety.Crisis)
        {
            await CrisisTalk.AnswerAsync(dc, state, silence >= LongSilence, cancellationToken);
        }
        else if (state.Open == OpenSafety.Emergency && silence >= LongSilence)
        {
            await HeldTalk.AskGotHelpAsync(dc, state, cancellationToken);
        }
        else if (asserted.Count > 0 && state.Open != OpenSafety.IsItNow)
        {
            await Telling.TellAgainAsync(dc, state, ToTold(asserted[0]), cancellationToken);
        }
        else
        {
            await AnswerOpenAsync(dc, state, cancellationToken);
        }

        return state.Open == OpenSafety.Nothing ? await dc.EndDialogAsync(null, cancellationToken) : EndOfTurn;
    }

    private Task AnswerOpenAsync(DialogContext dc, SafetyState state, CancellationToken cancellationToken) => state.Open switch
    {
        OpenSafety.Emergency => HeldTalk.AnswerAsync(dc, state, held, cancellationToken),
        OpenSafety.IsItNow => AnswerIsItNowAsync(dc, state, cancellationToken),
        OpenSafety.GotHelp => HeldTalk.AnswerGotHelpAsync(dc, state, held, cancellationToken),
        _ => AnswerQuietlyAsync(dc, state, cancellationToken),
    };

    /// <summary>Denied, asked about or over: two sentences; unless it was denied, the question whether it is happening now.</summary>
    private static async Task AnswerQuietlyAsync(DialogContext dc, SafetyState state, CancellationToken cancellationToken)
    {
        var turn = Turn.Of(dc.Context);
        var mention = turn.Mentions.OrderByDescending(m => m.Manner != Manner.Negated).ThenByDescending(m => m.Tier).FirstOrDefault();
        if (mention is null)
        {
            turn.SafetySpoken = false;
            turn.AfterSafety = AfterSafety.AnswerTheRest;
            return;
        }

        if (mention.Manner == Manner.Negated)
        {
            await SendAsync(dc, Reply.Words(SafetyReplies.Brief(turn.SafetyVoice, mention)), cancellationToken);
            turn.AfterSafety = AfterSafety.AnswerTheRest;
            return;
        }

        state.Open = OpenSafety.IsItNow;
        state.Asked = ToTold(mention);
        state.Language = turn.SafetyVoice.Safety.Language;
        state.Asking = CardIdentity.NewAsking();
        await SendAsync(dc, SafetyReplies.IsItNow(turn.SafetyVoice, mention, Telling.Identity("is-it-now", state)), cancellationToken);
    }

    private static async Task AnswerIsItNowAsync(DialogContext dc, SafetyState state, CancellationToken cancellationToken)
    {
        var turn = Turn.Of(dc.Context);
        var words = turn.SafetyVoice.Safety.Messages.IsItNow;
        var answer = Choice(turn, words.Yes, words.No)?.Id;
        var asked = state.Asked!;
        if (answer == words.Yes.Id || BeginsWithYes(turn) || turn.Mentions.Any(mention => mention.Manner == Manner.Asserted))
        {
            await Telling.TellAsync(dc, state, [asked], cancellationToken);
            return;
        }

        state.Release();
        if (answer == words.No.Id || turn.Mentions.Any(mention => mention.Manner == Manner.Negated && mention.Sign == asked.Sign))
        {
            turn.Understood = words.Thanks;
            turn.AfterSafety = AfterSafety.AskAgain;
            return;
        }

        await AnswerQuietlyAsync(dc, state, cancellationToken);
    }

    private static bool BeginsWithYes(Turn turn) =>
        turn.SafetyVoice.Safety.Messages.IsItNow.YesBegins.Any(yes => $"{turn.Input.Said.Whole} ".StartsWith(Utterance.Fold(yes) + " ", StringComparison.Ordinal));

    internal static ChoiceWords? Choice(Turn turn, params ChoiceWords[] choices) => turn.Input.Submit is { Identity.Dialog: Name } submit
        ? choices.FirstOrDefault(choice => choice.Id == submit.Choice)
        : ChoiceQuestion.Find(choices, turn.Input.Said);

    private static ToldSign ToTold(Mention mention) => new(mention.Sign, mention.Person, mention.Tier, mention.WithFiller);

    private static Task SendAsync(DialogContext dc, Reply reply, CancellationToken cancellationToken) => reply.SendAsync(dc.Context, cancellationToken);

    private Task<SafetyState> StateAsync(ITurnContext context, CancellationToken cancellationToken) =>
        memory.Safety.GetAsync(context, () => new SafetyState(), cancellationToken);
}
