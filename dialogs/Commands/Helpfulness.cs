using BotoxAdvisorBot.Dialogs.Asking;
using BotoxAdvisorBot.Dialogs.Cards;
using BotoxAdvisorBot.Dialogs.Safety;
using BotoxAdvisorBot.Dialogs.Turns;

namespace BotoxAdvisorBot.Dialogs.Commands;

/// <summary>"Was this helpful?", once in a conversation, at the end of a flow; never where a serious sign was told. Only counted.</summary>
public sealed class Helpfulness(ConversationMemory memory, ConversationCounts counts)
{
    private const string Dialog = "helpful";

    /// <summary>Asks unless it was asked before, or anything serious came up in this conversation.</summary>
    public async Task AskOnceAsync(Place here, string flow, CancellationToken cancellationToken)
    {
        var visit = await memory.Visit.GetAsync(here.Dc.Context, () => new Visit(), cancellationToken);
        if (visit.HelpfulAbout is not null || IsSerious(here, visit))
        {
            return;
        }

        (visit.HelpfulAbout, visit.HelpfulAsking, visit.HelpfulOpen) = (flow, CardIdentity.NewAsking(), true);
        here.Turn.HelpfulAsked = true;
        var words = here.Turn.Voice.Words.Commands.Helpful;
        var identity = new CardIdentity(Dialog, flow, visit.HelpfulAsking);
        await new ReplyBuilder(words.Ask).Button(words.Yes.Label, identity.Data(words.Yes.Id)).Button(words.No.Label, identity.Data(words.No.Id))
            .Build(here.Turn.Voice.Words.Conversation.Replies.Options, numbered: false).SendAsync(here.Dc.Context, cancellationToken);
    }

    /// <summary>Counts the answer, by its button at any time or by its words right after the question; false when there is none to count.</summary>
    public async Task<bool> AnswerAsync(Place here, CancellationToken cancellationToken)
    {
        var visit = await memory.Visit.GetAsync(here.Dc.Context, () => new Visit(), cancellationToken);
        var words = here.Turn.Voice.Words.Commands.Helpful;
        var choice = here.Turn.Input.Submit is { } submit
            ? submit.Identity == new CardIdentity(Dialog, visit.HelpfulAbout ?? "", visit.HelpfulAsking ?? "") ? submit.Choice : null
            : visit.HelpfulOpen && here.Flow.Flow is null ? ChoiceQuestion.FindNamed([words.Yes, words.No], here.Turn.Input.Said)?.Id : null;
        visit.HelpfulOpen = false;
        if (choice is null || visit.HelpfulAsking is null)
        {
            return false;
        }

        visit.HelpfulAsking = null;
        counts.CountHelpful(visit.HelpfulAbout!, choice == words.Yes.Id);
        await here.SayAsync(words.Thanks, cancellationToken);
        if (here.Flow.Flow is not null)
        {
            await here.AskAgainAsync(cancellationToken);
        }

        return true;
    }

    private static bool IsSerious(Place here, Visit visit) =>
        here.Turn.SafetySpoken || here.Offered != Offer.Nothing || visit.SupportFirst || visit.SignsTold.Count > 0
        || here.Safety is { Open: not OpenSafety.Nothing } or { Told.Count: > 0 } or { FalseAlarms: > 0 };
}
