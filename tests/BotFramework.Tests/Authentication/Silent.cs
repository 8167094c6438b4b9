using Microsoft.Bot.Builder;

namespace BotFramework.Tests.Authentication;

/// <summary>A bot that listens and says nothing.</summary>
public sealed class Silent : IBot
{
    public Task OnTurnAsync(ITurnContext turnContext, CancellationToken cancellationToken = default) => Task.CompletedTask;
}
