using BotoxAdvisorBot.Dialogs.Asking;
using BotoxAdvisorBot.Dialogs.Safety;

namespace BotoxAdvisorBot.Dialogs.Commands;

/// <summary>
/// Answers what nobody understood: kindly the first time, then with a simpler way to answer, then with the menu and a person. Any turn
/// that is understood begins the count anew.
/// </summary>
public sealed class Misunderstandings(IEnumerable<Flow> flows, FeelsWrongCheck feelsWrong, LidCheck lid, ClinicClock clock)
{
    /// <summary>The misunderstandings in a row after which the menu and a person come.</summary>
    private const int TooMany = 3;

    private readonly IReadOnlyList<Flow> _flows = [.. flows, feelsWrong, lid];

    public async Task AnswerAsync(Place here, CancellationToken cancellationToken)
    {
        if (here.Offered == Offer.AfterEmergency)
        {
            await AnswerAfterEmergencyAsync(here, cancellationToken);
            return;
        }

        here.Turn.Misunderstood = true;
        var visit = here.Visit;
        visit.Misunderstood = Math.Min(visit.Misunderstood + 1, TooMany);
        await (visit.Misunderstood switch
        {
            1 => AnswerFirstAsync(here, cancellationToken),
            < TooMany => AnswerSimplyAsync(here, cancellationToken),
            _ => OfferPersonAsync(here, cancellationToken),
        });
    }

    /// <summary>Goes on with the flow that was left for the menu; false when there is none.</summary>
    public async Task<bool> GoOnAsync(Place here, CancellationToken cancellationToken)
    {
        var ids = here.Visit.LeftFlows;
        if (here.Flow.Flow is not null || ids.Count == 0 || _flows.FirstOrDefault(flow => flow.Id == ids[0]) is not { } left)
        {
            return false;
        }

        ids.RemoveAt(0);
        here.SayBackTo(left);
        await here.Dc.BeginDialogAsync(left.Id, Flow.KeepAnswers, cancellationToken);
        return true;
    }

    /// <summary>Nothing cosmetic, so neither the menu nor an offer.</summary>
    private static async Task AnswerAfterEmergencyAsync(Place here, CancellationToken cancellationToken)
    {
        await here.SayAsync(here.Turn.Voice.Words.Conversation.Fallback.WithQuestion, cancellationToken);
        await here.ReturnAsync(cancellationToken);
    }

    private static async Task AnswerFirstAsync(Place here, CancellationToken cancellationToken)
    {
        if (here.Flow.Flow is null)
        {
            await MenuReplies.CannotAnswer(here.Turn).SendAsync(here.Dc.Context, cancellationToken);
            return;
        }

        await here.SayAsync(here.Turn.Voice.Words.Conversation.Fallback.WithQuestion, cancellationToken);
        await here.ReturnAsync(cancellationToken);
    }

    private static async Task AnswerSimplyAsync(Place here, CancellationToken cancellationToken)
    {
        var (flow, below) = here.Flow;
        var words = here.Turn.Voice.Words.Commands.Misunderstood;
        var simply = flow is null ? here.Turn.Voice.Fill(words.Menu, ("example", here.Turn.Menu[1].Label)) : flow.SimplerWay(below);
        await here.SayAsync(simply, cancellationToken);
        await here.ReturnAsync(cancellationToken);
    }

    /// <summary>The answers stay, so that a button leads back to them.</summary>
    private async Task OfferPersonAsync(Place here, CancellationToken cancellationToken)
    {
        var (turn, (flow, below)) = (here.Turn, here.Flow);
        var words = turn.Voice.Words.Commands;
        if (flow is not null)
        {
            here.Visit.LeftFlows.Clear();
            here.Visit.LeftFlows.AddRange(below.Stack.Select(instance => instance.Id));
        }

        await PersonReplies.Reach(turn.Voice, clock.Now, words.Misunderstood.Person, here.MayBook).SendAsync(here.Dc.Context, cancellationToken);
        await here.Dc.CancelAllDialogsAsync(cancellationToken);
        await here.AskAgainAsync(cancellationToken);
    }
}
