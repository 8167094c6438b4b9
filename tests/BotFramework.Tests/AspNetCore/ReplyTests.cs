using System.Net;
using System.Security.Principal;
using Microsoft.Bot.Builder;
using Microsoft.Bot.Builder.Integration.AspNet.Core;
using Microsoft.Bot.Connector.Authentication;
using Microsoft.Bot.Schema;
using Microsoft.Extensions.Configuration;
using Newtonsoft.Json.Linq;

namespace BotFramework.Tests.AspNetCore;

public class ReplyTests
{
    private static readonly Uri Elsewhere = new("https://elsewhere.invalid/");

    [Fact]
    public async Task A_message_is_answered_with_200_and_no_body_and_its_replies_are_posted_to_the_connector()
    {
        await using var server = await BotServer.StartAsync(turn => turn.SendActivityAsync(MessageFactory.Text("hi")));

        using var response = await server.PostAsync(server.Message());

        Assert.Equal(HttpStatusCode.OK, response.StatusCode);
        Assert.Empty(await response.Content.ReadAsByteArrayAsync());
        var call = Assert.Single(server.Connector.Calls);
        Assert.Equal(("POST", "/v3/conversations/c%7Clivechat/activities/in-1", ""), (call.Method, call.PathAndQuery, call.Authorization));
        Assert.Equal("hi", (string?)JObject.Parse(call.Body)["text"]);
    }

    [Fact]
    public async Task A_service_address_with_a_path_keeps_it()
    {
        await using var server = await BotServer.StartAsync(turn => turn.SendActivityAsync("hi"));

        using var response = await server.PostAsync(server.Message(("serviceUrl", server.ServiceUrl + "_connector")));

        Assert.Equal("/_connector/v3/conversations/c%7Clivechat/activities/in-1", Assert.Single(server.Connector.Calls).PathAndQuery);
    }

    [Fact]
    public async Task A_message_without_id_gets_its_replies_at_the_end_of_the_conversation()
    {
        await using var server = await BotServer.StartAsync(turn => turn.SendActivityAsync("hi"));

        using var response = await server.PostAsync(server.Message(("id", null)));

        Assert.Equal("/v3/conversations/c%7Clivechat/activities", Assert.Single(server.Connector.Calls).PathAndQuery);
    }

    [Fact]
    public async Task The_bot_learns_the_id_that_the_channel_gave_its_reply()
    {
        ResourceResponse? sent = null;
        await using var server = await BotServer.StartAsync(async turn => sent = await turn.SendActivityAsync("hi"));

        using var response = await server.PostAsync(server.Message());

        Assert.Equal("sent-1", sent?.Id);
    }

    public static TheoryData<Func<ITurnContext, Task>> WaysToSayHi => new(
        turn => turn.SendActivityAsync("hi"),
        turn => turn.SendActivityAsync(MessageFactory.Text("hi")));

    [Theory]
    [MemberData(nameof(WaysToSayHi), DisableDiscoveryEnumeration = true)]
    public async Task With_expectReplies_the_replies_travel_in_the_response(Func<ITurnContext, Task> sayHi)
    {
        await using var server = await BotServer.StartAsync(sayHi);

        using var response = await server.PostAsync(server.Message(("deliveryMode", "expectReplies")));

        Assert.Equal("application/json", response.Content.Headers.ContentType?.MediaType);
        var body = JObject.Parse(await response.Content.ReadAsStringAsync());
        var expected = JObject.FromObject(new
        {
            activities = new object[]
            {
                new
                {
                    type = "message",
                    serviceUrl = server.ServiceUrl,
                    channelId = "emulator",
                    from = new { id = "bot-1", name = "Bot", role = "bot" },
                    conversation = new { id = "c|livechat" },
                    recipient = new { id = "user-1", name = "User", role = "user" },
                    locale = "en-US",
                    text = "hi",
                    inputHint = "acceptingInput",
                    attachments = Array.Empty<object>(),
                    entities = Array.Empty<object>(),
                    replyToId = "in-1",
                },
            },
        });
        Assert.True(JToken.DeepEquals(Sorted(expected), Sorted(body)), body.ToString());
        Assert.Empty(server.Connector.Calls);
    }

