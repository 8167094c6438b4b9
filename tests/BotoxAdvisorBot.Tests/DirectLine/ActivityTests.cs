using System.Net;
using System.Text;
using BotoxAdvisorBot.Tests.Hosting;
using Microsoft.Bot.Schema;
using Newtonsoft.Json.Linq;

namespace BotoxAdvisorBot.Tests.DirectLine;

public sealed class ActivityTests : IAsyncDisposable
{
    private readonly EchoBot _bot = new();
    private readonly BotHost _host;

    public ActivityTests() => _host = new BotHost { Bot = _bot.OnTurnAsync };

    [Fact]
    public async Task The_welcome_is_there_before_the_first_message()
    {
        using var client = await WebClient.StartAsync(_host);

        Assert.Equal(["Welcome"], await client.TextsAsync());
    }

    [Fact]
    public async Task What_the_patient_sent_comes_back_with_its_id_and_its_channel_data_before_the_reply()
    {
        using var client = await WebClient.StartAsync(_host);
        var sent = WebClient.Message("hello", "client-1");
        sent["channelData"]!["extra"] = new JObject { ["x"] = JArray.Parse("[1,null]"), ["when"] = "2025-11-22T09:00:00+02:00" };

        using var response = await client.PostAsync(sent);
        var id = (string?)(await WebClient.JsonOf(response, HttpStatusCode.OK))["id"];
        var (said, _) = await client.ReadAsync();

        Assert.Equal(["Welcome", "hello", "Echo: hello"], said.Select(activity => (string?)activity["text"]));
        Assert.Equal(id, (string?)said[1]["id"]);
        Assert.True(JToken.DeepEquals(sent["channelData"], said[1]["channelData"]), $"{said[1]["channelData"]}");
        Assert.Equal(id, (string?)said[2]["replyToId"]);
        Assert.All(said, activity => Assert.Null(activity["serviceUrl"]));
        Assert.All(said, activity => Assert.Equal(client.ConversationId, (string?)activity["conversation"]!["id"]));
        Assert.True(string.CompareOrdinal((string)said[1]["timestamp"]!, (string)said[2]["timestamp"]!) < 0);
    }

    [Fact]
    public async Task The_patient_is_who_the_token_says_and_not_who_the_activity_says()
    {
        using var client = await WebClient.StartAsync(_host);
        var sent = WebClient.Message("hello");
        sent["from"] = new JObject { ["id"] = "dl_forged", ["name"] = "Somebody", ["role"] = "bot" };
        sent["conversation"] = new JObject { ["id"] = "forged" };
        sent["recipient"] = new JObject { ["id"] = "forged" };
        sent["serviceUrl"] = "https://evil.example";
        sent["callerId"] = "forged";
        sent["deliveryMode"] = DeliveryModes.ExpectReplies;
        sent["replyToId"] = "forged";
        sent["id"] = "forged";

        using var response = await client.PostAsync(sent);

        await WebClient.JsonOf(response, HttpStatusCode.OK);
        Assert.StartsWith("dl_", _bot.Last!.From.Id, StringComparison.Ordinal);
        Assert.DoesNotContain("forged", Newtonsoft.Json.JsonConvert.SerializeObject(_bot.Last), StringComparison.Ordinal);
        Assert.DoesNotContain("forged", string.Concat((await client.ReadAsync()).Activities), StringComparison.Ordinal);
        Assert.Equal("Echo: hello", (await client.TextsAsync())[^1]);
    }

    [Fact]
    public async Task A_message_sent_again_runs_once_and_is_answered_with_the_same_id()
    {
        using var client = await WebClient.StartAsync(_host);
        var ids = new List<string> { await client.SayAsync("hello", "same"), await client.SayAsync("hello", "same") };
        ids.AddRange(await Task.WhenAll(Enumerable.Range(0, 8).Select(_ => client.SayAsync("hello", "same"))));

        Assert.Single(ids.Distinct());
        Assert.Equal(1, _bot.Turns);
        Assert.Equal(["Welcome", "hello", "Echo: hello"], await client.TextsAsync());
    }

    [Fact]
    public async Task A_message_sent_again_after_many_others_still_runs_once()
    {
        _host.Settings["DirectLine:ActivitiesPerMinute"] = "200";
        using var client = await WebClient.StartAsync(_host);
        var first = await client.SayAsync("first", "first");
        for (var i = 0; i < 55; i++)
        {
            await client.SayAsync("more");
        }

        Assert.Equal(first, await client.SayAsync("first", "first"));
        Assert.Equal(56, _bot.Turns);
    }

    [Fact]
    public async Task Many_at_once_all_run_in_some_order_and_none_twice()
    {
        using var client = await WebClient.StartAsync(_host);

        await Task.WhenAll(Enumerable.Range(0, 20).Select(i => client.SayAsync($"n{i}")));

        var (said, watermark) = await client.ReadAsync();
        Assert.Equal(41, said.Count);
        Assert.Equal("41", watermark);
        Assert.Equal(41, said.Select(activity => (string?)activity["id"]).Distinct().Count());
        Assert.Equal(20, _bot.Turns);
    }

    [Fact]
    public async Task A_watermark_brings_what_came_after_it()
    {
        using var client = await WebClient.StartAsync(_host);
        await client.SayAsync("one");
        var (_, watermark) = await client.ReadAsync();
        await client.SayAsync("two");

        var (said, next) = await client.ReadAsync(watermark);
        var (none, last) = await client.ReadAsync(next);

        Assert.Equal(["two", "Echo: two"], said.Select(activity => (string?)activity["text"]));
        Assert.Empty(none);
        Assert.Equal(next, last);
    }

