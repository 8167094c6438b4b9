using Microsoft.Identity.Client;
using Microsoft.Identity.Client.AppConfig;

namespace Microsoft.Bot.Connector.Authentication;

/// <summary>Gets the tokens with which the bot calls channels; MSAL keeps them until shortly before they expire.</summary>
internal sealed class ConnectorCredentials
{
    private const string Resource = AuthenticationConstants.ToChannelFromBotOAuthScope;

    private readonly Func<CancellationToken, Task<AuthenticationResult>> _acquire;

    internal ConnectorCredentials(BotRegistration registration, Func<HttpClient> createClient)
    {
        var clients = new MsalClients(createClient);
        _acquire = registration.Type == BotRegistrationType.UserAssignedMSI
            ? ByManagedIdentity(registration, clients)
            : BySecret(registration, clients);
    }

    internal async Task<string> GetTokenAsync(CancellationToken cancellationToken) => (await _acquire(cancellationToken)).AccessToken;

    private static Func<CancellationToken, Task<AuthenticationResult>> BySecret(BotRegistration registration, MsalClients clients)
    {
        var tenant = registration.Type == BotRegistrationType.SingleTenant
            ? registration.TenantId
            : AuthenticationConstants.DefaultChannelAuthTenant;
        var application = ConfidentialClientApplicationBuilder.Create(registration.AppId)
            .WithClientSecret(registration.Password)
            .WithAuthority(AuthenticationConstants.ToChannelFromBotLoginUrlTemplate.Replace("{0}", tenant, StringComparison.Ordinal))
            .WithHttpClientFactory(clients)
            .Build();
        return cancellationToken => application.AcquireTokenForClient([$"{Resource}/.default"]).ExecuteAsync(cancellationToken);
    }

    private static Func<CancellationToken, Task<AuthenticationResult>> ByManagedIdentity(BotRegistration registration, MsalClients clients)
    {
        var application = ManagedIdentityApplicationBuilder.Create(ManagedIdentityId.WithUserAssignedClientId(registration.AppId))
            .WithHttpClientFactory(clients)
            .Build();
        return cancellationToken => application.AcquireTokenForManagedIdentity(Resource).ExecuteAsync(cancellationToken);
    }

    private sealed class MsalClients(Func<HttpClient> createClient) : IMsalHttpClientFactory
    {
        public HttpClient GetHttpClient() => createClient();
    }
}
