using Microsoft.Bot.Schema;

namespace Microsoft.Bot.Builder;

/// <summary>Shows that the bot is typing while a message takes long to answer.</summary>
public class ShowTypingMiddleware : IMiddleware
{
    private readonly TimeSpan _delay;
    private readonly TimeSpan _period;
    private readonly TimeProvider _clock;

    /// <summary>Creates the middleware.</summary>
    /// <param name="delay">Milliseconds before it shows first, 0 or more.</param>
    /// <param name="period">Milliseconds until it shows again, more than 0.</param>
    public ShowTypingMiddleware(int delay = 500, int period = 2000)
        : this(delay, period, TimeProvider.System)
    {
    }

    internal ShowTypingMiddleware(int delay, int period, TimeProvider clock)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(delay);
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(period);
        _delay = TimeSpan.FromMilliseconds(delay);
        _period = TimeSpan.FromMilliseconds(period);
        _clock = clock;
    }

    /// <inheritdoc/>
    public async Task OnTurnAsync(ITurnContext turnContext, NextDelegate next, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(turnContext);
        if (turnContext.Activity.Type != ActivityTypes.Message)
        {
            await next(cancellationToken);
            return;
        }

        using var turnEnd = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        var typing = ShowTypingAsync(turnContext, turnEnd.Token);
        try
        {
            await next(cancellationToken);
        }
        finally
        {
            await turnEnd.CancelAsync();

            // A turn is not lost because nobody could see that the bot was typing.
            await typing.ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        }
    }

    private async Task ShowTypingAsync(ITurnContext turnContext, CancellationToken turnEnd)
    {
        await Task.Delay(_delay, _clock, turnEnd);
        while (true)
        {
            var typing = new Activity(ActivityTypes.Typing) { RelatesTo = turnContext.Activity.RelatesTo };
            typing.ApplyConversationReference(turnContext.Activity.GetConversationReference());

            // Past the turn context: typing is no answer, so the turn has not responded by it.
            await turnContext.Adapter.SendActivitiesAsync(turnContext, [typing], turnEnd);
            await Task.Delay(_period, _clock, turnEnd);
        }
    }
}
