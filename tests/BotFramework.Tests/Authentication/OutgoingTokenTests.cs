using System.Security.Claims;
using BotFramework.Tests.AspNetCore;
using Microsoft.Bot.Builder;
using Microsoft.Bot.Builder.Integration.AspNet.Core;
using Microsoft.Bot.Connector.Authentication;
using Microsoft.Bot.Schema;
using Microsoft.Extensions.Configuration;

namespace BotFramework.Tests.Authentication;

public sealed class OutgoingTokenTests : IAsyncLifetime
{
    private const string AppId = "7c9e6679-7425-40de-944b-e07fc1f90ae7";
    private readonly ClientNames _names = new();
    private Loopback _authority = null!;
    private Loopback _connector = null!;

    public async Task InitializeAsync()
    {
        _authority = await Loopback.AnsweringAsync(call => call.PathAndQuery.Contains("/token", StringComparison.Ordinal)
            ? """{"token_type":"Bearer","expires_in":"3600","access_token":"bought-token","resource":"https://api.botframework.com"}"""
            : "{}");
        _connector = await Loopback.AnsweringAsync(_ => """{"id":"1"}""");
    }

    public async Task DisposeAsync()
    {
        await _authority.DisposeAsync();
        await _connector.DisposeAsync();
    }

    [Theory]
    [InlineData("MultiTenant", null, "/botframework.com/oauth2/v2.0/token")]
    [InlineData("SingleTenant", "2d4b7a1e-1111-4222-8333-944455556666", "/2d4b7a1e-1111-4222-8333-944455556666/oauth2/v2.0/token")]
    public async Task The_secret_buys_a_token_at_the_bots_tenant_and_the_connector_gets_it(string type, string? tenant, string path)
    {
        await SendAsync(Adapter(type, "the-secret", tenant));

        var bought = Assert.Single(_authority.Calls, call => call.PathAndQuery.Contains("/token", StringComparison.Ordinal));
        Assert.Equal(("POST", path), (bought.Method, bought.PathAndQuery));
        Assert.Contains("scope=https%3A%2F%2Fapi.botframework.com%2F.default", bought.Body, StringComparison.Ordinal);
        Assert.Contains("client_secret=the-secret", bought.Body, StringComparison.Ordinal);
        Assert.Equal("Bearer bought-token", Assert.Single(_connector.Calls).Authorization);
    }

    [Fact]
    public async Task A_managed_identity_needs_no_secret()
    {
        await SendAsync(Adapter("UserAssignedMSI", null, null));

        var bought = Assert.Single(_authority.Calls, call => call.PathAndQuery.Contains("/identity/oauth2/token", StringComparison.Ordinal)
            && call.PathAndQuery.Contains("client_id=" + AppId, StringComparison.Ordinal));
        Assert.Contains("resource=https://api.botframework.com", Uri.UnescapeDataString(bought.PathAndQuery), StringComparison.Ordinal);
        Assert.Equal("Bearer bought-token", Assert.Single(_connector.Calls).Authorization);
    }

    [Fact]
    public async Task A_token_is_used_until_it_expires()
    {
        var adapter = Adapter("MultiTenant", "the-secret", null);

        await SendAsync(adapter);
        await SendAsync(adapter);

        Assert.Single(_authority.Calls, call => call.PathAndQuery.Contains("/token", StringComparison.Ordinal));
        Assert.Equal(2, _connector.Calls.Count);
    }

    [Fact]
    public async Task Every_client_comes_from_the_factory_under_one_name()
    {
        await SendAsync(Adapter("MultiTenant", "the-secret", null));

        Assert.Equal(["BotFramework"], _names.Asked.Distinct());
    }

    [Fact]
    public async Task An_anonymous_turn_never_carries_the_bots_token()
    {
        var anonymous = new ClaimsIdentity([], AuthenticationConstants.AnonymousAuthType);

        await SendAsync(Adapter("MultiTenant", "the-secret", null), anonymous);

        Assert.Empty(Assert.Single(_connector.Calls).Authorization);
        Assert.Empty(_authority.Calls);
    }

    [Fact]
    public async Task An_address_that_others_can_listen_to_never_gets_the_bots_token()
    {
        await SendAsync(Adapter("MultiTenant", "the-secret", null), serviceUrl: "http://channel.example/");

        Assert.Empty(Assert.Single(_connector.Calls).Authorization);
        Assert.Empty(_authority.Calls);
    }

    private CloudAdapter Adapter(string type, string? password, string? tenant)
    {
        var configuration = new ConfigurationBuilder().AddInMemoryCollection(new Dictionary<string, string?>
        {
            ["MicrosoftAppType"] = type,
            ["MicrosoftAppId"] = AppId,
            ["MicrosoftAppPassword"] = password,
            ["MicrosoftAppTenantId"] = tenant,
        }).Build();
        return new CloudAdapter(configuration, new RedirectedClients(_names, _authority.Address, _connector.Address));
    }

    private static async Task SendAsync(CloudAdapter adapter, ClaimsIdentity? identity = null, string? serviceUrl = null)
    {
        var reference = new ConversationReference(
            user: new ChannelAccount("user-1"),
            bot: new ChannelAccount("bot-1"),
            conversation: new ConversationAccount(id: "c-1"),
            channelId: "msteams",
            serviceUrl: serviceUrl ?? "https://channel.example/");
        BotCallbackHandler hello = (turn, cancellationToken) => turn.SendActivityAsync("hello", cancellationToken: cancellationToken);
        await (identity is null
            ? adapter.ContinueConversationAsync(AppId, reference, hello, default)
            : adapter.ContinueConversationAsync(identity, reference, hello, default));
    }

    private sealed class ClientNames
    {
        public List<string> Asked { get; } = [];
    }

    /// <summary>Clients that reach loopback servers whatever address they are given; the outside world is not at hand.</summary>
    private sealed class RedirectedClients(ClientNames names, Uri authority, Uri connector) : IHttpClientFactory
    {
        public HttpClient CreateClient(string name)
        {
            names.Asked.Add(name);
            return new HttpClient(new Redirecting(authority, connector));
        }
    }

    private sealed class Redirecting(Uri authority, Uri connector) : DelegatingHandler(new SocketsHttpHandler())
    {
        protected override Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
        {
            var target = request.RequestUri!.Host == "channel.example" ? connector : authority;
            request.RequestUri = new Uri(target, request.RequestUri.PathAndQuery);
            return base.SendAsync(request, cancellationToken);
        }
    }
}
