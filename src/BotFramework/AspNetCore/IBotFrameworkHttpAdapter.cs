using Microsoft.AspNetCore.Http;

namespace Microsoft.Bot.Builder.Integration.AspNet.Core;

/// <summary>An adapter that turns HTTP requests into turns of a bot.</summary>
public interface IBotFrameworkHttpAdapter
{
    /// <summary>Runs the bot on the activity in a request and writes the answer, also when the request is refused.</summary>
    Task ProcessAsync(HttpRequest httpRequest, HttpResponse httpResponse, IBot bot, CancellationToken cancellationToken = default);
}
