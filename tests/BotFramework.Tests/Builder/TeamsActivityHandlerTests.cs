using Microsoft.Bot.Builder;
using Microsoft.Bot.Builder.Teams;
using Microsoft.Bot.Schema;
using Microsoft.Bot.Schema.Teams;
using Newtonsoft.Json;
using Newtonsoft.Json.Linq;

namespace BotFramework.Tests.Builder;

public class TeamsActivityHandlerTests
{
    private readonly CollectingAdapter _adapter = new();
    private readonly Recorder _handler = new();

    [Theory]
    [InlineData("channelCreated", "channel created General in Clinic")]
    [InlineData("channelDeleted", "channel deleted General in Clinic")]
    [InlineData("channelRenamed", "channel renamed General in Clinic")]
    [InlineData("channelRestored", "channel restored General in Clinic")]
    [InlineData("teamArchived", "team archived Clinic")]
    [InlineData("teamDeleted", "team deleted Clinic")]
    [InlineData("teamHardDeleted", "team hard deleted Clinic")]
    [InlineData("teamRenamed", "team renamed Clinic")]
    [InlineData("teamRestored", "team restored Clinic")]
    [InlineData("teamUnarchived", "team unarchived Clinic")]
    public async Task Every_event_of_a_team_has_its_method(string eventType, string expected)
    {
        await RunAsync($$"""
            { type: "conversationUpdate", channelId: "msteams",
              channelData: { eventType: "{{eventType}}", team: { name: "Clinic" }, channel: { name: "General" } } }
            """);

        Assert.Equal([expected], _handler.Called);
    }

    [Theory]
    [InlineData("""{ type: "messageUpdate", channelId: "msteams", channelData: { eventType: "editMessage" } }""", "edited")]
    [InlineData("""{ type: "messageUpdate", channelId: "msteams", channelData: { eventType: "undeleteMessage" } }""", "undeleted")]
    [InlineData("""{ type: "messageDelete", channelId: "msteams", channelData: { eventType: "softDeleteMessage" } }""", "deleted")]
    public async Task Changes_to_messages_have_their_methods(string activity, string expected)
    {
        await RunAsync(activity);

        Assert.Equal([expected], _handler.Called);
    }

    [Theory]
    [InlineData("""{ type: "messageUpdate", channelId: "webchat", channelData: { eventType: "editMessage" } }""")]
    [InlineData("""{ type: "messageDelete", channelId: "msteams" }""")]
    [InlineData("""{ type: "conversationUpdate", channelId: "webchat", channelData: { eventType: "teamRenamed" } }""")]
    [InlineData("""{ type: "conversationUpdate", channelId: "msteams", channelData: "text" }""")]
    [InlineData("""{ type: "conversationUpdate", channelId: "msteams" }""")]
    public async Task What_is_not_of_Teams_calls_none_of_its_methods(string activity)
    {
        await RunAsync(activity);

        Assert.Empty(_handler.Called);
    }

    [Theory]
    [InlineData("membersAdded", "added to Clinic", "joined ann")]
    [InlineData("membersRemoved", "removed from Clinic", "left ann")]
    public async Task Members_are_dispatched_with_their_team_and_handed_on(string members, string dispatched, string handedOn)
    {
        await RunAsync($$"""
            { type: "conversationUpdate", channelId: "msteams", {{members}}: [{ id: "ann" }], channelData: { team: { name: "Clinic" } } }
            """);

        Assert.Equal([dispatched, handedOn], _handler.Called);
    }

    [Theory]
    [InlineData("composeExtension/query", "query fade")]
    [InlineData("composeExtension/selectItem", "select")]
    [InlineData("composeExtension/querySettingUrl", "settings url fade")]
    [InlineData("composeExtension/setting", "settings")]
    [InlineData("composeExtension/onCardButtonClicked", "card button")]
    [InlineData("signin/verifyState", "sign-in")]
    [InlineData(null, "card action")]
    public async Task Every_invoke_has_its_method(string? name, string expected)
    {
        var answer = await InvokeAsync(_handler, name, JObject.Parse("""{ commandId: "fade" }"""));

        Assert.Equal(200, answer.Status);
        Assert.Equal([expected], _handler.Called);
    }

