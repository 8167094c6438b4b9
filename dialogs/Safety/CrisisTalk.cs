using BotoxAdvisorBot.Dialogs.Asking;
using BotoxAdvisorBot.Dialogs.Language;
using BotoxAdvisorBot.Dialogs.Language.Matching;
using BotoxAdvisorBot.Dialogs.Turns;
using Microsoft.Bot.Builder.Dialogs;

namespace BotoxAdvisorBot.Dialogs.Safety;

/// <summary>The talk while a crisis is open. It stays about the patient until the patient asks for something else.</summary>
internal static class CrisisTalk
{
    public static async Task AnswerAsync(DialogContext dc, SafetyState state, bool afterLongSilence, CancellationToken cancellationToken)
    {
        var turn = Turn.Of(dc.Context);
        var (voice, words) = (turn.SafetyVoice, turn.SafetyVoice.Safety.Messages.Crisis);
        var person = state.Leading?.Person ?? Person.Patient;
        var identity = new CardIdentity(SafetyDialog.Name, CrisisReplies.Question, state.Asking);
        var choice = turn.Input.Submit is { Identity.Dialog: SafetyDialog.Name } submit ? submit.Choice : ChoiceQuestion.Find(Choices(words), turn.Input.Said)?.Id;
        var said = turn.Mentions.Any(mention => mention is { Tier: Tier.Crisis, Manner: Manner.Asserted });
        if (afterLongSilence && !said)
        {
            state.SaidSafe = false;
            await CrisisReplies.AskSafe(voice, words.Later, person, identity).SendAsync(dc.Context, cancellationToken);
        }
        else if (choice == words.Safe.Id)
        {
            state.SaidSafe = true;
            await CrisisReplies.MayGoOn(voice, person == Person.SomeoneElse ? words.SafeReplyOther : words.SafeReply, identity).SendAsync(dc.Context, cancellationToken);
        }
        else if (choice == words.NotSafe.Id || choice == words.Someone.Id)
        {
            await CrisisReplies.Say(voice, choice == words.Someone.Id ? words.SomeoneReply : words.NotSafeReply).SendAsync(dc.Context, cancellationToken);
        }
        else if (choice == words.Misread.Id || choice == words.GoOn.Id)
        {
            await ReleaseAsync(dc, state, choice == words.Misread.Id, cancellationToken);
        }
        else if (!said && state.SaidSafe && AsksForMore(turn, words))
        {
            Release(state);
            turn.AfterSafety = AfterSafety.AnswerTheRest;
        }
        else
        {
            var reply = state.SaidSafe && !said ? CrisisReplies.MayGoOn(voice, words.Here, identity) : CrisisReplies.AskSafe(voice, words.Listening, person, identity);
            await reply.SendAsync(dc.Context, cancellationToken);
        }
    }

    private static ChoiceWords[] Choices(CrisisWords words) => [words.Safe, words.NotSafe, words.Someone, words.Misread, words.GoOn];

    private static async Task ReleaseAsync(DialogContext dc, SafetyState state, bool misread, CancellationToken cancellationToken)
    {
        var turn = Turn.Of(dc.Context);
        var words = turn.SafetyVoice.Safety.Messages.Crisis;
        state.FalseAlarms += misread ? 1 : 0;
        Release(state);
        if (misread)
        {
            var identity = new CardIdentity(SafetyDialog.Name, "released", state.Asking);
            await SafetyReplies.Released(turn.SafetyVoice, words.MisreadReply, identity).SendAsync(dc.Context, cancellationToken);
            return;
        }

        turn.Understood = turn.SafetyVoice.Fill(words.GoOnReply);
        turn.AfterSafety = AfterSafety.AskAgain;
    }

    /// <summary>Named again, it gets the full card again; and nothing cosmetic comes back by itself.</summary>
    private static void Release(SafetyState state)
    {
        state.Release();
        state.Untell(Tier.Crisis);
        state.Offered = Offer.AfterEmergency;
    }

    private static bool AsksForMore(Turn turn, CrisisWords words) =>
        turn.Input.Submit is not null
        || turn.Input.Text.Contains('?', StringComparison.Ordinal)
        || turn.Menu.Any(entry => Utterance.Fold(entry.Label) == turn.Input.Said.Whole)
        || words.AsksWith.Any(begin => $"{turn.Input.Said.Whole} ".StartsWith(Utterance.Fold(begin) + " ", StringComparison.Ordinal));
}
