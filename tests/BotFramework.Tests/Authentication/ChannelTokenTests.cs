using System.Net;
using System.Security.Claims;
using System.Security.Cryptography;
using BotFramework.Tests.AspNetCore;
using Microsoft.Bot.Builder;
using Microsoft.Bot.Builder.Integration.AspNet.Core;
using Microsoft.Extensions.Configuration;
using Microsoft.IdentityModel.Tokens;

namespace BotFramework.Tests.Authentication;

public sealed class ChannelTokenTests : IAsyncLifetime
{
    private const string AppId = "7c9e6679-7425-40de-944b-e07fc1f90ae7";
    private const string KeyId = "key-1";
    private readonly MovableClock _clock = new();
    private readonly RememberingLogger _log = new();
    private TokenIssuer _issuer = null!;
    private BotServer _server = null!;
    private RSA _key = null!;
    private ClaimsIdentity? _caller;
    private string? _callerId;

    public async Task InitializeAsync()
    {
        _issuer = await TokenIssuer.StartAsync();
        _key = _issuer.Publish(KeyId, "msteams", "emulator");
        var configuration = new ConfigurationBuilder().AddInMemoryCollection(new Dictionary<string, string?>
        {
            ["MicrosoftAppId"] = AppId,
            ["MicrosoftAppPassword"] = "never-sent-anywhere",
            ["BotOpenIdMetadata"] = _issuer.Metadata,
        }).Build();
        var authentication = new ConfigurationBotFrameworkAuthentication(configuration, logger: _log, clock: _clock);
        _server = await BotServer.StartAsync(new Remembering(this), new CloudAdapter(authentication));
    }

    public async Task DisposeAsync()
    {
        await _server.DisposeAsync();
        await _issuer.DisposeAsync();
    }

    [Fact]
    public async Task A_token_of_the_Bot_Connector_opens_the_door()
    {
        Assert.Equal(HttpStatusCode.OK, await PostAsync(Token()));
        Assert.Equal(AppId, _caller?.FindFirst("aud")?.Value);
        Assert.Equal("urn:botframework:azure", _callerId);
    }

    [Theory]
    [InlineData("bearer")]
    [InlineData("BEARER")]
    public async Task The_scheme_is_known_in_any_case(string scheme) =>
        Assert.Equal(HttpStatusCode.OK, await PostAsync(scheme + Token()["Bearer".Length..]));

    [Theory]
    [InlineData(SecurityAlgorithms.RsaSha384)]
    [InlineData(SecurityAlgorithms.RsaSha512)]
    public async Task Every_RSA_algorithm_on_the_list_is_accepted(string algorithm) =>
        Assert.Equal(HttpStatusCode.OK, await PostAsync(TokenIssuer.Sign(_key, KeyId, Claims(), algorithm)));

    [Fact]
    public async Task A_request_without_a_token_is_refused() => await AssertRefused(null);

    [Theory]
    [InlineData("")]
    [InlineData("Bearer")]
    [InlineData("Bearer ")]
    [InlineData("Bearer a b")]
    [InlineData("Bearer garbage")]
    [InlineData("Bearer a.b.c")]
    [InlineData("Bearer ..")]
    [InlineData("Bearer ....")]
    [InlineData("Basic dXNlcjpwYXNz")]
    [InlineData("Bearer eyJhbGciOiJSUzI1NiIsImtpZCI6ImtleS0xIn0.bm90IGpzb24.AA")]
    [InlineData("Bearer eyJhbGciOiJSUzI1NiIsImtpZCI6ImtleS0xIn0.eyJpc3MiOjEyfQ.AA")]
    [InlineData("Bearer eyJhbGciOiJSUzI1NiIsImtpZCI6ImtleS0xIn0.W10.AA")]
    public async Task A_malformed_token_is_refused(string authorization) => await AssertRefused(authorization);

    [Fact]
    public async Task An_expired_token_is_refused() =>
        await AssertRefused(Token(("exp", DateTimeOffset.UtcNow.AddMinutes(-6).ToUnixTimeSeconds())));

    [Fact]
    public async Task Clocks_may_differ_by_five_minutes() =>
        Assert.Equal(HttpStatusCode.OK, await PostAsync(Token(
            ("nbf", DateTimeOffset.UtcNow.AddMinutes(4).ToUnixTimeSeconds()), ("exp", DateTimeOffset.UtcNow.AddMinutes(9).ToUnixTimeSeconds()))));

