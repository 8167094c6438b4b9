using Microsoft.Bot.Builder;
using Microsoft.Bot.Schema;
using Newtonsoft.Json;
using Newtonsoft.Json.Linq;

namespace BotFramework.Tests.Builder;

public class ActivityHandlerTests
{
    private readonly CollectingAdapter _adapter = new();
    private readonly RecordingHandler _handler = new();

    [Theory]
    [InlineData("""{ type: "message", text: "hi" }""", "message hi")]
    [InlineData("""{ type: "messageUpdate" }""", "message update")]
    [InlineData("""{ type: "messageDelete" }""", "message delete")]
    [InlineData("""{ type: "conversationUpdate", recipient: { id: "bot" }, membersAdded: [{ id: "a" }, { id: "bot" }] }""", "added a bot")]
    [InlineData("""{ type: "conversationUpdate", recipient: { id: "bot" }, membersRemoved: [{ id: "ann" }] }""", "removed ann")]
    [InlineData("""{ type: "conversationUpdate", membersAdded: [{ id: "ann" }] }""", "added ann")]
    [InlineData("""{ type: "messageReaction", reactionsAdded: [{ type: "like" }] }""", "reacted like")]
    [InlineData("""{ type: "messageReaction", reactionsRemoved: [{ type: "like" }] }""", "took back like")]
    [InlineData("""{ type: "event", name: "tokens/response" }""", "token")]
    [InlineData("""{ type: "event", name: "other" }""", "event other")]
    [InlineData("""{ type: "endOfConversation" }""", "end")]
    [InlineData("""{ type: "typing" }""", "typing")]
    [InlineData("""{ type: "installationUpdate", action: "add" }""", "installed")]
    [InlineData("""{ type: "installationUpdate", action: "add-upgrade" }""", "installed")]
    [InlineData("""{ type: "installationUpdate", action: "remove" }""", "uninstalled")]
    [InlineData("""{ type: "installationUpdate", action: "remove-upgrade" }""", "uninstalled")]
    [InlineData("""{ type: "contactRelationUpdate" }""", "unrecognized")]
    [InlineData("""{ type: "somethingNew" }""", "unrecognized")]
    public async Task Every_kind_of_activity_has_its_method(string activity, string expected)
    {
        await RunAsync(activity);

        Assert.Equal([expected], _handler.Called);
    }

    [Theory]
    [InlineData("""{ type: "conversationUpdate", recipient: { id: "bot" }, membersAdded: [{ id: "bot" }] }""")]
    [InlineData("""{ type: "conversationUpdate", recipient: { id: "bot" }, membersRemoved: [{ id: "bot" }] }""")]
    [InlineData("""{ type: "conversationUpdate", topicName: "new name" }""")]
    [InlineData("""{ type: "installationUpdate", action: "other" }""")]
    [InlineData("""{ type: "messageReaction" }""")]
    [InlineData("""{ type: "command" }""")]
    [InlineData("""{ type: "commandResult" }""")]
    public async Task What_concerns_nobody_calls_nothing(string activity)
    {
        await RunAsync(activity);

        Assert.Empty(_handler.Called);
    }

    [Fact]
    public async Task Reactions_added_come_before_those_removed()
    {
        await RunAsync("""{ type: "messageReaction", reactionsRemoved: [{ type: "sad" }], reactionsAdded: [{ type: "like" }] }""");

        Assert.Equal(["reacted like", "took back sad"], _handler.Called);
    }

    [Fact]
    public async Task A_turn_without_a_kind_of_activity_is_refused()
    {
        using var turn = _adapter.Turn(new Activity());

        await Assert.ThrowsAsync<ArgumentNullException>(() => _handler.OnTurnAsync(null));
        await Assert.ThrowsAsync<ArgumentException>(() => _handler.OnTurnAsync(turn));
    }

