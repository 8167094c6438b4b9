using System.Security.Claims;
using Microsoft.Bot.Builder.Integration.AspNet.Core;
using Microsoft.Bot.Connector.Authentication;
using Microsoft.Extensions.Configuration;

namespace BotFramework.Tests.Authentication;

public class RegistrationTests
{
    private const string Id = "7c9e6679-7425-40de-944b-e07fc1f90ae7";

    [Theory]
    [InlineData("MicrosoftAppType", "Multi", Id, "secret", null)]
    [InlineData("MicrosoftAppType", "2", Id, "secret", "tenant")]
    [InlineData("MicrosoftAppTenantId", "SingleTenant", Id, "secret", null)]
    [InlineData("MicrosoftAppTenantId", "singletenant", Id, "secret", " ")]
    [InlineData("MicrosoftAppPassword", null, Id, null, null)]
    [InlineData("MicrosoftAppPassword", "MultiTenant", Id, "", null)]
    [InlineData("MicrosoftAppPassword", "SingleTenant", Id, null, "tenant")]
    [InlineData("MicrosoftAppId", null, null, "secret", null)]
    [InlineData("MicrosoftAppId", "SingleTenant", null, "secret", "tenant")]
    [InlineData("MicrosoftAppId", "UserAssignedMSI", "", null, "tenant")]
    public void A_registration_that_cannot_work_names_its_key(string key, string? type, string? id, string? password, string? tenant)
    {
        var refusal = Assert.Throws<ArgumentException>(() => new CloudAdapter(Configuration(type, id, password, tenant)));

        Assert.StartsWith(key + " ", refusal.Message, StringComparison.Ordinal);
        Assert.DoesNotContain("secret", refusal.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(null, null, null, null)]
    [InlineData("MultiTenant", "", "", "")]
    [InlineData("multitenant", Id, "secret", null)]
    [InlineData("SingleTenant", Id, "secret", "tenant")]
    [InlineData("UserAssignedMSI", Id, null, "tenant")]
    [InlineData("UserAssignedMSI", Id, null, null)]
    public void A_complete_registration_starts(string? type, string? id, string? password, string? tenant) =>
        Assert.NotNull(new CloudAdapter(Configuration(type, id, password, tenant)));

    [Theory]
    [InlineData("BotOpenIdMetadata", "http://example.org/keys")]
    [InlineData("BotOpenIdMetadata", "keys.json")]
    [InlineData("EmulatorOpenIdMetadata", "ftp://example.org/keys")]
    public void Keys_are_never_fetched_where_somebody_could_replace_them(string key, string address)
    {
        var configuration = Configuration(null, null, null, null);
        configuration[key] = address;

        Assert.StartsWith(key, Assert.Throws<ArgumentException>(() => new CloudAdapter(configuration)).Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Without_an_application_id_everybody_is_anonymous()
    {
        var authentication = new ConfigurationBotFrameworkAuthentication(Configuration(null, null, null, null));

        var caller = await authentication.AuthenticateChannelRequestAsync(null, default);

        Assert.Equal(AuthenticationConstants.AnonymousAuthType, caller.AuthenticationType);
        Assert.Equal(AuthenticationConstants.AnonymousSkillAppId, caller.FindFirst(AuthenticationConstants.AppIdClaim)?.Value);
    }

    [Fact]
    public async Task With_an_application_id_nobody_is()
    {
        var authentication = new ConfigurationBotFrameworkAuthentication(Configuration(null, Id, "secret", null));

        await Assert.ThrowsAsync<UnauthorizedAccessException>(() => authentication.AuthenticateChannelRequestAsync(null, default));
    }

    [Fact]
    public async Task A_request_of_an_unnamed_channel_is_checked_too()
    {
        await using var issuer = await TokenIssuer.StartAsync();
        var key = issuer.Publish("key-1", "msteams");
        var configuration = Configuration(null, Id, "secret", null);
        configuration["BotOpenIdMetadata"] = issuer.Metadata;
        var authentication = new ConfigurationBotFrameworkAuthentication(configuration);
        var token = TokenIssuer.Sign(key, "key-1", new Dictionary<string, object?>
        {
            ["iss"] = "https://api.botframework.com",
            ["aud"] = Id,
            ["exp"] = DateTimeOffset.UtcNow.AddMinutes(5).ToUnixTimeSeconds(),
        });

        ClaimsIdentity caller = await authentication.AuthenticateChannelRequestAsync(token, default);

        Assert.True(caller.IsAuthenticated);
        Assert.Equal("https://api.botframework.com", authentication.GetOriginatingAudience());
    }

    [Fact]
    public async Task A_demanded_endorsement_is_demanded_of_every_key()
    {
        await using var issuer = await TokenIssuer.StartAsync();
        var key = issuer.Publish("key-1", "msteams");
        var configuration = Configuration(null, Id, "secret", null);
        configuration["BotOpenIdMetadata"] = issuer.Metadata;
        var authentication = new ConfigurationBotFrameworkAuthentication(
            configuration, demands: new AuthenticationConfiguration { RequiredEndorsements = ["hospital"] });
        var token = TokenIssuer.Sign(key, "key-1", new Dictionary<string, object?>
        {
            ["iss"] = "https://api.botframework.com",
            ["aud"] = Id,
            ["exp"] = DateTimeOffset.UtcNow.AddMinutes(5).ToUnixTimeSeconds(),
        });

        await Assert.ThrowsAsync<UnauthorizedAccessException>(() => authentication.AuthenticateChannelRequestAsync(token, default));
    }

    private static IConfigurationRoot Configuration(string? type, string? id, string? password, string? tenant) =>
        new ConfigurationBuilder().AddInMemoryCollection(new Dictionary<string, string?>
        {
            ["MicrosoftAppType"] = type,
            ["MicrosoftAppId"] = id,
            ["MicrosoftAppPassword"] = password,
            ["MicrosoftAppTenantId"] = tenant,
        }).Build();
}