    [Fact]
    public async Task With_expectReplies_saying_nothing_is_an_empty_list()
    {
        await using var server = await BotServer.StartAsync(_ => Task.CompletedTask);

        using var response = await server.PostAsync(server.Message(("deliveryMode", "expectReplies")));

        Assert.Equal("""{"activities":[]}""", await response.Content.ReadAsStringAsync());
    }

    [Fact]
    public async Task An_invoke_is_answered_with_the_status_and_body_the_bot_gave()
    {
        await using var server = await BotServer.StartAsync(turn => turn.SendActivityAsync(
            new Activity("invokeResponse", value: new InvokeResponse { Status = 202, Body = new { done = true } })));

        using var response = await server.PostAsync(server.Message(("type", "invoke")));

        Assert.Equal(HttpStatusCode.Accepted, response.StatusCode);
        Assert.Equal("""{"done":true}""", await response.Content.ReadAsStringAsync());
        Assert.Empty(server.Connector.Calls);
    }

    [Fact]
    public async Task An_invoke_the_bot_did_not_answer_is_not_implemented()
    {
        await using var server = await BotServer.StartAsync(_ => Task.CompletedTask);

        using var response = await server.PostAsync(server.Message(("type", "invoke")));

        Assert.Equal(HttpStatusCode.NotImplemented, response.StatusCode);
    }

    [Fact]
    public async Task An_activity_of_a_type_nobody_knows_is_a_turn_like_any_other()
    {
        await using var server = await BotServer.StartAsync(turn => turn.SendActivityAsync(turn.Activity.Type));

        using var response = await server.PostAsync(server.Message(("type", "contactRelationUpdate")));

        Assert.Equal("contactRelationUpdate", (string?)JObject.Parse(Assert.Single(server.Connector.Calls).Body)["text"]);
    }

    [Theory]
    [InlineData("emulator", 1)]
    [InlineData("msteams", 0)]
    public async Task Traces_go_to_the_Emulator_only(string channelId, int calls)
    {
        await using var server = await BotServer.StartAsync(turn => turn.SendActivityAsync(new Activity(ActivityTypes.Trace)));

        using var response = await server.PostAsync(server.Message(("channelId", channelId)));

        Assert.Equal(calls, server.Connector.Calls.Count);
    }

    [Fact]
    public async Task An_update_is_put_and_a_deletion_deleted_under_the_activitys_id()
    {
        await using var server = await BotServer.StartAsync(async turn =>
        {
            await turn.UpdateActivityAsync(new Activity(ActivityTypes.Message, id: "old-1", text: "better"));
            await turn.DeleteActivityAsync("old-2");
        });

        using var response = await server.PostAsync(server.Message());

        Assert.Equal(
            [("PUT", "/v3/conversations/c%7Clivechat/activities/old-1"), ("DELETE", "/v3/conversations/c%7Clivechat/activities/old-2")],
            server.Connector.Calls.Select(call => (call.Method, call.PathAndQuery)));
    }

    [Fact]
    public async Task A_reply_that_names_another_address_still_goes_where_the_message_came_from()
    {
        await using var server = await BotServer.StartAsync(turn =>
        {
            turn.OnSendActivities((_, activities, next) =>
            {
                activities.ForEach(activity => activity.ServiceUrl = Elsewhere.AbsoluteUri);
                return next();
            });
            return turn.SendActivityAsync("hi");
        });

        using var response = await server.PostAsync(server.Message());

        Assert.Single(server.Connector.Calls);
    }