    [Fact]
    public async Task The_answer_to_a_search_is_the_body()
    {
        var answer = await InvokeAsync(_handler, "composeExtension/query", new JObject());

        Assert.Same(Recorder.Found, answer.Body);
    }

    [Theory]
    [InlineData("composeExtension/query", "null")]
    [InlineData("composeExtension/query", "\"text\"")]
    [InlineData("composeExtension/query", """{ parameters: 7 }""")]
    [InlineData("composeExtension/querySettingUrl", "[]")]
    public async Task A_search_that_is_none_is_answered_with_400(string name, string value)
    {
        var answer = await InvokeAsync(_handler, name, JsonConvert.DeserializeObject(value));

        Assert.Equal(400, answer.Status);
        Assert.Empty(_handler.Called);
    }

    [Theory]
    [InlineData("composeExtension/query")]
    [InlineData("composeExtension/selectItem")]
    [InlineData("composeExtension/querySettingUrl")]
    [InlineData("composeExtension/setting")]
    [InlineData("composeExtension/onCardButtonClicked")]
    [InlineData("composeExtension/unheardOf")]
    [InlineData("task/fetch")]
    [InlineData("signin/verifyState")]
    [InlineData(null)]
    public async Task An_invoke_whose_method_is_not_overridden_is_answered_with_501(string? name)
    {
        var answer = await InvokeAsync(new TeamsActivityHandler(), name, new JObject());

        Assert.Equal(501, answer.Status);
    }

    private Task RunAsync(string activity) => _adapter.RunAsync(_handler, JsonConvert.DeserializeObject<Activity>(activity)!);

    private async Task<InvokeResponse> InvokeAsync(IBot bot, string? name, object? value)
    {
        await _adapter.RunAsync(bot, new Activity(ActivityTypes.Invoke) { ChannelId = "msteams", Name = name, Value = value });
        return Assert.IsType<InvokeResponse>(Assert.Single(_adapter.Sent).Value);
    }

    private sealed class Recorder : TeamsActivityHandler
    {
        public static MessagingExtensionResponse Found { get; } = new();

        public List<string> Called { get; } = [];

        protected override Task OnTeamsMembersAddedDispatchAsync(
            IList<ChannelAccount> membersAdded,
            TeamInfo teamInfo,
            ITurnContext<IConversationUpdateActivity> turnContext,
            CancellationToken cancellationToken)
        {
            Called.Add($"added to {teamInfo.Name}");
            return base.OnTeamsMembersAddedDispatchAsync(membersAdded, teamInfo, turnContext, cancellationToken);
        }

        protected override Task OnTeamsMembersRemovedDispatchAsync(
            IList<ChannelAccount> membersRemoved,
            TeamInfo teamInfo,
            ITurnContext<IConversationUpdateActivity> turnContext,
            CancellationToken cancellationToken)
        {
            Called.Add($"removed from {teamInfo.Name}");
            return base.OnTeamsMembersRemovedDispatchAsync(membersRemoved, teamInfo, turnContext, cancellationToken);
        }

        protected override Task OnMembersAddedAsync(
            IList<ChannelAccount> membersAdded, ITurnContext<IConversationUpdateActivity> turnContext, CancellationToken cancellationToken)
            => Note($"joined {membersAdded.Single().Id}");

        protected override Task OnMembersRemovedAsync(
            IList<ChannelAccount> membersRemoved,
            ITurnContext<IConversationUpdateActivity> turnContext,
            CancellationToken cancellationToken)
            => Note($"left {membersRemoved.Single().Id}");

        protected override Task OnTeamsChannelCreatedAsync(
            ChannelInfo channelInfo,
            TeamInfo teamInfo,
            ITurnContext<IConversationUpdateActivity> turnContext,
            CancellationToken cancellationToken)
            => Note($"channel created {channelInfo.Name} in {teamInfo.Name}");

        protected override Task OnTeamsChannelDeletedAsync(
            ChannelInfo channelInfo,
            TeamInfo teamInfo,
            ITurnContext<IConversationUpdateActivity> turnContext,
            CancellationToken cancellationToken)
            => Note($"channel deleted {channelInfo.Name} in {teamInfo.Name}");

        protected override Task OnTeamsChannelRenamedAsync(
            ChannelInfo channelInfo,
            TeamInfo teamInfo,
            ITurnContext<IConversationUpdateActivity> turnContext,
            CancellationToken cancellationToken)
            => Note($"channel renamed {channelInfo.Name} in {teamInfo.Name}");

