using System.Collections;

namespace Microsoft.Bot.Builder;

/// <summary>Middleware in the order in which it runs.</summary>
public class MiddlewareSet : IMiddleware, IEnumerable<IMiddleware>
{
    private readonly List<IMiddleware> _middleware = [];

    /// <summary>Creates an empty set.</summary>
    public MiddlewareSet()
    {
    }

    /// <summary>Adds a middleware at the end.</summary>
    public MiddlewareSet Use(IMiddleware middleware)
    {
        ArgumentNullException.ThrowIfNull(middleware);
        _middleware.Add(middleware);
        return this;
    }

    /// <summary>Runs this whole set, and what follows it only afterwards.</summary>
    public async Task OnTurnAsync(ITurnContext turnContext, NextDelegate next, CancellationToken cancellationToken)
    {
        await RunFromAsync(0, turnContext, null, cancellationToken);
        await next(cancellationToken);
    }

    /// <summary>Runs the set around a callback; a middleware that does not go on keeps the callback from running.</summary>
    public Task ReceiveActivityWithStatusAsync(
        ITurnContext turnContext, BotCallbackHandler callback, CancellationToken cancellationToken)
        => RunFromAsync(0, turnContext, callback, cancellationToken);

    /// <inheritdoc/>
    public IEnumerator<IMiddleware> GetEnumerator() => _middleware.GetEnumerator();

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();

    private Task RunFromAsync(
        int index, ITurnContext turnContext, BotCallbackHandler callback, CancellationToken cancellationToken)
    {
        if (index == _middleware.Count)
        {
            return callback?.Invoke(turnContext, cancellationToken) ?? Task.CompletedTask;
        }

        return _middleware[index].OnTurnAsync(
            turnContext, token => RunFromAsync(index + 1, turnContext, callback, token), cancellationToken);
    }
}
