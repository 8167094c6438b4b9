namespace Microsoft.Bot.Builder;

/// <summary>A bot: the code that answers one turn of a conversation.</summary>
public interface IBot
{
    /// <summary>Handles the turn's incoming activity.</summary>
    Task OnTurnAsync(ITurnContext turnContext, CancellationToken cancellationToken = default);
}
