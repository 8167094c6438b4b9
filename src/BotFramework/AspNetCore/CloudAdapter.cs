using System.Security.Claims;
using Microsoft.AspNetCore.Http;
using Microsoft.Bot.Connector.Authentication;
using Microsoft.Bot.Schema;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.Logging;

namespace Microsoft.Bot.Builder.Integration.AspNet.Core;

/// <summary>The adapter for a bot that listens on an ASP.NET Core endpoint.</summary>
public class CloudAdapter : CloudAdapterBase, IBotFrameworkHttpAdapter
{
    /// <summary>Creates an adapter with the given authentication.</summary>
    public CloudAdapter(BotFrameworkAuthentication botFrameworkAuthentication, ILogger logger = null)
        : base(botFrameworkAuthentication, logger)
    {
    }

    /// <summary>Creates an adapter for the bot registration in the configuration.</summary>
    /// <exception cref="ArgumentException">The registration is incomplete; the message names the key.</exception>
    public CloudAdapter(IConfiguration configuration, IHttpClientFactory httpClientFactory = null, ILogger logger = null)
        : this(new ConfigurationBotFrameworkAuthentication(configuration, httpClientFactory, logger), logger)
    {
    }

    /// <inheritdoc/>
    public async Task ProcessAsync(
        HttpRequest httpRequest, HttpResponse httpResponse, IBot bot, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(httpRequest);
        ArgumentNullException.ThrowIfNull(httpResponse);
        ArgumentNullException.ThrowIfNull(bot);

        var authHeader = httpRequest.Headers.Authorization.ToString();
        if (!HttpMethods.IsPost(httpRequest.Method))
        {
            ResponseWriter.MethodNotAllowed(httpResponse);
        }
        else if (!BotFrameworkAuthentication.MayBeAuthenticated(authHeader))
        {
            ResponseWriter.Unauthorized(httpResponse);
        }
        else
        {
            await ProcessAsync(authHeader, httpRequest, httpResponse, bot, cancellationToken);
        }
    }

    private async Task ProcessAsync(
        string authHeader, HttpRequest httpRequest, HttpResponse httpResponse, IBot bot, CancellationToken cancellationToken)
    {
        var (activity, refusal) = await ActivityReader.ReadAsync(httpRequest, cancellationToken);
        if (refusal is not null)
        {
            AuthenticationLog.Refused(Logger, refusal.Reason);
            await ResponseWriter.WriteAsync(httpResponse, refusal, cancellationToken);
            return;
        }

        if (await TryAuthenticateAsync(authHeader, activity, httpResponse, cancellationToken) is { } identity)
        {
            var result = await RunTurnAsync(identity, activity, bot.OnTurnAsync, cancellationToken);
            await ResponseWriter.WriteAsync(httpResponse, result, cancellationToken);
        }
    }

    private async Task<ClaimsIdentity> TryAuthenticateAsync(
        string authHeader, Activity activity, HttpResponse httpResponse, CancellationToken cancellationToken)
    {
        try
        {
            return await AuthenticateAsync(authHeader, activity, cancellationToken);
        }
        catch (UnauthorizedAccessException)
        {
            ResponseWriter.Unauthorized(httpResponse);
        }
        catch (SigningKeysUnavailableException)
        {
            httpResponse.StatusCode = StatusCodes.Status503ServiceUnavailable;
        }

        return null;
    }
}
