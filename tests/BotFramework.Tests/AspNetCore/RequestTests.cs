using System.Net;
using System.Text;
using Newtonsoft.Json.Linq;

namespace BotFramework.Tests.AspNetCore;

public sealed class RequestTests : IAsyncLifetime
{
    private BotServer _server = null!;
    private int _turns;

    public async Task InitializeAsync() => _server = await BotServer.StartAsync(_ =>
    {
        Interlocked.Increment(ref _turns);
        return Task.CompletedTask;
    });

    public async Task DisposeAsync() => await _server.DisposeAsync();

    [Theory]
    [InlineData("GET")]
    [InlineData("PUT")]
    [InlineData("DELETE")]
    [InlineData("OPTIONS")]
    public async Task Only_POST_is_allowed(string method)
    {
        using var response = await _server.SendAsync(new HttpMethod(method), content: null);

        Assert.Equal(HttpStatusCode.MethodNotAllowed, response.StatusCode);
        Assert.Equal(["POST"], response.Content.Headers.Allow);
    }

    [Theory]
    [InlineData("")]
    [InlineData(" ")]
    [InlineData("null")]
    [InlineData("[]")]
    [InlineData("{}")]
    [InlineData("secret-words")]
    [InlineData("{\"type\":\"message\"")]
    [InlineData("\"message\"")]
    [InlineData("12")]
    [InlineData("{\"type\":\"message\",\"$ref\":\"1\"}")]
    public async Task A_body_that_is_no_activity_is_a_bad_request(string body) => await AssertRefused(body, HttpStatusCode.BadRequest);

    [Theory]
    [InlineData("type")]
    [InlineData("channelId")]
    [InlineData("conversation")]
    [InlineData("conversation.id")]
    [InlineData("from")]
    [InlineData("from.id")]
    [InlineData("serviceUrl")]
    public async Task An_activity_without_what_a_turn_needs_is_a_bad_request(string missing) =>
        await AssertRefused(_server.Message((missing, null)).ToString(), HttpStatusCode.BadRequest);

    [Theory]
    [InlineData("/relative")]
    [InlineData("localhost:3978")]
    [InlineData("file:///etc/passwd")]
    [InlineData("ftp://example.org")]
    [InlineData("http://")]
    public async Task A_service_address_nobody_can_reply_to_is_a_bad_request(string serviceUrl) =>
        await AssertRefused(_server.Message(("serviceUrl", serviceUrl)).ToString(), HttpStatusCode.BadRequest);

    [Theory]
    [InlineData("conversation", "12")]
    [InlineData("conversation", "[]")]
    [InlineData("from", "\"me\"")]
    [InlineData("text", "{}")]
    [InlineData("attachments", "{}")]
    [InlineData("attachments", "[null]")]
    [InlineData("attachments", "[5]")]
    [InlineData("entities", "[null]")]
    [InlineData("membersAdded", "[null]")]
    [InlineData("timestamp", "\"not a time\"")]
    [InlineData("timestamp", "{\"a\":1}")]
    [InlineData("historyDisclosed", "\"maybe\"")]
    [InlineData("suggestedActions", "{\"actions\":[null]}")]
    [InlineData("entities", "[{\"type\":\"mention\",\"text\":[]}]")]
    public async Task A_member_of_an_unexpected_shape_is_a_bad_request(string member, string json) =>
        await AssertRefused(_server.Message((member, JToken.Parse(json))).ToString(), HttpStatusCode.BadRequest);

    [Fact]
    public async Task Something_after_the_activity_is_a_bad_request() =>
        await AssertRefused(_server.Message() + "{}", HttpStatusCode.BadRequest);

    [Fact]
    public async Task Nesting_without_end_is_a_bad_request()
    {
        var body = _server.Message().ToString().TrimEnd('}') + ",\"value\":" + new string('[', 100_000) + new string(']', 100_000) + "}";

        await AssertRefused(body, HttpStatusCode.BadRequest);
    }

    [Fact]
    public async Task Bytes_that_are_not_UTF_8_are_a_bad_request()
    {
        var body = Encoding.Latin1.GetBytes(_server.Message(("text", "caf\u00e9")).ToString());
        using var content = new ByteArrayContent(body);
        using var response = await _server.SendAsync(HttpMethod.Post, content);

        Assert.Equal(HttpStatusCode.BadRequest, response.StatusCode);
    }

