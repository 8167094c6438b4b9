using System.Security.Claims;
using Microsoft.Bot.Builder;
using Microsoft.Bot.Builder.Integration.AspNet.Core;
using Microsoft.Bot.Schema;
using Microsoft.Extensions.Configuration;
using Newtonsoft.Json.Linq;

namespace BotFramework.Tests.AspNetCore;

public sealed class ProactiveTests : IAsyncLifetime
{
    private readonly CloudAdapter _adapter = new(new ConfigurationBuilder().Build());
    private Loopback _connector = null!;
    private ITurnContext? _turn;

    public async Task InitializeAsync() => _connector = await Loopback.AnsweringAsync(_ => """{"id":"new-1","activityId":"first-1"}""");

    public async Task DisposeAsync() => await _connector.DisposeAsync();

    [Fact]
    public async Task A_conversation_is_continued_where_its_reference_says()
    {
        await _adapter.ContinueConversationAsync(string.Empty, Reference(), SayHello, default);

        var call = Assert.Single(_connector.Calls);
        Assert.StartsWith("/v3/conversations/c-1/activities", call.PathAndQuery, StringComparison.Ordinal);
        Assert.Equal("hello", (string?)JObject.Parse(call.Body)["text"]);
        Assert.Equal((ActivityTypes.Event, "ContinueConversation"), (_turn?.Activity.Type, _turn?.Activity.Name));
    }

    [Fact]
    public async Task A_conversation_is_continued_with_an_activity_of_ones_own()
    {
        var activity = new Activity(ActivityTypes.Event, name: "reminder", id: "e-1") { Value = 5 }.ApplyConversationReference(Reference(), isIncoming: true);

        await _adapter.ContinueConversationAsync("bot-id", activity, SayHello, default);

        Assert.Equal("reminder", _turn?.Activity.Name);
        Assert.Single(_connector.Calls);
    }

    [Fact]
    public async Task A_continued_turn_runs_under_the_given_identity_and_audience()
    {
        var identity = new ClaimsIdentity([new Claim("aud", "bot-id")]);

        await _adapter.ContinueConversationAsync(identity, Reference(), "the-audience", SayHello, default);

        Assert.Same(identity, _turn?.TurnState.Get<ClaimsIdentity>(BotAdapter.BotIdentityKey));
        Assert.Equal("the-audience", _turn?.TurnState.Get<string>(BotAdapter.OAuthScopeKey));
    }

    [Fact]
    public async Task Without_an_identity_a_continued_turn_runs_as_the_bot()
    {
        await _adapter.ContinueConversationAsync("bot-id", Reference(), SayHello, default);

        var identity = _turn?.TurnState.Get<ClaimsIdentity>(BotAdapter.BotIdentityKey);
        Assert.Equal(("bot-id", "bot-id"), (identity?.FindFirst("aud")?.Value, identity?.FindFirst("appid")?.Value));
    }

    [Fact]
    public async Task A_continued_turn_passes_through_the_middleware()
    {
        var passed = false;
        _adapter.Use(new Passing(() => passed = true));

        await _adapter.ContinueConversationAsync("bot-id", Reference(), SayHello, default);

        Assert.True(passed);
    }

    [Fact]
    public async Task A_new_conversation_is_created_at_the_connector_and_its_first_turn_run()
    {
        var parameters = new ConversationParameters(bot: new ChannelAccount("bot-1"), tenantId: "tenant-1", channelData: JObject.Parse("""{"a":1}"""));

        await _adapter.CreateConversationAsync("bot-id", "msteams", _connector.Address.AbsoluteUri, "audience", parameters, SayHello, default);

        var (create, hello) = (_connector.Calls.First(), _connector.Calls.Last());
        Assert.Equal(("POST", "/v3/conversations"), (create.Method, create.PathAndQuery));
        Assert.Equal("tenant-1", (string?)JObject.Parse(create.Body)["tenantId"]);
        Assert.Equal("/v3/conversations/new-1/activities/first-1", hello.PathAndQuery);
        var activity = _turn!.Activity;
        Assert.Equal(
            ("event", "CreateConversation", "first-1", "msteams", "bot-1", "tenant-1"),
            (activity.Type, activity.Name, activity.Id, activity.ChannelId, activity.Recipient.Id, activity.Conversation.TenantId));
    }

    private ConversationReference Reference() => new(
        activityId: "in-1",
        user: new ChannelAccount("user-1"),
        bot: new ChannelAccount("bot-1"),
        conversation: new ConversationAccount(id: "c-1"),
        channelId: "msteams",
        serviceUrl: _connector.Address.AbsoluteUri);

    private Task SayHello(ITurnContext turnContext, CancellationToken cancellationToken)
    {
        _turn = turnContext;
        return turnContext.SendActivityAsync("hello", cancellationToken: cancellationToken);
    }

    private sealed class Passing(Action pass) : Microsoft.Bot.Builder.IMiddleware
    {
        public Task OnTurnAsync(ITurnContext turnContext, NextDelegate next, CancellationToken cancellationToken = default)
        {
            pass();
            return next(cancellationToken);
        }
    }
}
