using System.Diagnostics.CodeAnalysis;
using Microsoft.Bot.Builder;
using Microsoft.Bot.Schema;

namespace BotoxAdvisorBot.Bot;

/// <summary>Holds a turn's replies back until its state is saved. Every adapter offers it what it is about to send.</summary>
internal sealed class TurnOutbox
{
    private readonly List<Activity> _collected = [];
    private bool _open = true;

    private TurnOutbox()
    {
    }

    public static TurnOutbox Open(ITurnContext turnContext)
    {
        var outbox = new TurnOutbox();
        turnContext.TurnState.Set(outbox);
        return outbox;
    }

    /// <summary>Collects the activities if the turn holds replies back now; they get no id before they are delivered.</summary>
    /// <returns>Whether they were collected; otherwise the adapter sends them.</returns>
    public static bool TryCollect(
        ITurnContext turnContext, Activity[] activities, [NotNullWhen(true)] out ResourceResponse[]? responses)
    {
        if (turnContext.TurnState.Get<TurnOutbox>() is not { _open: true } outbox)
        {
            responses = null;
            return false;
        }

        lock (outbox._collected)
        {
            outbox._collected.AddRange(activities);
        }

        responses = [.. activities.Select(_ => new ResourceResponse())];
        return true;
    }

    /// <summary>Ends the collecting: from now on everything that is sent goes out.</summary>
    /// <returns>The turn's replies. With expectReplies they are in the turn context's own buffer.</returns>
    public IReadOnlyList<Activity> Close(ITurnContext turnContext)
    {
        _open = false;
        var buffered = (turnContext as TurnContext)?.BufferedReplyActivities ?? [];
        return [.. buffered, .. _collected.Except(buffered)];
    }

    /// <summary>Ends the collecting and throws the replies away.</summary>
    public void Discard(ITurnContext turnContext)
    {
        _open = false;
        _collected.Clear();
        (turnContext as TurnContext)?.BufferedReplyActivities.Clear();
        turnContext.TurnState.Remove(BotAdapter.InvokeResponseKey);
    }

    /// <summary>Sends what was collected and is not already on its way with the answer to the request.</summary>
    public async Task DeliverAsync(ITurnContext turnContext)
    {
        var buffered = (turnContext as TurnContext)?.BufferedReplyActivities ?? [];
        Activity[] due = [.. _collected.Except(buffered)];
        if (due.Length > 0)
        {
            await turnContext.Adapter.SendActivitiesAsync(turnContext, due, CancellationToken.None);
        }
    }
}
