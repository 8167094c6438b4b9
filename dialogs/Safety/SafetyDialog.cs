using BotoxAdvisorBot.Dialogs.Asking;
using BotoxAdvisorBot.Dialogs.Cards;
using BotoxAdvisorBot.Dialogs.Language;
using BotoxAdvisorBot.Dialogs.Language.Matching;
using BotoxAdvisorBot.Dialogs.Turns;
using Microsoft.Bot.Builder;
using Microsoft.Bot.Builder.Dialogs;
using Microsoft.Bot.Connector;

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
            await TellAsync(dc, state, [.. asserted.Select(ToTold)], cancellationToken);
        }
        else if (state.Open == OpenSafety.Crisis)
        {
            await CrisisTalk.AnswerAsync(dc, state, silence >= LongSilence, cancellationToken);
        }
        else if (state.Open == OpenSafety.Emergency && silence >= LongSilence)
        {
            await AskGotHelpAsync(dc, state, cancellationToken);
        }
        else if (asserted.Count > 0 && state.Open != OpenSafety.IsItNow)
        {
            await TellAgainAsync(dc, state, ToTold(asserted[0]), cancellationToken);
        }
        else
        {
            await AnswerOpenAsync(dc, state, cancellationToken);
        }

        return state.Open == OpenSafety.Nothing ? await dc.EndDialogAsync(null, cancellationToken) : EndOfTurn;
    }

    private Task AnswerOpenAsync(DialogContext dc, SafetyState state, CancellationToken cancellationToken) => state.Open switch
    {
        OpenSafety.Emergency => AnswerHeldAsync(dc, state, cancellationToken),
        OpenSafety.IsItNow => AnswerIsItNowAsync(dc, state, cancellationToken),
        OpenSafety.GotHelp => AnswerGotHelpAsync(dc, state, cancellationToken),
        _ => AnswerQuietlyAsync(dc, state, cancellationToken),
    };

    /// <summary>The full card, by the most serious sign of each person; an emergency stays open.</summary>
    private static async Task TellAsync(DialogContext dc, SafetyState state, IReadOnlyList<ToldSign> signs, CancellationToken cancellationToken)
    {
        var held = state.Open is OpenSafety.Emergency or OpenSafety.GotHelp;
        List<ToldSign> before = [.. state.Told];
        state.Told.RemoveAll(told => signs.Any(sign => sign.Sign == told.Sign && sign.Person == told.Person));
        state.Asked = null;
        state.Asking = CardIdentity.NewAsking();
        foreach (var person in signs.Select(sign => sign.Person).Distinct().ToList())
        {
            if (signs.Any(sign => sign.Person == person && sign.Tier == Tier.Crisis))
            {
                await SendAsync(dc, CrisisReplies.Card(Voice(dc), person, Identity(CrisisReplies.Question, state)), cancellationToken);
            }

            var now = signs.Where(sign => sign.Person == person && sign.Tier != Tier.Crisis).ToList();
            if (now.Count == 0)
            {
                continue;
            }

            var earlier = before.Where(sign => sign.Person == person && sign.Tier != Tier.Crisis).ToList();
            var emergency = (held ? now.Concat(earlier) : now).Any(sign => sign.Tier == Tier.Emergency);
            List<ToldSign> theirs = emergency ? [.. now.Concat(earlier).DistinctBy(sign => sign.Sign)] : now;
            await SendAsync(dc, SafetyReplies.Card(Voice(dc), theirs, Identity(emergency ? "emergency" : "urgent", state), NeedsTextLink(dc)), cancellationToken);
        }

        state.Told.AddRange(signs);
        if (signs.Any(sign => sign.Tier == Tier.Crisis))
        {
            state.Release();
            state.Open = OpenSafety.Crisis;
        }
        else if ((held ? signs.Concat(before) : signs).Any(sign => sign.Tier == Tier.Emergency))
        {
            state.Open = OpenSafety.Emergency;
            state.HeldTurns = 0;
            state.CallAsked = false;
        }
        else
        {
            state.Release();
            state.Offered = Offer.AfterUrgent;
        }
    }

    private static async Task TellAgainAsync(DialogContext dc, SafetyState state, ToldSign sign, CancellationToken cancellationToken)
    {
        var line = SafetyReplies.Again(Voice(dc), sign);
        if (state.Open == OpenSafety.Emergency)
        {
            await SendAsync(dc, SafetyReplies.Held(Voice(dc), line.Lead), cancellationToken);
            return;
        }

        await SendAsync(dc, line, cancellationToken);
        state.Offered = sign.Tier == Tier.Emergency ? Offer.AfterEmergency : Offer.AfterUrgent;
        Turn.Of(dc.Context).AfterSafety = AfterSafety.AnswerTheRest;
    }

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
            await SendAsync(dc, Reply.Words(SafetyReplies.Brief(turn.Voice, mention)), cancellationToken);
            turn.AfterSafety = AfterSafety.AnswerTheRest;
            return;
        }

        state.Open = OpenSafety.IsItNow;
        state.Asked = ToTold(mention);
        state.Asking = CardIdentity.NewAsking();
        await SendAsync(dc, SafetyReplies.IsItNow(turn.Voice, mention, Identity("is-it-now", state)), cancellationToken);
    }

    private static async Task AnswerIsItNowAsync(DialogContext dc, SafetyState state, CancellationToken cancellationToken)
    {
        var turn = Turn.Of(dc.Context);
        var words = turn.Voice.Safety.Messages.IsItNow;
        var answer = Choice(turn, words.Yes, words.No)?.Id;
        var asked = state.Asked!;
        if (answer == words.Yes.Id || BeginsWithYes(turn) || turn.Mentions.Any(mention => mention.Manner == Manner.Asserted))
        {
            await TellAsync(dc, state, [asked], cancellationToken);
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

    private async Task AnswerHeldAsync(DialogContext dc, SafetyState state, CancellationToken cancellationToken)
    {
        var turn = Turn.Of(dc.Context);
        var words = turn.Voice.Safety.Messages.Held;
        if (turn.Input is { HasFiles: true, Text: "" })
        {
            await SendAsync(dc, SafetyReplies.Held(turn.Voice, $"{SafetyReplies.Again(turn.Voice, state.Leading!).Lead} {turn.Voice.Words.Conversation.Replies.Picture}"), cancellationToken);
            return;
        }

        var (move, followUp) = held.Read(turn.Input, turn.Mentions, state);
        switch (move)
        {
            case HeldMove.HelpIsComing:
                state.HelpIsComing = true;
                state.CallAsked = false;
                await SendAsync(dc, SafetyReplies.Ready(turn.Voice, state.ToTell), cancellationToken);
                break;
            case HeldMove.Thanks when state.HelpIsComing:
                await SendAsync(dc, Reply.Words(words.ThanksReply), cancellationToken);
                break;
            case HeldMove.FollowUp:
                await SendAsync(dc, SafetyReplies.Held(turn.Voice, Answer(turn.Voice, followUp!, state)), cancellationToken);
                break;
            case HeldMove.Thanks or HeldMove.SomethingElse:
                state.CallAsked = true;
                var text = state.HelpIsComing ? words.Waiting : move == HeldMove.Thanks ? words.Called : words.First;
                await SendAsync(dc, SafetyReplies.CallFirst(turn.Voice, text, Identity("emergency", state), state), cancellationToken);
                break;
            default:
                await ReleaseAsync(dc, state, move, cancellationToken);
                break;
        }
    }

    private static async Task ReleaseAsync(DialogContext dc, SafetyState state, HeldMove move, CancellationToken cancellationToken)
    {
        var turn = Turn.Of(dc.Context);
        var words = turn.Voice.Safety.Messages.Held;
        state.Release();
        if (move == HeldMove.OnlyAsking)
        {
            state.FalseAlarms++;
            state.Untell(Tier.Emergency);
            turn.AfterSafety = AfterSafety.AskAgain;
            await SendAsync(dc, Reply.Words(turn.Voice.Fill(words.OnlyAskingReply)), cancellationToken);
            return;
        }

        if (move == HeldMove.GoOnAnyway)
        {
            turn.AfterSafety = AfterSafety.AskAgain;
            await SendAsync(dc, Reply.Words(turn.Voice.Fill(words.GoOnReply)), cancellationToken);
            return;
        }

        state.Untell(Tier.Emergency);
        state.Offered = Offer.AfterEmergency;
        await SendAsync(dc, SafetyReplies.Released(turn.Voice, words.NotNowReply, Identity("released", state)), cancellationToken);
    }

    private static async Task AskGotHelpAsync(DialogContext dc, SafetyState state, CancellationToken cancellationToken)
    {
        state.Open = OpenSafety.GotHelp;
        state.Asking = CardIdentity.NewAsking();
        await SendAsync(dc, SafetyReplies.GotHelp(Voice(dc), state.Leading!, Identity("got-help", state)), cancellationToken);
    }

    private async Task AnswerGotHelpAsync(DialogContext dc, SafetyState state, CancellationToken cancellationToken)
    {
        var turn = Turn.Of(dc.Context);
        var words = turn.Voice.Safety.Messages.Later;
        var answer = Choice(turn, words.Yes, words.No, words.Still)?.Id;
        if (answer == words.Yes.Id)
        {
            state.Release();
            state.Untell(Tier.Emergency);
            state.Offered = Offer.AfterEmergency;
            await SendAsync(dc, SafetyReplies.Released(turn.Voice, words.Thanks, Identity("released", state)), cancellationToken);
            return;
        }

        state.Open = OpenSafety.Emergency;
        if (answer is null)
        {
            await AnswerHeldAsync(dc, state, cancellationToken);
            return;
        }

        await TellAsync(dc, state, [state.Leading!], cancellationToken);
    }

    private static string Answer(Voice voice, FollowUpWords followUp, SafetyState state) =>
        voice.Fill(followUp.Answer, ("words", SafetyReplies.ToSay(voice, state.ToTell)));

    private static bool BeginsWithYes(Turn turn) =>
        turn.Voice.Safety.Messages.IsItNow.YesBegins.Any(yes => $"{turn.Input.Said.Whole} ".StartsWith(Utterance.Fold(yes) + " ", StringComparison.Ordinal));

    private static ChoiceWords? Choice(Turn turn, params ChoiceWords[] choices) => turn.Input.Submit is { Identity.Dialog: Name } submit
        ? choices.FirstOrDefault(choice => choice.Id == submit.Choice)
        : ChoiceQuestion.Find(choices, turn.Input.Said);

    private static ToldSign ToTold(Mention mention) => new(mention.Sign, mention.Person, mention.Tier, mention.WithFiller);

    private static CardIdentity Identity(string question, SafetyState state) => new(Name, question, state.Asking);

    private static bool NeedsTextLink(DialogContext dc) => dc.Context.Activity.ChannelId == Channels.Msteams;

    private static Voice Voice(DialogContext dc) => Turn.Of(dc.Context).Voice;

    private static Task SendAsync(DialogContext dc, Reply reply, CancellationToken cancellationToken) => reply.SendAsync(dc.Context, cancellationToken);

    private Task<SafetyState> StateAsync(ITurnContext context, CancellationToken cancellationToken) =>
        memory.Safety.GetAsync(context, () => new SafetyState(), cancellationToken);
}