    [Fact]
    public async Task A_delay_lets_the_clock_run_before_the_next_activity()
    {
        var clock = new WaitingClock();
        await using var server = await BotServer.StartAsync(turn => turn.SendActivitiesAsync(
            [new Activity(ActivityTypes.Delay, value: 90_000L), MessageFactory.Text("after")]));
        server.Adapter.Clock = clock;

        var request = server.PostAsync(server.Message());
        var wait = await clock.Wait;
        Assert.Equal(TimeSpan.FromSeconds(90), wait.DueTime);
        Assert.Empty(server.Connector.Calls);
        wait.Finish();

        using var response = await request;
        Assert.Single(server.Connector.Calls);
    }

    [Fact]
    public async Task The_turn_state_tells_who_called_and_for_which_audience_the_bot_calls()
    {
        (IIdentity? Identity, string? Audience, string? CallerId) seen = default;
        await using var server = await BotServer.StartAsync(turn =>
        {
            seen = (turn.TurnState.Get<IIdentity>(BotAdapter.BotIdentityKey), turn.TurnState.Get<string>(BotAdapter.OAuthScopeKey), turn.Activity.CallerId);
            return Task.CompletedTask;
        });

        using var response = await server.PostAsync(server.Message(("callerId", "urn:botframework:azure")));

        Assert.Equal(AuthenticationConstants.AnonymousAuthType, seen.Identity?.AuthenticationType);
        Assert.Equal(AuthenticationConstants.ToChannelFromBotOAuthScope, seen.Audience);
        Assert.Null(seen.CallerId);
    }

    [Fact]
    public async Task What_the_bot_throws_is_the_turn_error_handlers_business()
    {
        await using var server = await BotServer.StartAsync(_ => throw new UnauthorizedAccessException("a file, say"));
        server.Adapter.OnTurnError = (turn, _) => turn.SendActivityAsync("sorry");

        using var response = await server.PostAsync(server.Message());

        Assert.Equal(HttpStatusCode.OK, response.StatusCode);
        Assert.Contains("sorry", Assert.Single(server.Connector.Calls).Body, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_denied_access_inside_the_bot_is_not_taken_for_a_refused_caller()
    {
        await using var server = await BotServer.StartAsync(_ => throw new UnauthorizedAccessException("a file, say"));

        using var response = await server.PostAsync(server.Message());

        Assert.Equal(HttpStatusCode.InternalServerError, response.StatusCode);
    }

    [Fact]
    public async Task A_subclass_can_hold_replies_back_and_send_them_later()
    {
        var adapter = new Collecting(new ConfigurationBuilder().Build());
        await using var server = await BotServer.StartAsync(
            new Handler(turn => turn.SendActivityAsync("hi")), adapter);

        using var response = await server.PostAsync(server.Message());

        Assert.Empty(server.Connector.Calls);
        await adapter.DeliverAsync();
        Assert.Single(server.Connector.Calls);
    }

    private static JToken Sorted(JToken token) => token switch
    {
        JObject members => new JObject(members.Properties().OrderBy(p => p.Name, StringComparer.Ordinal).Select(p => new JProperty(p.Name, Sorted(p.Value)))),
        JArray items => new JArray(items.Select(Sorted)),
        _ => token,
    };

    private sealed class Handler(Func<ITurnContext, Task> onTurn) : IBot
    {
        public Task OnTurnAsync(ITurnContext turnContext, CancellationToken cancellationToken = default) => onTurn(turnContext);
    }

    private sealed class Collecting(IConfiguration configuration) : CloudAdapter(configuration)
    {
        private readonly List<(ITurnContext Turn, Activity[] Activities)> _held = [];

        public override Task<ResourceResponse[]> SendActivitiesAsync(
            ITurnContext turnContext, Activity[] activities, CancellationToken cancellationToken)
        {
            _held.Add((turnContext, activities));
            return Task.FromResult(activities.Select(_ => new ResourceResponse("held")).ToArray());
        }

        public async Task DeliverAsync()
        {
            foreach (var (turn, activities) in _held)
            {
                await base.SendActivitiesAsync(turn, activities, default);
            }
        }
    }
}
