using System.Security.Claims;

namespace Microsoft.Bot.Connector.Authentication;

/// <summary>Knows who may talk to the bot, and how the bot proves itself when it talks to a channel.</summary>
public abstract class BotFrameworkAuthentication
{
    /// <summary>Creates the part that every kind of authentication shares.</summary>
    protected BotFrameworkAuthentication()
    {
    }

    /// <summary>The audience of tokens that the bot sends to a channel it was not called by.</summary>
    public virtual string GetOriginatingAudience() => throw new NotSupportedException();

    /// <summary>The identity that a request's Authorization header proves, whatever channel it names.</summary>
    /// <exception cref="UnauthorizedAccessException">The header proves nothing.</exception>
    public virtual Task<ClaimsIdentity> AuthenticateChannelRequestAsync(string authHeader, CancellationToken cancellationToken) =>
        throw new NotSupportedException();

    /// <summary>The identity that proves that this channel sent an activity and wants its replies at this address.</summary>
    /// <exception cref="UnauthorizedAccessException">The header proves nothing.</exception>
    /// <exception cref="SigningKeysUnavailableException">Nobody can tell at the moment.</exception>
    internal abstract Task<ClaimsIdentity> AuthenticateRequestAsync(
        string authHeader, string channelId, string serviceUrl, CancellationToken cancellationToken);

    /// <summary>Whether the header could be accepted at all, told without looking at anything else of the request.</summary>
    internal abstract bool MayBeAuthenticated(string authHeader);

    /// <summary>The way to a channel's connector; it carries the bot's credentials unless the identity is anonymous.</summary>
    internal abstract TurnConnector CreateConnector(ClaimsIdentity identity, string serviceUrl);
}
