using BotoxAdvisorBot.Bot;
using BotoxAdvisorBot.Storage;
using Microsoft.Bot.Builder;
using Microsoft.Bot.Schema;

namespace BotoxAdvisorBot.DirectLine;

/// <summary>
/// The adapter behind /v3/directline. What it sends is not carried anywhere: it is stored in the turn's commit, and the clients read it from
/// the log. What a failed turn has to say is stored by itself, and given to the open sockets if that fails too.
/// </summary>
internal sealed partial class DirectLineAdapter(
    StateTable table, ConversationBell bell, TimeProvider time, ILogger<DirectLineAdapter> logger) : BotAdapter
{
    // A patient waits for it, after a turn that may have waited already.
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(1);

    /// <summary>Runs a turn and wakes the conversation's sockets.</summary>
    public async Task ReceiveAsync(Activity activity, TurnTranscript transcript, IBot bot)
    {
        using var turnContext = new TurnContext(this, activity);
        turnContext.TurnState.Set(transcript);
        try
        {
            await RunPipelineAsync(turnContext, bot.OnTurnAsync, CancellationToken.None);
        }
        finally
        {
            bell.Ring(transcript.ConversationId);
        }
    }

    /// <inheritdoc/>
    public override async Task<ResourceResponse[]> SendActivitiesAsync(
        ITurnContext turnContext, Activity[] activities, CancellationToken cancellationToken)
    {
        if (TurnOutbox.TryCollect(turnContext, activities, out var collected))
        {
            return collected;
        }

        var transcript = turnContext.TurnState.Get<TurnTranscript>();
        if (transcript.New(activities) is { Count: > 0 } late)
        {
            await StoreAsync(transcript, transcript.Entry(late, forget: false));
        }

        return [.. activities.Select(activity => new ResourceResponse(activity.Id))];
    }

    /// <inheritdoc/>
    /// <exception cref="NotSupportedException">Always: Direct Line has no updates.</exception>
    public override Task<ResourceResponse> UpdateActivityAsync(
        ITurnContext turnContext, Activity activity, CancellationToken cancellationToken) => throw new NotSupportedException();

    /// <inheritdoc/>
    /// <exception cref="NotSupportedException">Always: Direct Line has no deletes.</exception>
    public override Task DeleteActivityAsync(
        ITurnContext turnContext, ConversationReference reference, CancellationToken cancellationToken) => throw new NotSupportedException();

    private async Task StoreAsync(TurnTranscript transcript, AppendActivities entry)
    {
        try
        {
            await new TurnBudget(time, Patience).SpendAsync(abandoned => table.CommitAsync([entry], abandoned));
            transcript.NoteStored();
        }
        catch (Exception e)
        {
            LogNotStored(e.GetType().Name);
            bell.Pass(transcript.ConversationId, StreamFrame.Unnumbered(transcript.NoteLost(entry)));
        }
    }

    [LoggerMessage(LogLevel.Error, "What was said after a turn could not be stored ({ExceptionType}); open sockets get it all the same")]
    private partial void LogNotStored(string exceptionType);
}