    [Fact]
    public async Task An_invoke_nobody_knows_is_answered_with_501()
    {
        var answer = await InvokeAsync("unheard/of");

        Assert.Equal((501, (object?)null), (answer.Status, answer.Body));
    }

    [Theory]
    [InlineData("signin/verifyState")]
    [InlineData("signin/tokenExchange")]
    public async Task A_sign_in_has_its_method_and_is_answered_with_200(string name)
    {
        var answer = await InvokeAsync(name);

        Assert.Equal(200, answer.Status);
        Assert.Equal(["sign-in"], _handler.Called);
    }

    [Fact]
    public async Task A_card_action_has_its_method_and_its_answer_is_the_body()
    {
        var answer = await InvokeAsync(
            "adaptiveCard/action", JObject.Parse("""{ action: { type: "Action.Execute", verb: "save", data: { a: 1 } } }"""));

        Assert.Equal(200, answer.Status);
        Assert.Equal(200, Assert.IsType<AdaptiveCardInvokeResponse>(answer.Body).StatusCode);
        Assert.Equal("save", _handler.CardInvoke!.Action.Verb);
    }

    [Theory]
    [InlineData("null", "BadRequest")]
    [InlineData("\"text\"", "BadRequest")]
    [InlineData("{}", "BadRequest")]
    [InlineData("""{ action: 7 }""", "BadRequest")]
    [InlineData("""{ action: { type: "Action.Submit" } }""", "NotSupported")]
    public async Task A_card_action_that_is_none_is_answered_with_400(string value, string code)
    {
        var answer = await InvokeAsync("adaptiveCard/action", JsonConvert.DeserializeObject(value));

        var body = Assert.IsType<AdaptiveCardInvokeResponse>(answer.Body);
        Assert.Equal((400, 400, "application/vnd.microsoft.error"), (answer.Status, body.StatusCode, body.Type));
        Assert.Equal(code, Assert.IsType<Error>(body.Value).Code);
    }

    [Theory]
    [InlineData("signin/verifyState")]
    [InlineData("adaptiveCard/action")]
    public async Task An_invoke_whose_method_is_not_overridden_is_answered_with_501(string name)
    {
        var activity = new Activity(ActivityTypes.Invoke)
        {
            Name = name,
            Value = JObject.Parse("""{ action: { type: "Action.Execute" } }"""),
        };

        await _adapter.RunAsync(new ActivityHandler(), activity);

        Assert.Equal(501, Assert.IsType<InvokeResponse>(_adapter.Sent.Single().Value).Status);
    }

    [Fact]
    public async Task An_invoke_that_the_bot_answered_itself_is_not_answered_again()
    {
        await _adapter.RunAsync(
            (turn, token) =>
            {
                turn.TurnState.Add(BotAdapter.InvokeResponseKey, new Activity("invokeResponse"));
                return _handler.OnTurnAsync(turn, token);
            },
            new Activity(ActivityTypes.Invoke) { Name = "signin/verifyState" });

        Assert.Empty(_adapter.Sent);
    }

    [Fact]
    public async Task A_handler_that_overrides_nothing_says_nothing()
    {
        foreach (var type in new[] { "message", "messageUpdate", "messageDelete", "event", "typing", "endOfConversation", "other" })
        {
            await _adapter.RunAsync(new ActivityHandler(), new Activity(type));
        }

        Assert.Empty(_adapter.Sent);
    }

    private Task RunAsync(string activity) => _adapter.RunAsync(_handler, JsonConvert.DeserializeObject<Activity>(activity)!);

    private async Task<InvokeResponse> InvokeAsync(string name, object? value = null)
    {
        await _adapter.RunAsync(_handler, new Activity(ActivityTypes.Invoke) { Name = name, Value = value });
        var answer = Assert.Single(_adapter.Sent);
        Assert.Equal("invokeResponse", answer.Type);
        return Assert.IsType<InvokeResponse>(answer.Value);
    }
}
