using Microsoft.Bot.Schema;
using Microsoft.Bot.Schema.Teams;
using Newtonsoft.Json;
using Newtonsoft.Json.Linq;

namespace BotFramework.Tests.Schema;

public class ActivityJsonTests
{
    private const string FromEmulator = """
        {
          "channelId": "emulator", "serviceUrl": "http://localhost:52011", "type": "conversationUpdate",
          "id": "3f2a", "timestamp": "2026-03-29T01:30:00.123+00:00", "localTimestamp": "2026-03-29T02:30:00.123+01:00",
          "conversation": { "id": "5c1e|livechat" },
          "from": { "id": "u1", "name": "User", "role": "user" },
          "recipient": { "id": "b1", "name": "Bot", "role": "bot" },
          "membersAdded": [ { "id": "b1", "name": "Bot" }, { "id": "u1", "name": "User" } ],
          "membersRemoved": []
        }
        """;

    private const string FromTeams = """
        {
          "text": "<at>Advisor</at> my brow is heavy", "textFormat": "plain", "type": "message", "id": "1700",
          "timestamp": "2026-07-01T10:00:00+00:00", "localTimestamp": "2026-07-01T12:00:00+02:00",
          "localTimezone": "Europe/Madrid", "unknownNull": null, "channelId": "msteams", "serviceUrl": "https://smba.example/emea/", "locale": "en-GB",
          "from": { "id": "29:1", "name": "Ana", "aadObjectId": "a-1", "userRole": "guest" },
          "conversation": {
            "isGroup": true, "conversationType": "channel", "tenantId": "t-1", "id": "19:abc@thread.tacv2;messageid=17", "seen": 3
          },
          "recipient": { "id": "28:b", "name": "Advisor" },
          "entities": [
            { "type": "mention", "mentioned": { "id": "28:b", "name": "Advisor" }, "text": "<at>Advisor</at>" },
            { "type": "clientInfo", "locale": "en-GB", "country": "GB", "since": "2026-01-01T00:00:00Z" }
          ],
          "attachments": [ { "contentType": "text/html", "content": "<div>brow</div>", "size": 12 } ],
          "channelData": { "tenant": { "id": "t-1" }, "team": { "id": "19:t" }, "teamsChannelId": "19:c", "settings": { "x": null } },
          "value": { "when": "2026-06-15T08:00:00", "units": 20 },
          "rootMessage": { "on": "2026-07-01T10:00:00+02:00", "deep": [ 1, { "a": "b" } ] }
        }
        """;

    [Theory]
    [InlineData(FromEmulator)]
    [InlineData(FromTeams)]
    public void An_activity_is_written_as_it_was_read(string json)
    {
        var written = ProtocolJson.Write(ProtocolJson.Read<Activity>(json));

        Assert.Equal(Sorted(ProtocolJson.Read<JObject>(json)), Sorted(ProtocolJson.Read<JObject>(written)));
    }

    [Fact]
    public void Plain_Newtonsoft_reads_and_writes_the_protocol()
    {
        var written = JsonConvert.SerializeObject(JsonConvert.DeserializeObject<Activity>(FromEmulator));

        Assert.Equal(Sorted(ProtocolJson.Read<JObject>(FromEmulator)), Sorted(ProtocolJson.Read<JObject>(written)));
    }

    [Fact]
    public void Plain_Newtonsoft_leaves_out_what_is_not_there()
    {
        var activity = new Activity(
            ActivityTypes.Message, text: "hi", from: new ChannelAccount("u1"), attachments: [new Attachment("text/plain")]);

        Assert.Equal(
            """{"type":"message","from":{"id":"u1"},"text":"hi","attachments":[{"contentType":"text/plain"}]}""",
            JsonConvert.SerializeObject(activity));
    }

    [Fact]
    public void A_null_on_the_wire_is_read_as_nothing()
    {
        var activity = ProtocolJson.Read<Activity>("""{"type":"message","text":null,"from":null,"attachments":null,"timestamp":null}""");

        Assert.Equal("""{"type":"message"}""", ProtocolJson.Write(activity));
    }

