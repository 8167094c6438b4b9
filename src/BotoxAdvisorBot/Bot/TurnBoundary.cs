using BotoxAdvisorBot.Storage;
using Microsoft.Bot.Builder;
using Microsoft.Bot.Schema;
using IMiddleware = Microsoft.Bot.Builder.IMiddleware;

namespace BotoxAdvisorBot.Bot;

/// <summary>
/// Runs the turns of a conversation one after the other and each message once: waits, drops repeats, holds writes and
/// replies back, commits all writes in one transaction and then delivers. Of a turn that fails nothing is left; its
/// exception goes on to the middleware around this one, and what that sends goes out at once.
/// </summary>
internal sealed partial class TurnBoundary(
    ConversationQueue queue, Database database, StateTable table, TimeProvider time, ILogger<TurnBoundary> logger) : IMiddleware
{
    /// <inheritdoc/>
    /// <param name="cancellationToken">Not used: a turn that has begun does not end because its caller hung up.</param>
    public async Task OnTurnAsync(ITurnContext turnContext, NextDelegate next, CancellationToken cancellationToken = default)
    {
        var turn = new Turn(ConversationKey.Of(turnContext.Activity), new TurnBudget(time));
        using var place = await queue.EnterAsync(turn.Conversation, turn.Budget);
        await using var order = await OrderAsync(turn);
        var rows = await turn.Budget.SpendAsync(abandoned => table.ReadAsync([turn.Conversation.Turns], abandoned));
        var ledger = TurnLedger.Read(rows.SingleOrDefault());
        if (ledger.IsRepeat(turnContext.Activity))
        {
            await AnswerAgainAsync(turnContext, ledger, turn.Conversation);
        }
        else
        {
            await RunAsync(turnContext, next, turn, ledger);
        }
    }

    /// <summary>The conversation's turn among the hosts that share the database; nothing where there is only this one.</summary>
    private async Task<IAsyncDisposable?> OrderAsync(Turn turn) => database.Server is null
        ? null
        : await turn.Budget.SpendAsync(abandoned => database.TakeTurnAsync(turn.Conversation.Turns, abandoned));

    private async Task RunAsync(ITurnContext turnContext, NextDelegate next, Turn turn, TurnLedger ledger)
    {
        var outbox = TurnOutbox.Open(turnContext);
        try
        {
            await turn.RunAsync(() => next(CancellationToken.None));
            ledger = await CommitAsync(turn, ledger, turnContext, outbox.Close(turnContext));
        }
        catch
        {
            outbox.Discard(turnContext);
            throw;
        }

        await outbox.DeliverAsync(turnContext);
        if (ledger.IsUndelivered(turnContext.Activity))
        {
            await NoteDeliveredAsync(ledger, turn.Conversation);
        }
    }

    private async Task AnswerAgainAsync(ITurnContext turnContext, TurnLedger ledger, ConversationKey conversation)
    {
        var replies = ledger.RepliesToRepeat(turnContext.Activity);
        LogRepeat(turnContext.Activity.Id, replies.Count);
        if (replies.Count > 0)
        {
            await turnContext.SendActivitiesAsync([.. replies], CancellationToken.None);
        }

        if (ledger.IsUndelivered(turnContext.Activity))
        {
            await NoteDeliveredAsync(ledger, conversation);
        }
    }

    /// <summary>What a channel's transcript keeps is stored with the turn, and needs no second copy in the ledger.</summary>
    private async Task<TurnLedger> CommitAsync(Turn turn, TurnLedger before, ITurnContext turnContext, IReadOnlyList<Activity> replies)
    {
        var transcript = turnContext.TurnState.Get<TurnTranscript>();
        var remembered = turn.Forgotten || transcript is not null ? [] : replies;
        var after = (turn.Forgotten ? before.Emptied : before).After(turnContext.Activity, remembered);
        var entry = after.ToChange(turn.Conversation);
        List<StateChange> changes = [.. turn.Changes, entry];
        if (transcript is not null)
        {
            changes.Add(transcript.Entry(replies, turn.Forgotten));
        }

        await turn.Budget.SpendAsync(abandoned => table.CommitAsync(changes, abandoned));
        transcript?.NoteStored();
        return after with { ETag = entry.ETag };
    }

    /// <summary>
    /// The ledger is committed as undelivered and corrected here, so that replies that a crash swallowed are sent when
    /// the channel repeats the message. If this fails the patient has the replies all the same.
    /// </summary>
    private async Task NoteDeliveredAsync(TurnLedger ledger, ConversationKey conversation)
    {
        var entry = (ledger with { Delivered = true }).ToChange(conversation);
        try
        {
            await new TurnBudget(time).SpendAsync(abandoned => table.CommitAsync([entry], abandoned));
        }
        catch (Exception e)
        {
            LogNotNoted(e.GetType().Name);
        }
    }

    [LoggerMessage(LogLevel.Information, "Activity {ActivityId} came again; {Count} of its replies are sent again")]
    private partial void LogRepeat(string activityId, int count);

    [LoggerMessage(LogLevel.Warning, "Replies were delivered, but this could not be noted ({ExceptionType})")]
    private partial void LogNotNoted(string exceptionType);
}
