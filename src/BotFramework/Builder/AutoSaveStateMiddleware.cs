namespace Microsoft.Bot.Builder;

/// <summary>Saves what changed in the states when a turn has run through.</summary>
public class AutoSaveStateMiddleware : IMiddleware
{
    /// <summary>Creates the middleware for some states.</summary>
    public AutoSaveStateMiddleware(params BotState[] botStates)
        : this(new BotStateSet(botStates))
    {
    }

    /// <summary>Creates the middleware for a set of states.</summary>
    public AutoSaveStateMiddleware(BotStateSet botStateSet)
    {
        BotStateSet = botStateSet;
    }

    /// <summary>Gets or sets the states that are saved.</summary>
    public BotStateSet BotStateSet { get; set; }

    /// <summary>Adds a state.</summary>
    public AutoSaveStateMiddleware Add(BotState botState)
    {
        ArgumentNullException.ThrowIfNull(botState);
        BotStateSet.Add(botState);
        return this;
    }

    /// <inheritdoc/>
    public async Task OnTurnAsync(ITurnContext turnContext, NextDelegate next, CancellationToken cancellationToken = default)
    {
        await next(cancellationToken);
        await BotStateSet.SaveAllChangesAsync(turnContext, false, cancellationToken);
    }
}
