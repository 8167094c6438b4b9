using System.Net;
using BotoxAdvisorBot.DirectLine;
using BotoxAdvisorBot.Tests.Hosting;
using Microsoft.Extensions.DependencyInjection;
using Newtonsoft.Json.Linq;

namespace BotoxAdvisorBot.Tests.DirectLine;

public sealed class AzureTests : IAsyncDisposable
{
    private const string Secret = "the-secret-of-azure";

    private readonly FakeAzure _azure = new();
    private readonly BotHost _host;

    public AzureTests()
    {
        _host = new BotHost
        {
            Replace = services => services.AddHttpClient<AzureDirectLine>().ConfigurePrimaryHttpMessageHandler(() => _azure),
        };
        _host.Settings["DirectLine:AzureSecret"] = Secret;
    }

    [Fact]
    public async Task The_page_gets_Azures_token_and_where_it_is_good_and_never_the_secret()
    {
        using var page = new WebClient(_host.CreateClient(), "", "");

        using var response = await page.SendAsync(HttpMethod.Post, "/tokens/generate", new JObject { ["user"] = new JObject { ["id"] = "dl_forged" } });
        var answer = await WebClient.JsonOf(response, HttpStatusCode.OK);

        Assert.Equal("https://directline.botframework.com/v3/directline/tokens/generate", _azure.Address);
        Assert.Equal($"Bearer {Secret}", _azure.Authorization);
        Assert.StartsWith("dl_", (string?)JObject.Parse(_azure.Body!)["user"]!["id"], StringComparison.Ordinal);
        Assert.DoesNotContain("dl_forged", _azure.Body, StringComparison.Ordinal);
        Assert.Equal(
            """{"conversationId":"azure-1","token":"azure-token","expires_in":1800,"domain":"https://directline.botframework.com/v3/directline"}""",
            answer.ToString(Newtonsoft.Json.Formatting.None));
        Assert.DoesNotContain(
            _host.Log.Lines, line => line.Contains(Secret, StringComparison.Ordinal) || line.Contains("azure-token", StringComparison.Ordinal));
    }

    [Fact]
    public async Task This_hosts_own_Direct_Line_is_off()
    {
        using var client = new WebClient(_host.CreateClient(), "anything", "c");
        (HttpMethod Method, string Path)[] calls =
        [
            (HttpMethod.Post, "/tokens/refresh"), (HttpMethod.Post, "/conversations"), (HttpMethod.Get, "/conversations/c"),
            (HttpMethod.Get, "/conversations/c/activities"), (HttpMethod.Get, "/conversations/c/stream"), (HttpMethod.Post, "/conversations/c/upload"),
        ];

        foreach (var (method, path) in calls)
        {
            using var response = await client.SendAsync(method, path);
            Assert.Equal(HttpStatusCode.NotFound, response.StatusCode);
        }
    }

    [Theory]
    [InlineData(HttpStatusCode.Forbidden, "{}")]
    [InlineData(HttpStatusCode.OK, "{}")]
    [InlineData(HttpStatusCode.OK, "no json")]
    public async Task When_Azure_gives_no_token_the_page_is_told_that_it_is_not_available(HttpStatusCode status, string body)
    {
        (_azure.Status, _azure.Answer) = (status, body);
        using var page = new WebClient(_host.CreateClient(), "", "");

        using var response = await page.SendAsync(HttpMethod.Post, "/tokens/generate");

        Assert.Equal("Unavailable", (string?)(await WebClient.JsonOf(response, HttpStatusCode.ServiceUnavailable))["error"]!["code"]);
    }

    [Fact]
    public async Task A_foreign_website_gets_no_token_of_Azure_either()
    {
        using var page = new WebClient(_host.CreateClient(), "", "");

        using var response = await page.SendAsync(HttpMethod.Post, "/tokens/generate", null as HttpContent, ("Origin", "https://evil.example"));

        await WebClient.JsonOf(response, HttpStatusCode.Forbidden);
        Assert.Null(_azure.Address);
    }

    public async ValueTask DisposeAsync()
    {
        await _host.DisposeAsync();
        _azure.Dispose();
    }

    private sealed class FakeAzure : HttpMessageHandler
    {
        public string? Address { get; private set; }

        public string? Authorization { get; private set; }

        public string? Body { get; private set; }

        public HttpStatusCode Status { get; set; } = HttpStatusCode.OK;

        public string Answer { get; set; } = """{"conversationId":"azure-1","token":"azure-token","expires_in":1800}""";

        protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
        {
            Address = request.RequestUri!.ToString();
            Authorization = request.Headers.Authorization?.ToString();
            Body = await request.Content!.ReadAsStringAsync(cancellationToken);
            return new HttpResponseMessage(Status) { Content = new StringContent(Answer, System.Text.Encoding.UTF8, "application/json") };
        }
    }
}