    [Fact]
    public void Unknown_members_are_kept_at_every_level()
    {
        var activity = ProtocolJson.Read<Activity>(FromTeams);

        Assert.Equal("b", activity.Properties.SelectToken("rootMessage.deep[1].a"));
        Assert.Equal("guest", activity.From.Properties["userRole"]);
        Assert.Equal(3, activity.Conversation.Properties["seen"]);
        Assert.Equal("GB", activity.Entities[1].Properties["country"]);
        Assert.Equal(12, activity.Attachments[0].Properties["size"]);
    }

    [Fact]
    public void The_senders_own_time_keeps_its_offset()
    {
        var activity = JsonConvert.DeserializeObject<Activity>(FromTeams);

        Assert.Equal(TimeSpan.FromHours(2), activity?.LocalTimestamp?.Offset);
        Assert.Equal(TimeSpan.Zero, activity?.Timestamp?.Offset);
        Assert.Contains("\"2026-07-01T12:00:00+02:00\"", JsonConvert.SerializeObject(activity), StringComparison.Ordinal);
    }

    [Fact]
    public void Value_and_channel_data_arrive_as_JObject()
    {
        var activity = ProtocolJson.Read<Activity>(FromTeams);

        Assert.Equal(20, Assert.IsType<JObject>(activity.Value)["units"]);
        Assert.Equal("19:c", Assert.IsType<JObject>(activity.ChannelData)["teamsChannelId"]);
    }

    [Fact]
    public void Text_that_looks_like_a_date_stays_text()
    {
        var activity = ProtocolJson.Read<Activity>(FromTeams);

        Assert.Equal(JTokenType.String, ((JObject)activity.Value)["when"]?.Type);
        Assert.Equal(JTokenType.String, activity.Properties.SelectToken("rootMessage.on")?.Type);
        Assert.Equal(JTokenType.String, activity.Entities[1].GetAs<JObject>()["since"]?.Type);
    }

    [Theory]
    [InlineData("")]
    [InlineData("{")]
    [InlineData("[]")]
    [InlineData("{} {}")]
    [InlineData("""{"timestamp":"tomorrow"}""")]
    [InlineData("""{"attachments":{}}""")]
    public void What_is_not_one_activity_is_refused_or_empty(string json)
    {
        Activity? activity = null;
        var problem = Record.Exception(() => activity = ProtocolJson.Read<Activity>(json));

        Assert.Null(activity);
        Assert.True(problem is null or JsonException, $"{problem?.GetType()}");
    }

    [Fact]
    public void Nesting_without_end_is_refused()
    {
        var json = $$"""{"value":{{new string('[', 100)}}{{new string(']', 100)}}}""";

        Assert.Throws<JsonReaderException>(() => ProtocolJson.Read<Activity>(json));
    }

    [Fact]
    public void Card_content_is_written_by_its_own_attributes()
    {
        var card = new HeroCard("Ptosis", buttons: [new CardAction(ActionTypes.ImBack, "More", value: "more")]);

        Assert.Equal(
            """{"content":{"title":"Ptosis","buttons":[{"type":"imBack","title":"More","value":"more"}]}}""",
            ProtocolJson.Write(new Attachment(content: card)));
    }

    [Fact]
    public void Teams_channel_data_keeps_what_it_does_not_name()
    {
        var data = ProtocolJson.Read<Activity>(FromTeams).GetChannelData<TeamsChannelData>();

        Assert.Equal(("t-1", "19:t", "19:c"), (data.Tenant.Id, data.Team.Id, data.AdditionalProperties["teamsChannelId"]));
        Assert.Contains("\"teamsChannelId\":\"19:c\"", ProtocolJson.Write(data), StringComparison.Ordinal);
    }

    private static string Sorted(JToken token) => Order(token).ToString(Formatting.Indented);

    private static JToken Order(JToken token) => token switch
    {
        JObject o => new JObject(
            o.Properties().OrderBy(p => p.Name, StringComparer.Ordinal).Select(p => new JProperty(p.Name, Order(p.Value)))),
        JArray a => new JArray(a.Select(Order)),
        _ => token.DeepClone(),
    };
}