    [Fact]
    public async Task A_token_just_past_its_end_still_counts() =>
        Assert.Equal(HttpStatusCode.OK, await PostAsync(Token(("exp", DateTimeOffset.UtcNow.AddMinutes(-4).ToUnixTimeSeconds()))));

    [Fact]
    public async Task A_token_from_the_future_is_refused() =>
        await AssertRefused(Token(("nbf", DateTimeOffset.UtcNow.AddMinutes(6).ToUnixTimeSeconds())));

    [Fact]
    public async Task The_log_tells_why_a_token_is_refused_and_never_what_it_says()
    {
        var token = Token(("aud", "somebody-else"), ("name", "Jane Roe"));
        await AssertRefused(token);

        var line = Assert.Single(_log.Lines);
        Assert.Contains("issued for another bot", line, StringComparison.Ordinal);
        Assert.DoesNotContain(token.Split('.')[1][..10], line, StringComparison.Ordinal);
        Assert.DoesNotContain("somebody-else", line, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_token_that_never_expires_is_refused() => await AssertRefused(Token(("exp", null)));

    [Fact]
    public async Task A_token_for_another_bot_is_refused() => await AssertRefused(Token(("aud", "5f0e4d3c-0000-0000-0000-000000000000")));

    [Fact]
    public async Task A_token_for_nobody_is_refused() => await AssertRefused(Token(("aud", null)));

    [Theory]
    [InlineData("https://attacker.example")]
    [InlineData("https://api.botframework.com/")]
    [InlineData(null)]
    public async Task A_token_of_an_unknown_issuer_is_refused(string? issuer) => await AssertRefused(Token(("iss", issuer)));

    [Fact]
    public async Task A_token_for_another_service_address_is_refused() =>
        await AssertRefused(Token(("serviceurl", "https://attacker.example/")));

    [Fact]
    public async Task A_token_without_service_address_is_refused() => await AssertRefused(Token(("serviceurl", null)));

    [Fact]
    public async Task A_key_that_is_not_endorsed_for_the_channel_is_refused() =>
        Assert.Equal(HttpStatusCode.Unauthorized, await PostAsync(Token(), channelId: "webchat"));

    [Fact]
    public async Task A_key_without_endorsements_is_good_for_every_channel()
    {
        var key = _issuer.Publish("key-2", null);

        Assert.Equal(HttpStatusCode.OK, await PostAsync(TokenIssuer.Sign(key, "key-2", Claims()), channelId: "webchat"));
    }

    [Fact]
    public async Task A_key_that_was_never_published_is_refused()
    {
        var forged = TokenIssuer.Forge();
        await AssertRefused(TokenIssuer.Sign(forged, "key-0", Claims()));
    }

    [Fact]
    public async Task A_forged_signature_under_a_published_key_id_is_refused()
    {
        var forged = TokenIssuer.Forge();
        await AssertRefused(TokenIssuer.Sign(forged, KeyId, Claims()));
    }

    [Fact]
    public async Task A_token_that_does_not_name_its_key_is_refused() => await AssertRefused(TokenIssuer.Sign(_key, null, Claims()));

    [Fact]
    public async Task A_token_changed_on_the_way_is_refused()
    {
        var parts = Token().Split('.');
        var other = Token(("name", "someone")).Split('.');
        await AssertRefused($"{parts[0]}.{other[1]}.{parts[2]}");
    }

    [Fact]
    public async Task An_unsigned_token_is_refused()
    {
        var parts = Token().Split('.');
        await AssertRefused($"Bearer {Base64UrlEncoder.Encode($$"""{"alg":"none","kid":"{{KeyId}}"}""")}.{parts[1]}.");
    }

    [Fact]
    public async Task A_token_signed_with_the_public_key_as_a_secret_is_refused() =>
        await AssertRefused(TokenIssuer.SignWithSecret(_key.ExportRSAPublicKey(), KeyId, Claims()));

    [Fact]
    public async Task An_RSA_algorithm_off_the_list_is_refused() =>
        await AssertRefused(TokenIssuer.Sign(_key, KeyId, Claims(), SecurityAlgorithms.RsaSsaPssSha256));

    [Fact]
    public async Task A_key_published_later_is_accepted_at_once()
    {
        await PostAsync(Token());
        var key = _issuer.Publish("key-2", "emulator");

        Assert.Equal(HttpStatusCode.OK, await PostAsync(TokenIssuer.Sign(key, "key-2", Claims())));
    }

    [Fact]
    public async Task Known_keys_are_fetched_once()
    {
        await PostAsync(Token());
        await PostAsync(Token());

        Assert.Equal(1, _issuer.Fetches);
    }

    [Fact]
    public async Task Unknown_key_ids_do_not_make_the_bot_fetch_all_the_time()
    {
        var forged = TokenIssuer.Forge();
        for (var i = 0; i < 10; i++)
        {
            await PostAsync(TokenIssuer.Sign(forged, $"forged-{i}", Claims()));
        }

        Assert.Equal(2, _issuer.Fetches);
    }

    [Fact]
    public async Task After_a_while_an_unknown_key_id_is_looked_up_again()
    {
        var forged = TokenIssuer.Forge();
        await PostAsync(Token());
        await PostAsync(TokenIssuer.Sign(forged, "forged", Claims()));
        var key = _issuer.Publish("key-2", "emulator");
        Assert.Equal(HttpStatusCode.Unauthorized, await PostAsync(TokenIssuer.Sign(key, "key-2", Claims())));

        _clock.Move(TimeSpan.FromMinutes(5));
        Assert.Equal(HttpStatusCode.OK, await PostAsync(TokenIssuer.Sign(key, "key-2", Claims())));
    }

    [Fact]
    public async Task A_withdrawn_key_stops_counting_after_a_day()
    {
        await PostAsync(Token());
        _issuer.Withdraw(KeyId);
        Assert.Equal(HttpStatusCode.OK, await PostAsync(Token()));

        _clock.Move(TimeSpan.FromDays(1));
        Assert.Equal(HttpStatusCode.Unauthorized, await PostAsync(Token()));
    }

    [Fact]
    public async Task Without_the_issuers_keys_the_bot_is_unavailable_rather_than_open_or_broken()
    {
        await _issuer.DisposeAsync();

        Assert.Equal(HttpStatusCode.ServiceUnavailable, await PostAsync(Token()));
    }

    [Fact]
    public async Task Known_keys_outlive_an_issuer_that_cannot_be_reached()
    {
        await PostAsync(Token());
        await _issuer.DisposeAsync();
        _clock.Move(TimeSpan.FromDays(2));

        Assert.Equal(HttpStatusCode.OK, await PostAsync(Token()));
    }

    private string Token(params (string Name, object? Value)[] changes) => TokenIssuer.Sign(_key, KeyId, Claims(changes));

    private Dictionary<string, object?> Claims(params (string Name, object? Value)[] changes)
    {
        var claims = new Dictionary<string, object?>
        {
            ["iss"] = "https://api.botframework.com",
            ["aud"] = AppId,
            ["serviceurl"] = _server.ServiceUrl,
            ["nbf"] = DateTimeOffset.UtcNow.AddMinutes(-10).ToUnixTimeSeconds(),
            ["exp"] = DateTimeOffset.UtcNow.AddMinutes(30).ToUnixTimeSeconds(),
        };
        foreach (var (name, value) in changes)
        {
            claims[name] = value;
        }

        return claims;
    }

    private async Task<HttpStatusCode> PostAsync(string? authorization, string channelId = "emulator")
    {
        using var response = await _server.PostAsync(_server.Message(("channelId", channelId)).ToString(), authorization: authorization);
        Assert.Empty(await response.Content.ReadAsStringAsync());
        return response.StatusCode;
    }

    private async Task AssertRefused(string? authorization)
    {
        Assert.Equal(HttpStatusCode.Unauthorized, await PostAsync(authorization));
        Assert.Null(_caller);
    }

    private sealed class Remembering(ChannelTokenTests test) : IBot
    {
        public Task OnTurnAsync(ITurnContext turnContext, CancellationToken cancellationToken = default)
        {
            test._caller = turnContext.TurnState.Get<ClaimsIdentity>(BotAdapter.BotIdentityKey);
            test._callerId = turnContext.Activity.CallerId;
            return Task.CompletedTask;
        }
    }
}
