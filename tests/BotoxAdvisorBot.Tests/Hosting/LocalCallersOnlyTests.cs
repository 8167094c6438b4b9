using System.Net;
using Microsoft.Bot.Builder;
using Newtonsoft.Json;
using Newtonsoft.Json.Linq;

namespace BotoxAdvisorBot.Tests.Hosting;

public sealed class LocalCallersOnlyTests
{
    private int _turns;

    [Theory]
    [InlineData("GET")]
    [InlineData("PUT")]
    [InlineData("DELETE")]
    public async Task Only_POST_is_served(string method)
    {
        await using var host = Host();
        using var client = host.CreateClient();
        using var request = new HttpRequestMessage(new HttpMethod(method), "/api/messages");

        using var response = await client.SendAsync(request);

        Assert.Equal(HttpStatusCode.MethodNotAllowed, response.StatusCode);
    }

    [Theory]
    [InlineData("")]
    [InlineData("{x")]
    [InlineData("[]")]
    [InlineData("null")]
    [InlineData("{}")]
    [InlineData("\"text\"")]
    [InlineData("""{ "type": "message", "timestamp": "yesterday" }""")]
    public async Task What_is_no_activity_is_refused(string body)
    {
        await using var host = Host();

        await AssertRefusedAsync(host.PostAsync(body), HttpStatusCode.BadRequest, "activity");
    }

    [Theory]
    [InlineData("type")]
    [InlineData("channelId")]
    [InlineData("conversation")]
    [InlineData("serviceUrl")]
    public async Task An_activity_needs_what_a_turn_needs(string missing)
    {
        await using var host = Host();
        var activity = JObject.FromObject(BotHost.Message("hello"));
        activity.Remove(missing);

        await AssertRefusedAsync(host.PostAsync(activity.ToString()), HttpStatusCode.BadRequest, missing);
    }

    [Theory]
    [InlineData("http://evil.example/")]
    [InlineData("http://localhost@evil.example/")]
    [InlineData("http://127.0.0.1.evil.example/")]
    [InlineData("http://169.254.169.254/")]
    [InlineData("ftp://localhost/")]
    public async Task Replies_go_nowhere_else(string serviceUrl)
    {
        await using var host = Host();
        var message = BotHost.Message("hello");
        message.ServiceUrl = serviceUrl;

        await AssertRefusedAsync(host.PostAsync(message), HttpStatusCode.Forbidden, "serviceUrl");
    }

    [Theory]
    [InlineData("http://localhost:50000")]
    [InlineData("http://127.0.0.1:50000/_connector")]
    [InlineData("https://[::1]:50000/")]
    public async Task Replies_may_go_to_this_machine(string serviceUrl)
    {
        await using var host = Host();
        var message = BotHost.Message("hello");
        message.ServiceUrl = serviceUrl;

        await host.SayAsync(message);

        Assert.Equal(1, _turns);
    }

    [Fact]
    public async Task Callers_from_elsewhere_are_refused()
    {
        await using var host = Host(IPAddress.Parse("203.0.113.9"));

        await AssertRefusedAsync(host.PostAsync(BotHost.Message("hello")), HttpStatusCode.Forbidden, "machine");
    }

    [Theory]
    [InlineData("X-Forwarded-For", "127.0.0.1")]
    [InlineData("Forwarded", "for=127.0.0.1")]
    public async Task A_caller_that_only_says_it_is_local_is_refused(string header, string value)
    {
        await using var host = Host(IPAddress.Parse("203.0.113.9"));

        var call = host.PostAsync(JsonConvert.SerializeObject(BotHost.Message("hello")), (header, value));

        await AssertRefusedAsync(call, HttpStatusCode.Forbidden, "machine");
    }

    [Fact]
    public async Task A_tunnel_does_not_make_its_callers_local()
    {
        await using var host = Host();

        var call = host.PostAsync(JsonConvert.SerializeObject(BotHost.Message("hello")), ("X-Forwarded-For", "203.0.113.9"));

        await AssertRefusedAsync(call, HttpStatusCode.Forbidden, "machine");
    }

    [Fact]
    public async Task A_message_as_large_as_a_book_is_refused()
    {
        await using var host = Host();

        using var response = await host.PostAsync(BotHost.Message(new string('x', 300_000)));

        Assert.Equal(HttpStatusCode.RequestEntityTooLarge, response.StatusCode);
        Assert.Equal(0, _turns);
    }

    private BotHost Host(IPAddress? caller = null) => new() { Bot = CountAsync, Caller = caller };

    private Task CountAsync(ITurnContext turnContext, CancellationToken cancellationToken)
    {
        _turns++;
        return Task.CompletedTask;
    }

    private async Task AssertRefusedAsync(Task<HttpResponseMessage> call, HttpStatusCode status, string reason)
    {
        using var response = await call;
        Assert.Equal(status, response.StatusCode);
        Assert.Contains(reason, (string?)JObject.Parse(await response.Content.ReadAsStringAsync())["detail"], StringComparison.Ordinal);
        Assert.Equal(0, _turns);
    }
}