    [Fact]
    public async Task An_id_that_fits_into_no_key_is_a_bad_request() =>
        await AssertRefused(
            _server.Message(("conversation", JObject.FromObject(new { id = new string('x', 70_000) }))).ToString(), HttpStatusCode.BadRequest);

    [Fact]
    public async Task A_text_of_a_megabyte_is_still_a_turn()
    {
        using var response = await _server.PostAsync(_server.Message(("text", new string('x', 1_000_000))));

        Assert.Equal(HttpStatusCode.OK, response.StatusCode);
        Assert.Equal(1, _turns);
    }

    [Fact]
    public async Task A_body_beyond_the_limit_is_too_large() =>
        await AssertRefused(_server.Message(("text", new string('x', 1024 * 1024))).ToString(), HttpStatusCode.RequestEntityTooLarge);

    [Fact]
    public async Task A_body_of_unstated_length_beyond_the_limit_is_too_large()
    {
        using var content = new StreamContent(new Unseekable(Encoding.UTF8.GetBytes(new string(' ', 3 * 1024 * 1024))));
        using var response = await _server.SendAsync(HttpMethod.Post, content);

        Assert.Equal(HttpStatusCode.RequestEntityTooLarge, response.StatusCode);
    }

    [Fact]
    public async Task A_body_of_unstated_length_within_the_limit_is_a_turn()
    {
        using var content = new StreamContent(new Unseekable(Encoding.UTF8.GetBytes(_server.Message().ToString())));
        using var response = await _server.SendAsync(HttpMethod.Post, content);

        Assert.Equal(HttpStatusCode.OK, response.StatusCode);
    }

    [Theory]
    [InlineData("text/plain")]
    [InlineData("application/x-www-form-urlencoded")]
    [InlineData("application/json; charset=utf-16")]
    [InlineData("not a type")]
    public async Task A_body_of_another_type_is_not_supported(string contentType) =>
        await AssertRefused(_server.Message().ToString(), HttpStatusCode.UnsupportedMediaType, contentType);

    [Theory]
    [InlineData(null)]
    [InlineData("application/json")]
    [InlineData("APPLICATION/JSON; charset=UTF-8")]
    [InlineData("application/vnd.microsoft.activity+json; charset=\"utf-8\"")]
    public async Task JSON_in_UTF_8_is_welcome_under_each_of_its_names(string? contentType)
    {
        using var response = await _server.PostAsync(_server.Message().ToString(), contentType);

        Assert.Equal(HttpStatusCode.OK, response.StatusCode);
    }

    [Fact]
    public async Task A_byte_order_mark_does_no_harm()
    {
        using var response = await _server.PostAsync("\uFEFF" + _server.Message());

        Assert.Equal(HttpStatusCode.OK, response.StatusCode);
    }

    [Theory]
    [InlineData("Bearer")]
    [InlineData("Bearer not.a.token")]
    [InlineData("Basic dXNlcjpwYXNz")]
    [InlineData("Bearer eyJhbGciOiJub25lIn0.eyJpc3MiOiJ4In0.")]
    public async Task A_token_that_nobody_can_check_is_unauthorized(string authorization)
    {
        using var response = await _server.PostAsync(_server.Message().ToString(), authorization: authorization);

        Assert.Equal(HttpStatusCode.Unauthorized, response.StatusCode);
        Assert.Equal("Bearer", response.Headers.WwwAuthenticate.ToString());
        Assert.Empty(await response.Content.ReadAsStringAsync());
        Assert.Equal(0, _turns);
    }

    private async Task AssertRefused(string body, HttpStatusCode status, string contentType = "application/json")
    {
        using var response = await _server.PostAsync(body, contentType);
        var reason = await response.Content.ReadAsStringAsync();

        Assert.Equal(status, response.StatusCode);
        Assert.Equal("text/plain", response.Content.Headers.ContentType?.MediaType);
        Assert.InRange(reason.Length, 1, 100);
        Assert.DoesNotContain("secret", reason, StringComparison.Ordinal);
        Assert.Equal(0, _turns);
    }

    /// <summary>Makes the client send in chunks.</summary>
    private sealed class Unseekable(byte[] bytes) : MemoryStream(bytes)
    {
        public override bool CanSeek => false;
    }
}
