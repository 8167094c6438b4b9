using System.Net;
using System.Security.Cryptography;
using BotFramework.Tests.AspNetCore;
using Microsoft.Bot.Builder.Integration.AspNet.Core;
using Microsoft.Extensions.Configuration;

namespace BotFramework.Tests.Authentication;

public sealed class EmulatorTokenTests : IAsyncLifetime
{
    private const string AppId = "7c9e6679-7425-40de-944b-e07fc1f90ae7";
    private const string Tenant = "2d4b7a1e-1111-4222-8333-944455556666";
    private const string KeyId = "key-1";
    private TokenIssuer _issuer = null!;
    private BotServer _server = null!;
    private RSA _key = null!;

    public async Task InitializeAsync()
    {
        _issuer = await TokenIssuer.StartAsync();
        _key = _issuer.Publish(KeyId, null);
        var configuration = new ConfigurationBuilder().AddInMemoryCollection(new Dictionary<string, string?>
        {
            ["MicrosoftAppType"] = "SingleTenant",
            ["MicrosoftAppId"] = AppId,
            ["MicrosoftAppPassword"] = "never-sent-anywhere",
            ["MicrosoftAppTenantId"] = Tenant,
            ["EmulatorOpenIdMetadata"] = _issuer.Metadata,
        }).Build();
        _server = await BotServer.StartAsync(new Silent(), new CloudAdapter(configuration));
    }

    public async Task DisposeAsync()
    {
        await _server.DisposeAsync();
        await _issuer.DisposeAsync();
    }

    [Theory]
    [InlineData("https://sts.windows.net/d6d49420-f39b-4df7-a1dc-d59a935871db/", "1.0", "appid")]
    [InlineData("https://sts.windows.net/f8cdef31-a31e-4b4a-93e4-5f571e91255a/", "1.0", "appid")]
    [InlineData("https://sts.windows.net/" + Tenant + "/", "", "appid")]
    [InlineData("https://login.microsoftonline.com/d6d49420-f39b-4df7-a1dc-d59a935871db/v2.0", "2.0", "azp")]
    [InlineData("https://login.microsoftonline.com/" + Tenant + "/v2.0", "2.0", "azp")]
    public async Task A_token_that_the_bots_own_credentials_bought_opens_the_door(string issuer, string version, string caller) =>
        Assert.Equal(HttpStatusCode.OK, await PostAsync(("iss", issuer), ("ver", version), (caller, AppId)));

    [Theory]
    [InlineData("https://sts.windows.net/00000000-0000-0000-0000-000000000000/")]
    [InlineData("https://login.microsoftonline.com/00000000-0000-0000-0000-000000000000/v2.0")]
    public async Task A_token_of_another_tenant_is_refused(string issuer) =>
        Assert.Equal(HttpStatusCode.Unauthorized, await PostAsync(("iss", issuer), ("ver", "1.0"), ("appid", AppId)));

    [Theory]
    [InlineData("1.0", "azp")]
    [InlineData("2.0", "appid")]
    [InlineData("3.0", "appid")]
    [InlineData(null, "appid")]
    public async Task The_caller_counts_only_where_the_tokens_version_names_it(string? version, string caller) =>
        Assert.Equal(HttpStatusCode.Unauthorized, await PostAsync(("ver", version), (caller, AppId)));

    [Theory]
    [InlineData("1.0", "appid")]
    [InlineData("2.0", "azp")]
    public async Task A_token_that_another_application_bought_is_refused(string version, string caller) =>
        Assert.Equal(HttpStatusCode.Unauthorized, await PostAsync(("ver", version), (caller, "5f0e4d3c-0000-0000-0000-000000000000")));

    [Fact]
    public async Task A_token_that_the_bot_bought_for_calling_someone_else_is_refused() =>
        Assert.Equal(HttpStatusCode.Unauthorized, await PostAsync(("ver", "1.0"), ("appid", AppId), ("aud", "https://api.botframework.com")));

    [Fact]
    public async Task The_Bot_Connectors_keys_do_not_sign_for_the_Emulator()
    {
        await using var other = await TokenIssuer.StartAsync();
        var key = other.Publish("key-9", null);

        Assert.Equal(HttpStatusCode.Unauthorized, await PostAsync(TokenIssuer.Sign(key, "key-9", Claims(("ver", "1.0"), ("appid", AppId)))));
    }

    private Task<HttpStatusCode> PostAsync(params (string Name, object? Value)[] claims) =>
        PostAsync(TokenIssuer.Sign(_key, KeyId, Claims(claims)));

    private async Task<HttpStatusCode> PostAsync(string authorization)
    {
        using var response = await _server.PostAsync(_server.Message().ToString(), authorization: authorization);
        return response.StatusCode;
    }

    private static Dictionary<string, object?> Claims(params (string Name, object? Value)[] changes)
    {
        var claims = new Dictionary<string, object?>
        {
            ["iss"] = "https://sts.windows.net/d6d49420-f39b-4df7-a1dc-d59a935871db/",
            ["aud"] = AppId,
            ["exp"] = DateTimeOffset.UtcNow.AddMinutes(30).ToUnixTimeSeconds(),
        };
        foreach (var (name, value) in changes)
        {
            claims[name] = value;
        }

        return claims;
    }
}
