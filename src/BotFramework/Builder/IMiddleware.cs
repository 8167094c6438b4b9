namespace Microsoft.Bot.Builder;

/// <summary>Code that runs around every turn of an adapter.</summary>
public interface IMiddleware
{
    /// <summary>Handles a turn; whatever follows runs only if <paramref name="next"/> is called.</summary>
    Task OnTurnAsync(ITurnContext turnContext, NextDelegate next, CancellationToken cancellationToken = default);
}
