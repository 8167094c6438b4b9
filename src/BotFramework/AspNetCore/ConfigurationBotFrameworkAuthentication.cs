using System.Security.Claims;
using Microsoft.Bot.Connector;
using Microsoft.Bot.Connector.Authentication;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Logging.Abstractions;

namespace Microsoft.Bot.Builder.Integration.AspNet.Core;

/// <summary>Authentication as the configuration's root keys describe it; without MicrosoftAppId nobody is checked.</summary>
public class ConfigurationBotFrameworkAuthentication : BotFrameworkAuthentication
{
    /// <summary>The name under which the HTTP client factory is asked for the clients that call channels and token issuers.</summary>
    internal const string HttpClientName = "BotFramework";

    private static readonly SocketsHttpHandler SharedHandler = new() { PooledConnectionLifetime = TimeSpan.FromMinutes(5) };

    private static readonly Claim[] AnonymousSkill = [new(AuthenticationConstants.AppIdClaim, AuthenticationConstants.AnonymousSkillAppId)];

    private readonly BotRegistration _registration;
    private readonly TokenValidator _validator;
    private readonly ConnectorCredentials _credentials;
    private readonly Func<HttpClient> _createClient;
    private readonly ILogger _logger;
    private readonly TimeProvider _clock;

    internal ConfigurationBotFrameworkAuthentication(
        IConfiguration configuration,
        IHttpClientFactory httpClientFactory = null,
        ILogger logger = null,
        AuthenticationConfiguration demands = null,
        TimeProvider clock = null)
    {
        _registration = BotRegistration.From(configuration);
        _logger = logger ?? NullLogger.Instance;
        _clock = clock ?? TimeProvider.System;
        _createClient = httpClientFactory is null
            ? () => new HttpClient(SharedHandler, disposeHandler: false)
            : () => httpClientFactory.CreateClient(HttpClientName);
        if (!_registration.IsAnonymous)
        {
            _credentials = new ConnectorCredentials(_registration, _createClient);
            _validator = new TokenValidator(
                _registration, demands ?? new(), Keys(_registration.ChannelMetadata), Keys(_registration.EmulatorMetadata));
        }
    }

    /// <inheritdoc/>
    public override string GetOriginatingAudience() => AuthenticationConstants.ToChannelFromBotOAuthScope;

    /// <inheritdoc/>
    public override Task<ClaimsIdentity> AuthenticateChannelRequestAsync(string authHeader, CancellationToken cancellationToken) =>
        AuthenticateAsync(authHeader, channelId: null, serviceUrl: null, AnonymousSkill, cancellationToken);

    internal override Task<ClaimsIdentity> AuthenticateRequestAsync(
        string authHeader, string channelId, string serviceUrl, CancellationToken cancellationToken) =>
        AuthenticateAsync(authHeader, channelId, serviceUrl, [], cancellationToken);

    internal override bool MayBeAuthenticated(string authHeader) => WhyNot(authHeader) is not { } reason || Refuse(reason);

    internal override TurnConnector CreateConnector(ClaimsIdentity identity, string serviceUrl)
    {
        var isTrusted = identity.AuthenticationType != AuthenticationConstants.AnonymousAuthType
            && Uri.TryCreate(serviceUrl, UriKind.Absolute, out var address)
            && SafeAddress.CarriesSecrets(address);
        Func<CancellationToken, Task<string>> getToken = isTrusted && _credentials is not null ? _credentials.GetTokenAsync : null;
        return new TurnConnector(serviceUrl, () => new ConnectorClient(_createClient(), getToken, _clock));
    }

    private async Task<ClaimsIdentity> AuthenticateAsync(
        string authHeader, string channelId, string serviceUrl, Claim[] anonymousClaims, CancellationToken cancellationToken)
    {
        try
        {
            return WhyNot(authHeader) is { } reason ? throw new UnauthorizedAccessException(reason)
                : _validator is null ? new ClaimsIdentity(anonymousClaims, AuthenticationConstants.AnonymousAuthType)
                : await _validator.ValidateAsync(authHeader, channelId, serviceUrl, cancellationToken);
        }
        catch (UnauthorizedAccessException refused)
        {
            Refuse(refused.Message);
            throw;
        }
    }

    private string WhyNot(string authHeader) => (string.IsNullOrWhiteSpace(authHeader), _validator) switch
    {
        (true, null) => null,
        (true, _) => "It has no Authorization header.",
        (false, null) => $"It has an Authorization header, which cannot be checked without {BotRegistration.AppIdKey}.",
        (false, _) => _validator.IsWellFormed(authHeader) ? null : "Its Authorization header holds no readable bearer token.",
    };

    private bool Refuse(string reason)
    {
        AuthenticationLog.Refused(_logger, reason);
        return false;
    }

    private SigningKeys Keys(Uri metadata) => new(metadata, _createClient, _clock, _logger);
}
