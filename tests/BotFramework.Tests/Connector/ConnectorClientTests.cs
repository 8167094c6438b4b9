using BotFramework.Tests.AspNetCore;
using Microsoft.Bot.Connector;
using Microsoft.Bot.Schema;
using static BotFramework.Tests.Connector.ScriptedChannel;

namespace BotFramework.Tests.Connector;

public sealed class ConnectorClientTests : IDisposable
{
    private readonly ScriptedChannel _channel = new(new WaitingClock(), Answer(201, """{"id":"r1"}"""));
    private readonly HttpClient _http;
    private readonly ConnectorClient _connector;

    public ConnectorClientTests()
    {
        _http = new HttpClient(_channel);
        _connector = new ConnectorClient(_http, time: new WaitingClock());
    }

    public void Dispose() => _http.Dispose();

    [Fact]
    public async Task A_reply_is_posted_below_the_activity_it_answers()
    {
        var answer = await _connector.ReplyToActivityAsync(Message(), default);

        Assert.Equal("r1", answer.Id);
        AssertSent(HttpMethod.Post, "https://service.example/v3/conversations/c1/activities/m1");
    }

    [Fact]
    public async Task Anything_else_is_posted_to_the_conversation()
    {
        var answer = await _connector.SendToConversationAsync(Message(), default);

        Assert.Equal("r1", answer.Id);
        AssertSent(HttpMethod.Post, "https://service.example/v3/conversations/c1/activities");
    }

    [Fact]
    public async Task An_update_is_put_in_the_place_of_the_activity_with_its_id()
    {
        await _connector.UpdateActivityAsync(Message(), default);

        AssertSent(HttpMethod.Put, "https://service.example/v3/conversations/c1/activities/own");
    }

    [Fact]
    public async Task A_deletion_names_the_activity_and_has_no_body()
    {
        var reference = new ConversationReference(
            "m1", conversation: new ConversationAccount(id: "c1"), serviceUrl: "https://service.example");
        await _connector.DeleteActivityAsync(reference, default);

        AssertSent(HttpMethod.Delete, "https://service.example/v3/conversations/c1/activities/m1");
        Assert.Null(_channel.Requests[0].ContentType);
    }

    [Fact]
    public async Task A_conversation_is_begun_at_the_service()
    {
        var answer = await _connector.CreateConversationAsync(
            "https://service.example/", new ConversationParameters(tenantId: "t1"), default);

        Assert.Equal("r1", answer.Id);
        AssertSent(HttpMethod.Post, "https://service.example/v3/conversations");
        Assert.Equal("""{"tenantId":"t1"}""", _channel.Requests[0].Body);
    }

    [Theory]
    [InlineData("https://service.example")]
    [InlineData("https://service.example/")]
    [InlineData("https://service.example?code=1#top")]
    public async Task The_service_URL_may_end_in_a_slash_or_not(string serviceUrl)
    {
        await _connector.SendToConversationAsync(Message(serviceUrl), default);

        AssertSent(HttpMethod.Post, "https://service.example/v3/conversations/c1/activities");
    }

    [Theory]
    [InlineData("http://localhost:56150/_connector")]
    [InlineData("http://localhost:56150/_connector/")]
    public async Task The_path_of_the_service_URL_is_kept(string serviceUrl)
    {
        await _connector.SendToConversationAsync(Message(serviceUrl), default);

        AssertSent(HttpMethod.Post, "http://localhost:56150/_connector/v3/conversations/c1/activities");
    }

    [Theory]
    [InlineData("5c1e|livechat", "5c1e%7Clivechat")]
    [InlineData("19:a@thread.tacv2;messageid=17", "19%3Aa%40thread.tacv2%3Bmessageid%3D17")]
    [InlineData("a/b?c#d e", "a%2Fb%3Fc%23d%20e")]
    [InlineData("../../x", "..%2F..%2Fx")]
    [InlineData("%2F", "%252F")]
    [InlineData("año", "a%C3%B1o")]
    public async Task Ids_are_escaped_as_one_segment_of_the_path(string id, string escaped)
    {
        var activity = Message();
        activity.Conversation.Id = activity.ReplyToId = id;
        await _connector.ReplyToActivityAsync(activity, default);

        AssertSent(HttpMethod.Post, $"https://service.example/v3/conversations/{escaped}/activities/{escaped}");
    }

    [Theory]
    [InlineData("5c1e|livechat")]
    [InlineData("19:a@thread.tacv2;messageid=17")]
    [InlineData("a/../b?c#d%2F")]
    public async Task A_server_finds_the_ids_in_the_path_as_they_are(string id)
    {
        await using var server = await Loopback.AnsweringAsync(_ => """{"id":"r1"}""");
        using var http = new HttpClient();
        var activity = Message(server.Address.AbsoluteUri);
        activity.Conversation.Id = activity.ReplyToId = id;

        await new ConnectorClient(http).ReplyToActivityAsync(activity, default);

        var segments = Assert.Single(server.Calls).PathAndQuery.Split('/').Select(Uri.UnescapeDataString);
        Assert.Equal(["", "v3", "conversations", id, "activities", id], segments);
    }

    [Theory]
    [InlineData("")]
    [InlineData(null)]
    [InlineData(".")]
    [InlineData("..")]
    public async Task An_id_that_is_no_segment_is_refused(string? id)
    {
        var activity = Message();
        activity.ReplyToId = id;

        await Assert.ThrowsAnyAsync<ArgumentException>(() => _connector.ReplyToActivityAsync(activity, default));
        Assert.Empty(_channel.Requests);
    }

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("service.example")]
    [InlineData("/v3")]
    [InlineData("urn:botframework:websocket:x")]
    public async Task A_service_URL_that_is_no_web_address_is_refused(string? serviceUrl)
    {
        await Assert.ThrowsAsync<ArgumentException>(() => _connector.SendToConversationAsync(Message(serviceUrl), default));
        Assert.Empty(_channel.Requests);
    }

    [Fact]
    public async Task The_activity_travels_as_the_protocols_JSON()
    {
        await _connector.SendToConversationAsync(Message(), default);

        var sent = ProtocolJson.Read<Activity>(_channel.Requests[0].Body);
        Assert.Equal("application/json; charset=utf-8", _channel.Requests[0].ContentType);
        Assert.Equal(("hello ñ", "m1"), (sent.Text, sent.ReplyToId));
        Assert.DoesNotContain("null", _channel.Requests[0].Body, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(200, "")]
    [InlineData(202, "")]
    [InlineData(204, "")]
    [InlineData(201, "{}")]
    [InlineData(201, "null")]
    [InlineData(200, "<html>ok</html>")]
    public async Task An_activity_taken_without_an_id_is_taken(int status, string body)
    {
        using var http = new HttpClient(new ScriptedChannel(new WaitingClock(), Answer(status, body)));

        var answer = await new ConnectorClient(http).SendToConversationAsync(Message(), default);

        Assert.Null(answer.Id);
    }

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    public async Task Without_a_token_nothing_is_authorized(string? token)
    {
        await new ConnectorClient(_http, _ => Task.FromResult(token)).SendToConversationAsync(Message(), default);

        Assert.Null(_channel.Requests[0].Authorization);
    }

    private void AssertSent(HttpMethod method, string address) =>
        Assert.Equal([(method, address)], _channel.Requests.Select(r => (r.Method, r.Address)));

    private static Activity Message(string? serviceUrl = "https://service.example/") => new(
        ActivityTypes.Message,
        id: "own",
        serviceUrl: serviceUrl,
        conversation: new ConversationAccount(id: "c1"),
        replyToId: "m1",
        text: "hello ñ");
}
