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
    /// <returns>The turn's replies, those that go back with the request itself included.</returns>
    public IReadOnlyList<Activity> Close(ITurnContext turnContext)
    {
        _open = false;
        return [.. Buffered(turnContext), .. Due(turnContext)];
    }

    /// <summary>Ends the collecting and throws the replies away.</summary>
    public void Discard(ITurnContext turnContext)
    {
        _open = false;
        _collected.Clear();
        Buffered(turnContext).Clear();
        turnContext.TurnState.Remove(BotAdapter.InvokeResponseKey);
    }

    /// <summary>Sends what was collected.</summary>
    public async Task DeliverAsync(ITurnContext turnContext)
    {
        Activity[] due = [.. Due(turnContext)];
        if (due.Length > 0)
        {
            await turnContext.Adapter.SendActivitiesAsync(turnContext, due, CancellationToken.None);
        }
    }

    // With expectReplies the turn context keeps the replies itself.
    private static List<Activity> Buffered(ITurnContext turnContext) => (turnContext as TurnContext)?.BufferedReplyActivities ?? [];

    private IEnumerable<Activity> Due(ITurnContext turnContext)
    {
        var buffered = Buffered(turnContext);
        return _collected.Where(activity => !buffered.Contains(activity));
    }
}
