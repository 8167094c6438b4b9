using System.Net;
using BotFramework.Tests.Authentication;
using FsCheck;
using FsCheck.Fluent;
using Microsoft.Bot.Builder;
using Microsoft.Bot.Builder.Integration.AspNet.Core;
using Microsoft.Bot.Schema;
using Microsoft.Extensions.Configuration;
using Newtonsoft.Json.Linq;

namespace BotFramework.Tests.AspNetCore;

public sealed class RobustnessTests : IAsyncLifetime
{
    private static readonly Config Runs = Config.QuickThrowOnFailure.WithMaxTest(300);
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(20);
    private BotServer _server = null!;

    public async Task InitializeAsync() => _server = await BotServer.StartAsync(new Echo());

    public async Task DisposeAsync() => await _server.DisposeAsync();

    [Fact]
    public void No_JSON_value_breaks_the_endpoint() =>
        Check.One(Runs, Prop.ForAll(Mess.Json.ToArbitrary(), json => AssertAnswered(Mess.Text(json))));

    [Fact]
    public void No_change_to_an_activity_breaks_the_endpoint() =>
        Check.One(Runs, Prop.ForAll(Mess.Mutated(Rich()).ToArbitrary(), AssertAnswered));

    [Fact]
    public void No_damage_to_an_activity_breaks_the_endpoint() =>
        Check.One(Runs, Prop.ForAll(Mess.Damaged(Rich().ToString()).ToArbitrary(), AssertAnswered));

    [Fact]
    public void No_Authorization_header_opens_or_breaks_an_anonymous_bot() =>
        Check.One(Runs, Prop.ForAll(Mess.Authorization.ToArbitrary(), header => AssertRefused(_server, header)));

    [Fact]
    public async Task No_Authorization_header_but_a_valid_one_opens_or_breaks_a_registered_bot()
    {
        await using var issuer = await TokenIssuer.StartAsync();
        issuer.Publish("key-1", null);
        var configuration = new ConfigurationBuilder().AddInMemoryCollection(new Dictionary<string, string?>
        {
            ["MicrosoftAppId"] = "7c9e6679-7425-40de-944b-e07fc1f90ae7",
            ["MicrosoftAppPassword"] = "never-sent-anywhere",
            ["BotOpenIdMetadata"] = issuer.Metadata,
            ["EmulatorOpenIdMetadata"] = issuer.Metadata,
        }).Build();
        await using var server = await BotServer.StartAsync(new Echo(), new CloudAdapter(configuration));

        Check.One(Runs, Prop.ForAll(Mess.Authorization.ToArbitrary(), header => AssertRefused(server, header)));
    }

    private JObject Rich() => _server.Message(
        ("deliveryMode", "expectReplies"),
        ("attachments", JToken.Parse("""[{"contentType":"image/png","contentUrl":"https://example.org/a.png","name":"a.png"}]""")),
        ("entities", JToken.Parse("""[{"type":"mention","text":"<at>Bot</at>","mentioned":{"id":"bot-1","name":"Bot"}}]""")),
        ("membersAdded", JToken.Parse("""[{"id":"user-1"},{"id":"bot-1"}]""")),
        ("timestamp", "2024-05-01T12:00:00.000Z"),
        ("localTimestamp", "2024-05-01T14:00:00.000+02:00"),
        ("channelData", JToken.Parse("""{"clientActivityID":"1","postBack":true}""")),
        ("value", JToken.Parse("""{"action":{"type":"Action.Execute","verb":"v","data":{"a":[1,2.5,null]}}}""")),
        ("suggestedActions", JToken.Parse("""{"to":["user-1"],"actions":[{"type":"imBack","title":"t","value":"v"}]}""")));

    private async Task AssertAnswered(string body)
    {
        using var response = await _server.PostAsync(body).WaitAsync(Patience);

        // Some invokes say themselves that nobody implements them.
        Assert.True(response.StatusCode is < HttpStatusCode.InternalServerError or HttpStatusCode.NotImplemented, await response.Content.ReadAsStringAsync());
    }

    private static async Task AssertRefused(BotServer server, string header)
    {
        using var response = await server.PostAsync(server.Message().ToString(), authorization: "x" + header).WaitAsync(Patience);
        using var asIs = await server.PostAsync(server.Message(("deliveryMode", "expectReplies")).ToString(), authorization: header).WaitAsync(Patience);

        Assert.Equal(HttpStatusCode.Unauthorized, response.StatusCode);
        Assert.True(
            asIs.StatusCode == HttpStatusCode.Unauthorized || (asIs.StatusCode == HttpStatusCode.OK && string.IsNullOrWhiteSpace(header)),
            $"{asIs.StatusCode}: {header}");
    }

    private sealed class Echo : ActivityHandler
    {
        protected override async Task OnMessageActivityAsync(ITurnContext<IMessageActivity> turnContext, CancellationToken cancellationToken)
        {
            if (turnContext.Activity.DeliveryMode == DeliveryModes.ExpectReplies)
            {
                var text = turnContext.Activity.RemoveRecipientMention() + turnContext.Activity.GetMentions().Length;
                await turnContext.SendActivityAsync(MessageFactory.Text(text), cancellationToken);
            }
        }

        protected override async Task OnMembersAddedAsync(
            IList<ChannelAccount> membersAdded, ITurnContext<IConversationUpdateActivity> turnContext, CancellationToken cancellationToken)
        {
            if (turnContext.Activity.ChannelData is not null && ((Activity)turnContext.Activity).DeliveryMode == DeliveryModes.ExpectReplies)
            {
                await turnContext.SendActivityAsync(MessageFactory.Text(membersAdded.Count + " came"), cancellationToken);
            }
        }
    }
}
