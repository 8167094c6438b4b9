using Microsoft.Bot.Builder;
using Microsoft.Bot.Schema;

namespace BotoxAdvisorBot.Tests.DirectLine;

/// <summary>Welcomes, and says again what it hears.</summary>
internal sealed class EchoBot
{
    private int _turns;

    /// <summary>How many messages and events it got.</summary>
    public int Turns => _turns;

    /// <summary>What it got last.</summary>
    public Activity? Last { get; private set; }

    public async Task OnTurnAsync(ITurnContext turnContext, CancellationToken cancellationToken)
    {
        if (turnContext.Activity.Type == ActivityTypes.ConversationUpdate)
        {
            await turnContext.SendActivityAsync("Welcome", cancellationToken: cancellationToken);
            return;
        }

        Interlocked.Increment(ref _turns);
        Last = turnContext.Activity;
        if (turnContext.Activity.Type == ActivityTypes.Message)
        {
            await turnContext.SendActivitiesAsync([new Activity(ActivityTypes.Typing), MessageFactory.Text($"Echo: {turnContext.Activity.Text}")], cancellationToken);
        }
    }
}
