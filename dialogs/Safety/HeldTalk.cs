using BotoxAdvisorBot.Dialogs.Cards;
using BotoxAdvisorBot.Dialogs.Turns;
using Microsoft.Bot.Builder.Dialogs;

namespace BotoxAdvisorBot.Dialogs.Safety;

/// <summary>The talk while an emergency is open, and after hours of silence in one.</summary>
internal static class HeldTalk
{
    /// <summary>The question of the card's identity.</summary>
    public const string Question = "emergency";

    public static async Task AnswerAsync(DialogContext dc, SafetyState state, HeldEmergency held, CancellationToken cancellationToken)
    {
        var turn = Turn.Of(dc.Context);
        var words = turn.SafetyVoice.Safety.Messages.Held;
        if (turn.Input is { HasFiles: true, Text: "" })
        {
            await SendAsync(dc, SafetyReplies.Held(turn.SafetyVoice, $"{SafetyReplies.Again(turn.SafetyVoice, state.Leading!).Lead} {turn.SafetyVoice.Safety.Messages.Picture}"), cancellationToken);
            return;
        }

        if (turn.Country is { } country)
        {
            await SendAsync(dc, SafetyReplies.Held(turn.SafetyVoice, SafetyReplies.InCountry(turn.SafetyVoice, country, isOpen: true)), cancellationToken);
            return;
        }

        var (move, followUp) = held.Read(turn.Input, turn.Mentions, state, turn.SafetyVoice.Safety);
        switch (move)
        {
            case HeldMove.HelpIsComing:
                state.HelpIsComing = true;
                state.CallAsked = false;
                await SendAsync(dc, SafetyReplies.Ready(turn.SafetyVoice, state.ToTell, turn.Injection), cancellationToken);
                break;
            case HeldMove.Thanks when state.HelpIsComing:
                await SendAsync(dc, Reply.Words(words.ThanksReply), cancellationToken);
                break;
            case HeldMove.FollowUp:
                await SendAsync(dc, SafetyReplies.Held(turn.SafetyVoice, Answer(turn, followUp!, state)), cancellationToken);
                break;
            case HeldMove.Thanks or HeldMove.SomethingElse:
                state.CallAsked = true;
                var text = state.HelpIsComing ? words.Waiting : move == HeldMove.Thanks ? words.Called : words.First;
                await SendAsync(dc, SafetyReplies.CallFirst(turn.SafetyVoice, text, Telling.Identity(Question, state), state), cancellationToken);
                break;
            default:
                await ReleaseAsync(dc, state, move, cancellationToken);
                break;
        }
    }

    private static async Task ReleaseAsync(DialogContext dc, SafetyState state, HeldMove move, CancellationToken cancellationToken)
    {
        var turn = Turn.Of(dc.Context);
        var words = turn.SafetyVoice.Safety.Messages.Held;
        state.Release();
        if (move == HeldMove.OnlyAsking)
        {
            state.FalseAlarms++;
            state.Untell(Tier.Emergency);
            turn.AfterSafety = AfterSafety.AskAgain;
            await SendAsync(dc, Reply.Words(turn.SafetyVoice.Fill(words.OnlyAskingReply)), cancellationToken);
            return;
        }

        if (move == HeldMove.GoOnAnyway)
        {
            turn.AfterSafety = AfterSafety.AskAgain;
            await SendAsync(dc, Reply.Words(turn.SafetyVoice.Fill(words.GoOnReply)), cancellationToken);
            return;
        }

        state.Untell(Tier.Emergency);
        state.Offered = Offer.AfterEmergency;
        await SendAsync(dc, SafetyReplies.Released(turn.SafetyVoice, words.NotNowReply, Telling.Identity("released", state)), cancellationToken);
    }

    public static async Task AskGotHelpAsync(DialogContext dc, SafetyState state, CancellationToken cancellationToken)
    {
        state.Open = OpenSafety.GotHelp;
        state.Asking = CardIdentity.NewAsking();
        await SendAsync(dc, SafetyReplies.GotHelp(Turn.Of(dc.Context).SafetyVoice, state.Leading!, Telling.Identity("got-help", state)), cancellationToken);
    }

    public static async Task AnswerGotHelpAsync(DialogContext dc, SafetyState state, HeldEmergency held, CancellationToken cancellationToken)
    {
        var turn = Turn.Of(dc.Context);
        var words = turn.SafetyVoice.Safety.Messages.Later;
        var answer = SafetyDialog.Choice(turn, words.Yes, words.No, words.Still)?.Id;
        if (answer == words.Yes.Id)
        {
            state.Release();
            state.Untell(Tier.Emergency);
            state.Offered = Offer.AfterEmergency;
            await SendAsync(dc, SafetyReplies.Released(turn.SafetyVoice, words.Thanks, Telling.Identity("released", state)), cancellationToken);
            return;
        }

        state.Open = OpenSafety.Emergency;
        if (answer is null)
        {
            await AnswerAsync(dc, state, held, cancellationToken);
            return;
        }

        await Telling.TellAsync(dc, state, [state.Leading!], cancellationToken);
    }

    private static string Answer(Turn turn, FollowUpWords followUp, SafetyState state) =>
        turn.SafetyVoice.Fill(followUp.Answer, ("words", SafetyReplies.ToSay(turn.SafetyVoice, state.ToTell, turn.Injection)));

    private static Task SendAsync(DialogContext dc, Reply reply, CancellationToken cancellationToken) => reply.SendAsync(dc.Context, cancellationToken);
}
