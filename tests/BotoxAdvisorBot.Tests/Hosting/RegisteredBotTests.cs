using System.Net;
using System.Security.Cryptography;
using Microsoft.Bot.Builder;
using Microsoft.Extensions.Hosting;
using Newtonsoft.Json;
using Newtonsoft.Json.Linq;

namespace BotoxAdvisorBot.Tests.Hosting;

public sealed class RegisteredBotTests : IAsyncLifetime
{
    private ChannelIssuer _issuer = null!;
    private int _turns;

    public async Task InitializeAsync() => _issuer = await ChannelIssuer.StartAsync();

    public Task DisposeAsync() => _issuer.DisposeAsync().AsTask();

    [Theory]
    [InlineData("Development")]
    [InlineData("Production")]
    public async Task A_message_of_a_channel_is_answered_wherever_it_comes_from(string environment)
    {
        await using var host = Host(environment);

        using var response = await PostAsync(host, _issuer.Sign(ChannelIssuer.Claims()));

        Assert.Equal((HttpStatusCode.OK, 1), (response.StatusCode, _turns));
        Assert.Contains(host.Log.Lines, line => line.Contains("/api/messages is served to the channels", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("Development")]
    [InlineData("Production")]
    public async Task A_message_without_a_token_is_refused_also_from_this_machine(string environment)
    {
        await using var host = Host(environment, IPAddress.Loopback);

        using var response = await host.PostAsync(BotHost.Message("hello"));

        await AssertRefusedAsync(host, response);
    }

    [Theory]
    [InlineData("aud", "another-bot")]
    [InlineData("iss", "https://issuer.example")]
    [InlineData("exp", 1)]
    [InlineData("serviceurl", "http://localhost:2")]
    [InlineData("serviceurl", null)]
    public async Task A_token_that_proves_something_else_is_refused(string claim, object? value)
    {
        await using var host = Host();
        var claims = ChannelIssuer.Claims();
        claims[claim] = value is null ? null : JToken.FromObject(value);
        var token = _issuer.Sign(claims);

        using var response = await PostAsync(host, token);

        await AssertRefusedAsync(host, response);
        Assert.DoesNotContain(host.Log.Lines, line => line.Contains(token, StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_token_signed_by_somebody_else_is_refused()
    {
        await using var host = Host();
        using var foreign = RSA.Create(2048);

        using var response = await PostAsync(host, ChannelIssuer.Sign(ChannelIssuer.Claims(), foreign));

        await AssertRefusedAsync(host, response);
    }

    [Fact]
    public async Task A_message_as_large_as_a_book_is_refused()
    {
        await using var host = Host();

        using var response = await PostAsync(host, _issuer.Sign(ChannelIssuer.Claims()), new string('x', 300_000));

        Assert.Equal((HttpStatusCode.RequestEntityTooLarge, 0), (response.StatusCode, _turns));
    }

    private BotHost Host(string? environment = null, IPAddress? caller = null)
    {
        var host = new BotHost
        {
            Bot = CountAsync,
            Environment = environment ?? Environments.Production,
            Caller = caller ?? IPAddress.Parse("203.0.113.9"),
        };
        foreach (var (key, value) in _issuer.Settings)
        {
            host.Settings[key] = value;
        }

        return host;
    }

    private static Task<HttpResponseMessage> PostAsync(BotHost host, string token, string text = "hello") =>
        host.PostAsync(JsonConvert.SerializeObject(BotHost.Message(text)), ("Authorization", $"Bearer {token}"));

    private async Task AssertRefusedAsync(BotHost host, HttpResponseMessage response)
    {
        Assert.Equal((HttpStatusCode.Unauthorized, 0), (response.StatusCode, _turns));
        Assert.Empty(await response.Content.ReadAsStringAsync());
        Assert.Contains(host.Log.Lines, line => line.Contains("A request was refused: ", StringComparison.Ordinal));
    }

    private Task CountAsync(ITurnContext turnContext, CancellationToken cancellationToken)
    {
        _turns++;
        return Task.CompletedTask;
    }
}