    [Theory]
    [InlineData("abc")]
    [InlineData("-1")]
    [InlineData("1.5")]
    [InlineData("99999999999999999999999")]
    public async Task A_watermark_that_is_none_is_refused(string watermark)
    {
        using var client = await WebClient.StartAsync(_host);

        using var polled = await client.SendAsync(HttpMethod.Get, $"/conversations/{client.ConversationId}/activities?watermark={watermark}");
        using var resumed = await client.SendAsync(HttpMethod.Get, $"/conversations/{client.ConversationId}?watermark={watermark}");

        await WebClient.JsonOf(polled, HttpStatusCode.BadRequest);
        await WebClient.JsonOf(resumed, HttpStatusCode.BadRequest);
    }

    [Fact]
    public async Task A_card_submit_has_a_value_and_no_text()
    {
        using var client = await WebClient.StartAsync(_host);
        var submit = WebClient.Message("");
        submit.Remove("text");
        submit["value"] = new JObject { ["choice"] = "yes", ["date"] = "2025-11-22T00:00:00Z" };
        submit["channelData"]!["postBack"] = true;

        using var response = await client.PostAsync(submit);

        await WebClient.JsonOf(response, HttpStatusCode.OK);
        Assert.Null(_bot.Last!.Text);
        Assert.Equal("2025-11-22T00:00:00Z", (string?)((JObject)_bot.Last.Value)["date"]);
    }

    [Fact]
    public async Task Events_get_to_the_bot_and_typing_does_not()
    {
        using var client = await WebClient.StartAsync(_host);

        using var happened = await client.PostAsync(new JObject { ["type"] = "event", ["name"] = "ping", ["value"] = new JObject { ["a"] = 1 } });
        using var typing = await client.PostAsync(new JObject { ["type"] = "typing" });

        Assert.NotNull((await WebClient.JsonOf(happened, HttpStatusCode.OK))["id"]);
        Assert.NotNull((await WebClient.JsonOf(typing, HttpStatusCode.OK))["id"]);
        Assert.Equal(1, _bot.Turns);
        Assert.Equal("ping", _bot.Last!.Name);
    }

    [Theory]
    [InlineData("")]
    [InlineData("[]")]
    [InlineData("null")]
    [InlineData("\"text\"")]
    [InlineData("{\"type\":\"message\"")]
    [InlineData("{\"text\":\"no type\"}")]
    [InlineData("{\"type\":7}")]
    [InlineData("{\"type\":\"invoke\",\"name\":\"adaptiveCard/action\"}")]
    [InlineData("{\"type\":\"conversationUpdate\",\"membersAdded\":[{\"id\":\"x\"}]}")]
    [InlineData("{\"type\":\"message\",\"text\":{\"a\":1}}")]
    [InlineData("{\"type\":\"message\",\"localTimestamp\":\"never\"}")]
    public async Task What_is_no_activity_of_a_patient_is_refused(string body)
    {
        using var client = await WebClient.StartAsync(_host);

        using var response = await client.SendAsync(
            HttpMethod.Post, $"/conversations/{client.ConversationId}/activities", new StringContent(body, Encoding.UTF8, "application/json"));

        await WebClient.JsonOf(response, HttpStatusCode.BadRequest);
        Assert.Equal(0, _bot.Turns);
        Assert.Equal(["Welcome"], await client.TextsAsync());
    }

    [Fact]
    public async Task JSON_that_nests_without_end_is_refused()
    {
        using var client = await WebClient.StartAsync(_host);
        var deep = $"{{\"type\":\"message\",\"value\":{new string('[', 5000)}{new string(']', 5000)}}}";

        using var response = await client.SendAsync(
            HttpMethod.Post, $"/conversations/{client.ConversationId}/activities", new StringContent(deep, Encoding.UTF8, "application/json"));

        await WebClient.JsonOf(response, HttpStatusCode.BadRequest);
    }

    [Theory]
    [InlineData("<script>alert(1)</script>")]
    [InlineData("[x](javascript:alert(1)) & \"quoted\" \\ \u2028 \0")]
    [InlineData("Zażółć 👩‍👩‍👧")]
    public async Task Any_text_comes_back_as_it_was_and_marked_as_plain(string text)
    {
        using var client = await WebClient.StartAsync(_host);
        var sent = WebClient.Message(text);
        sent["textFormat"] = "xml";

        using var response = await client.PostAsync(sent);
        var (said, _) = await client.ReadAsync("1");

        await WebClient.JsonOf(response, HttpStatusCode.OK);
        Assert.Equal((string?)sent["text"], (string?)said[0]["text"]);
        Assert.Equal("plain", (string?)said[0]["textFormat"]);
    }

    [Fact]
    public async Task A_conversation_that_did_not_begin_is_not_there()
    {
        using var client = await WebClient.GenerateAsync(_host);

        using var polled = await client.SendAsync(HttpMethod.Get, $"/conversations/{client.ConversationId}/activities");
        using var resumed = await client.SendAsync(HttpMethod.Get, $"/conversations/{client.ConversationId}");
        using var posted = await client.PostAsync(WebClient.Message("hello"));

        await WebClient.JsonOf(polled, HttpStatusCode.NotFound);
        await WebClient.JsonOf(resumed, HttpStatusCode.NotFound);
        await WebClient.JsonOf(posted, HttpStatusCode.NotFound);
        Assert.Equal(0, _bot.Turns);
    }

    [Fact]
    public async Task Sign_in_cards_get_a_session()
    {
        using var client = await WebClient.StartAsync(_host);

        using var response = await client.SendAsync(HttpMethod.Get, "/session/getsessionid");

        Assert.NotEmpty((string?)(await WebClient.JsonOf(response, HttpStatusCode.OK))["sessionId"] ?? "");
    }

    public ValueTask DisposeAsync() => _host.DisposeAsync();
}
