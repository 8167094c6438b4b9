using Microsoft.Bot.Schema;
using Newtonsoft.Json.Linq;

namespace BotoxAdvisorBot.Tests.Hosting;

/// <summary>Nothing that a patient wrote or was told is in the log, even at its most talkative.</summary>
public sealed class LogTests
{
    private const string Marker = "xyzzy-marker";

    [Fact]
    public async Task Not_of_a_conversation()
    {
        await using var host = new BotHost();
        var card = BotHost.Message("", id: "2");
        card.Value = new JObject { ["notes"] = Marker };

        await host.SayAsync(BotHost.Message($"{Marker} i can't breathe"));
        await host.SayAsync(card);
        await host.SayAsync(card);

        AssertSilent(host);
    }

    [Fact]
    public async Task Not_of_a_turn_that_fails()
    {
        await using var host = new BotHost { Bot = (_, _) => throw new InvalidOperationException(Marker, new FormatException(Marker)) };
        var update = BotHost.Message(Marker, id: "2");
        update.Type = ActivityTypes.ConversationUpdate;

        await host.SayAsync(BotHost.Message(Marker));
        await host.SayAsync(update);

        Assert.Contains(host.Log.Lines, line => line.Contains("FormatException", StringComparison.Ordinal));
        AssertSilent(host);
    }

    [Fact]
    public async Task Not_without_a_database()
    {
        await using var host = new BotHost().WithoutDatabase();

        await host.SayAsync(BotHost.Message(Marker));

        AssertSilent(host);
    }

    [Theory]
    [InlineData("{ \"text\": \"" + Marker)]
    [InlineData("{ \"text\": " + Marker + " }")]
    [InlineData("{ \"type\": \"message\", \"timestamp\": \"" + Marker + "\" }")]
    [InlineData("{ \"type\": \"message\", \"attachments\": \"" + Marker + "\" }")]
    public async Task Not_of_a_request_that_is_refused(string body)
    {
        await using var host = new BotHost();

        using var response = await host.PostAsync(body);

        AssertSilent(host);
    }

    [Theory]
    [InlineData(201)]
    [InlineData(400)]
    public async Task Not_of_a_delivery(int status)
    {
        await using var connector = await Connector.StartAsync();
        connector.Status = status;
        await using var host = new BotHost { Bot = (turn, token) => turn.SendActivityAsync(Marker, cancellationToken: token) };
        var message = BotHost.Message(Marker);
        message.DeliveryMode = null;
        message.ServiceUrl = connector.Address;

        using var response = await host.PostAsync(message);

        Assert.NotEmpty(connector.Posts);
        AssertSilent(host);
    }

    private static void AssertSilent(BotHost host)
    {
        Assert.Contains(host.Log.Lines, line => line.StartsWith("Trace", StringComparison.Ordinal) || line.StartsWith("Debug", StringComparison.Ordinal));
        Assert.DoesNotContain(host.Log.Lines, line => line.Contains(Marker, StringComparison.Ordinal));
    }
}
