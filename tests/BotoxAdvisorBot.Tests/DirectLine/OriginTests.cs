using System.Net;
using BotoxAdvisorBot.Tests.Hosting;

namespace BotoxAdvisorBot.Tests.DirectLine;

public sealed class OriginTests : IAsyncDisposable
{
    private const string Clinic = "https://www.clinic.example";
    private const string Foreign = "https://evil.example";

    private readonly BotHost _host = new();

    [Theory]
    [InlineData("Origin", Foreign)]
    [InlineData("Origin", "null")]
    [InlineData("Sec-Fetch-Site", "cross-site")]
    public async Task A_page_of_a_foreign_website_gets_no_token(string header, string value)
    {
        _host.Settings["Web:AllowedOrigins:0"] = Clinic;
        using var client = new WebClient(_host.CreateClient(), "", "");

        using var response = await client.SendAsync(HttpMethod.Post, "/tokens/generate", null as HttpContent, (header, value));

        await WebClient.JsonOf(response, HttpStatusCode.Forbidden);
        Assert.False(response.Headers.Contains("Access-Control-Allow-Origin"));
    }

    [Fact]
    public async Task A_page_of_the_host_itself_gets_one()
    {
        var http = _host.CreateClient();
        using var client = new WebClient(http, "", "");

        using var response = await client.SendAsync(
            HttpMethod.Post, "/tokens/generate", null as HttpContent, ("Origin", http.BaseAddress!.GetLeftPart(UriPartial.Authority)), ("Sec-Fetch-Site", "same-origin"));

        await WebClient.JsonOf(response, HttpStatusCode.OK);
    }

    [Fact]
    public async Task A_page_of_an_allowed_website_gets_one_and_may_read_it()
    {
        _host.Settings["Web:AllowedOrigins:0"] = Clinic;
        using var client = new WebClient(_host.CreateClient(), "", "");

        using var response = await client.SendAsync(HttpMethod.Post, "/tokens/generate", null as HttpContent, ("Origin", Clinic));

        await WebClient.JsonOf(response, HttpStatusCode.OK);
        Assert.Equal(Clinic, response.Headers.GetValues("Access-Control-Allow-Origin").Single());
        Assert.Equal("Retry-After", response.Headers.GetValues("Access-Control-Expose-Headers").Single());
        Assert.False(response.Headers.Contains("Access-Control-Allow-Credentials"));
    }

    [Theory]
    [InlineData("/tokens/generate", "POST")]
    [InlineData("/tokens/refresh", "POST")]
    [InlineData("/conversations", "POST")]
    [InlineData("/conversations/c", "GET")]
    [InlineData("/conversations/c/activities", "GET")]
    [InlineData("/conversations/c/activities", "POST")]
    [InlineData("/conversations/c/upload", "POST")]
    [InlineData("/session/getsessionid", "GET")]
    public async Task A_preflight_of_an_allowed_website_allows_what_the_client_sends(string path, string method)
    {
        _host.Settings["Web:AllowedOrigins:0"] = Clinic;

        using var allowed = await PreflightAsync(path, method, Clinic);
        using var refused = await PreflightAsync(path, method, Foreign);

        var headers = allowed.Headers.GetValues("Access-Control-Allow-Headers").Single();
        Assert.All(
            ["authorization", "content-type", "x-ms-bot-agent", "x-requested-with"],
            header => Assert.Contains(header, headers, StringComparison.OrdinalIgnoreCase));
        Assert.Equal(Clinic, allowed.Headers.GetValues("Access-Control-Allow-Origin").Single());
        Assert.False(refused.Headers.Contains("Access-Control-Allow-Origin"));
    }

    [Fact]
    public async Task Even_a_good_token_is_no_good_on_a_foreign_website()
    {
        using var client = await WebClient.StartAsync(_host);

        using var response = await client.SendAsync(
            HttpMethod.Get, $"/conversations/{client.ConversationId}/activities", null as HttpContent, ("Origin", Foreign));

        await WebClient.JsonOf(response, HttpStatusCode.Forbidden);
    }

    [Fact]
    public async Task A_limit_can_be_read_by_an_allowed_website()
    {
        _host.Settings["Web:AllowedOrigins:0"] = Clinic;
        _host.Settings["DirectLine:TokensPerMinute"] = "1";
        using var client = new WebClient(_host.CreateClient(), "", "");
        using var first = await client.SendAsync(HttpMethod.Post, "/tokens/generate", null as HttpContent, ("Origin", Clinic));

        using var response = await client.SendAsync(HttpMethod.Post, "/tokens/generate", null as HttpContent, ("Origin", Clinic));

        await WebClient.JsonOf(response, HttpStatusCode.TooManyRequests);
        Assert.Equal(Clinic, response.Headers.GetValues("Access-Control-Allow-Origin").Single());
    }

    [Fact]
    public async Task What_a_proxy_says_counts_only_if_it_is_a_known_one()
    {
        using var stranger = new WebClient(_host.CreateClient(), "", "");
        await using var behind = new BotHost();
        behind.Settings["Web:Proxies:0"] = "127.0.0.0/8";
        (string, string)[] forwarded =
        [
            ("X-Forwarded-For", "203.0.113.9"), ("X-Forwarded-Proto", "https"), ("X-Forwarded-Host", "chat.clinic.example"), ("Origin", "https://chat.clinic.example"),
        ];
        using var known = new WebClient(behind.CreateClient(), "", "");

        using var refused = await stranger.SendAsync(HttpMethod.Post, "/tokens/generate", null as HttpContent, forwarded);
        using var taken = await known.SendAsync(HttpMethod.Post, "/tokens/generate", null as HttpContent, forwarded);

        await WebClient.JsonOf(refused, HttpStatusCode.Forbidden);
        known.Token = (string)(await WebClient.JsonOf(taken, HttpStatusCode.OK))["token"]!;
        using var begun = await known.SendAsync(HttpMethod.Post, "/conversations", null as HttpContent, forwarded);
        Assert.StartsWith(
            "wss://chat.clinic.example/v3/directline/",
            (string?)(await WebClient.JsonOf(begun, HttpStatusCode.Created))["streamUrl"],
            StringComparison.Ordinal);
    }

    public ValueTask DisposeAsync() => _host.DisposeAsync();

    private async Task<HttpResponseMessage> PreflightAsync(string path, string method, string origin)
    {
        using var client = new WebClient(_host.CreateClient(), "", "");
        return await client.SendAsync(
            HttpMethod.Options,
            path,
            null as HttpContent,
            ("Origin", origin),
            ("Access-Control-Request-Method", method),
            ("Access-Control-Request-Headers", "authorization,content-type,x-ms-bot-agent,x-requested-with"));
    }
}
