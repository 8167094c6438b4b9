using BotoxAdvisorBot.Dialogs.Cards;
using BotoxAdvisorBot.Dialogs.Language;
using BotoxAdvisorBot.Dialogs.Turns;
using Microsoft.Bot.Builder.Dialogs;
using Microsoft.Bot.Connector;

namespace BotoxAdvisorBot.Dialogs.Safety;

/// <summary>Tells about signs that are there: the full card the first time, one line after that; and what stays open.</summary>
internal static class Telling
{
    /// <summary>The full card, by the most serious sign of each person; an emergency stays open.</summary>
    public static async Task TellAsync(DialogContext dc, SafetyState state, IReadOnlyList<ToldSign> signs, CancellationToken cancellationToken)
    {
        var held = state.Open is OpenSafety.Emergency or OpenSafety.GotHelp;
        List<ToldSign> before = [.. state.Told];
        state.Told.RemoveAll(told => signs.Any(sign => sign.Sign == told.Sign && sign.Person == told.Person));
        state.Asked = null;
        state.Asking = CardIdentity.NewAsking();
        var checksLid = signs.Any(sign => IsDroopyLid(sign) && !before.Exists(told => IsDroopyLid(told) && told.Person == sign.Person));
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
            var card = emergency ? SafetyReplies.Card(Voice(dc), theirs, Identity(HeldTalk.Question, state), NeedsTextLink(dc), Turn.Of(dc.Context).Injection)
                : SafetyReplies.Urgent(Voice(dc), theirs, Identity(SafetyReplies.UrgentQuestion, state), goesOn: !checksLid);
            await SendAsync(dc, card, cancellationToken);
        }

        state.Told.AddRange(signs);
        state.Language = Voice(dc).Safety.Language;
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
            Turn.Of(dc.Context).AfterSafety = checksLid ? AfterSafety.CheckLid : AfterSafety.Nothing;
        }
    }

    public static async Task TellAgainAsync(DialogContext dc, SafetyState state, ToldSign sign, CancellationToken cancellationToken)
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

    public static CardIdentity Identity(string question, SafetyState state) => new(SafetyDialog.Name, question, state.Asking);

    private static bool IsDroopyLid(ToldSign sign) => sign.Sign == LidCheck.DroopyLid;

    private static bool NeedsTextLink(DialogContext dc) => dc.Context.Activity.ChannelId == Channels.Msteams;

    private static Voice Voice(DialogContext dc) => Turn.Of(dc.Context).SafetyVoice;

    private static Task SendAsync(DialogContext dc, Reply reply, CancellationToken cancellationToken) => reply.SendAsync(dc.Context, cancellationToken);
}