        protected override Task OnTeamsChannelRestoredAsync(
            ChannelInfo channelInfo,
            TeamInfo teamInfo,
            ITurnContext<IConversationUpdateActivity> turnContext,
            CancellationToken cancellationToken)
            => Note($"channel restored {channelInfo.Name} in {teamInfo.Name}");

        protected override Task OnTeamsTeamArchivedAsync(
            TeamInfo teamInfo, ITurnContext<IConversationUpdateActivity> turnContext, CancellationToken cancellationToken)
            => Note($"team archived {teamInfo.Name}");

        protected override Task OnTeamsTeamDeletedAsync(
            TeamInfo teamInfo, ITurnContext<IConversationUpdateActivity> turnContext, CancellationToken cancellationToken)
            => Note($"team deleted {teamInfo.Name}");

        protected override Task OnTeamsTeamHardDeletedAsync(
            TeamInfo teamInfo, ITurnContext<IConversationUpdateActivity> turnContext, CancellationToken cancellationToken)
            => Note($"team hard deleted {teamInfo.Name}");

        protected override Task OnTeamsTeamRenamedAsync(
            TeamInfo teamInfo, ITurnContext<IConversationUpdateActivity> turnContext, CancellationToken cancellationToken)
            => Note($"team renamed {teamInfo.Name}");

        protected override Task OnTeamsTeamRestoredAsync(
            TeamInfo teamInfo, ITurnContext<IConversationUpdateActivity> turnContext, CancellationToken cancellationToken)
            => Note($"team restored {teamInfo.Name}");

        protected override Task OnTeamsTeamUnarchivedAsync(
            TeamInfo teamInfo, ITurnContext<IConversationUpdateActivity> turnContext, CancellationToken cancellationToken)
            => Note($"team unarchived {teamInfo.Name}");

        protected override Task OnTeamsMessageEditAsync(
            ITurnContext<IMessageUpdateActivity> turnContext, CancellationToken cancellationToken) => Note("edited");

        protected override Task OnTeamsMessageUndeleteAsync(
            ITurnContext<IMessageUpdateActivity> turnContext, CancellationToken cancellationToken) => Note("undeleted");

        protected override Task OnTeamsMessageSoftDeleteAsync(
            ITurnContext<IMessageDeleteActivity> turnContext, CancellationToken cancellationToken) => Note("deleted");

        protected override async Task<InvokeResponse> OnTeamsCardActionInvokeAsync(
            ITurnContext<IInvokeActivity> turnContext, CancellationToken cancellationToken)
        {
            await Note("card action");
            return CreateInvokeResponse();
        }

        protected override Task OnTeamsSigninVerifyStateAsync(
            ITurnContext<IInvokeActivity> turnContext, CancellationToken cancellationToken) => Note("sign-in");

        protected override async Task<MessagingExtensionResponse> OnTeamsMessagingExtensionQueryAsync(
            ITurnContext<IInvokeActivity> turnContext, MessagingExtensionQuery query, CancellationToken cancellationToken)
        {
            await Note($"query {query.CommandId}");
            return Found;
        }

        protected override async Task<MessagingExtensionResponse> OnTeamsMessagingExtensionSelectItemAsync(
            ITurnContext<IInvokeActivity> turnContext, JObject query, CancellationToken cancellationToken)
        {
            await Note("select");
            return Found;
        }

        protected override async Task<MessagingExtensionResponse> OnTeamsMessagingExtensionConfigurationQuerySettingUrlAsync(
            ITurnContext<IInvokeActivity> turnContext, MessagingExtensionQuery query, CancellationToken cancellationToken)
        {
            await Note($"settings url {query.CommandId}");
            return Found;
        }

        protected override Task OnTeamsMessagingExtensionConfigurationSettingAsync(
            ITurnContext<IInvokeActivity> turnContext, JObject settings, CancellationToken cancellationToken) => Note("settings");

        protected override Task OnTeamsMessagingExtensionCardButtonClickedAsync(
            ITurnContext<IInvokeActivity> turnContext, JObject cardData, CancellationToken cancellationToken) => Note("card button");

        private Task Note(string what)
        {
            Called.Add(what);
            return Task.CompletedTask;
        }
    }
}
