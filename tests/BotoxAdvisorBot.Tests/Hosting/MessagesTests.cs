using System.Net;
using System.Text;
using Microsoft.Bot.Schema;

namespace BotoxAdvisorBot.Tests.Hosting;

public sealed class MessagesTests
{
    [Fact]
    public async Task A_message_that_expects_replies_is_answered_with_them()
    {
        await using var host = new BotHost();

        var replies = await host.SayAsync(BotHost.Message("hello"));

        Assert.Contains("automated guide", replies[0], StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_message_that_comes_again_gets_the_same_replies()
    {
        await using var host = new BotHost();
        var first = await host.SayAsync(BotHost.Message("hello"));

        Assert.Equal(first, await host.SayAsync(BotHost.Message("hello")));
    }

    [Fact]
    public async Task A_message_of_a_megabyte_is_refused_in_words()
    {
        await using var host = new BotHost();

        using var response = await host.PostAsync(BotHost.Message(new string('x', 1024 * 1024)));

        Assert.Equal(HttpStatusCode.RequestEntityTooLarge, response.StatusCode);
        Assert.Contains("at most 256 KB", await response.Content.ReadAsStringAsync(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Replies_are_posted_to_the_channel()
    {
        await using var connector = await Connector.StartAsync();
        await using var host = new BotHost { Bot = (turn, token) => turn.SendActivityAsync("hello patient", cancellationToken: token) };
        var message = BotHost.Message("hello");
        message.DeliveryMode = null;
        message.ServiceUrl = $"{connector.Address}/_connector";

        using var response = await host.PostAsync(message);

        Assert.Equal(HttpStatusCode.OK, response.StatusCode);
        Assert.Empty(await response.Content.ReadAsStringAsync());
        var (path, reply) = Assert.Single(connector.Posts);
        Assert.Equal("/_connector/v3/conversations/c|livechat/activities/1", path);
        Assert.Equal(("hello patient", "1"), ((string?)reply["text"], (string?)reply["replyToId"]));
    }

    [Fact]
    public async Task Replies_that_the_channel_refused_are_posted_when_the_message_comes_again()
    {
        await using var connector = await Connector.StartAsync();
        await using var host = new BotHost { Bot = (turn, token) => turn.SendActivityAsync("hello patient", cancellationToken: token) };
        var message = BotHost.Message("hello");
        message.DeliveryMode = null;
        message.ServiceUrl = connector.Address;
        connector.Status = 400;
        using var refused = await host.PostAsync(message);
        connector.Status = 201;
        connector.Posts.Clear();

        using var repeated = await host.PostAsync(message);
        using var repeatedAgain = await host.PostAsync(message);

        Assert.Equal("hello patient", (string?)Assert.Single(connector.Posts).Activity["text"]);
    }

    [Fact]
    public async Task A_turn_goes_on_when_its_caller_hangs_up()
    {
        var (begun, hungUp, ended) = (new TaskCompletionSource(), new TaskCompletionSource(), new TaskCompletionSource<bool>());
        await using var host = new BotHost
        {
            Bot = async (turn, token) =>
            {
                begun.SetResult();
                await hungUp.Task;
                ended.SetResult(token.IsCancellationRequested);
            },
        };
        using var client = host.CreateClient();
        using var hangUp = new CancellationTokenSource();
        using var content = new StringContent(
            Newtonsoft.Json.JsonConvert.SerializeObject(BotHost.Message("hello")), Encoding.UTF8, "application/json");
        var call = client.PostAsync(new Uri("/api/messages", UriKind.Relative), content, hangUp.Token);
        await begun.Task;

        await hangUp.CancelAsync();
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => call);
        hungUp.SetResult();

        Assert.False(await ended.Task);
    }

    [Fact]
    public async Task Without_a_database_a_sign_is_still_answered_with_the_emergency_number()
    {
        await using var host = new BotHost().WithoutDatabase();

        var replies = await host.SayAsync(BotHost.Message("i can't breathe since the injection"));

        Assert.Contains("911", replies[0], StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_turn_that_fails_is_answered_with_an_apology_and_the_emergency_number()
    {
        await using var host = new BotHost
        {
            Bot = async (turn, token) =>
            {
                await turn.SendActivityAsync("half an answer", cancellationToken: token);
                throw new InvalidOperationException();
            },
        };

        var reply = Assert.Single(await host.SayAsync(BotHost.Message("hello")));

        Assert.Contains("911", reply, StringComparison.Ordinal);
        Assert.DoesNotContain("half an answer", reply, StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_activity_that_is_no_message_fails_without_an_error_to_the_channel()
    {
        await using var host = new BotHost { Bot = (_, _) => throw new InvalidOperationException() };
        var update = BotHost.Message("");
        update.Type = ActivityTypes.ConversationUpdate;

        Assert.Empty(await host.SayAsync(update));
    }

    [Fact]
    public async Task The_clinics_settings_reach_the_conversation()
    {
        await using var host = new BotHost { Settings = { ["Clinic:Country"] = "GB", ["Storage:KeepFor"] = "02:00:00" } };

        var welcome = (await host.SayAsync(BotHost.Message("hello")))[0];

        Assert.Contains("999", welcome, StringComparison.Ordinal);
        Assert.Contains("2 hours", welcome, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_conversation_goes_on_in_a_new_process()
    {
        using var folder = new TemporaryFolder();
        var database = $"Data Source={folder.File("shared.db")}";
        await using (var first = new BotHost { Settings = { ["ConnectionStrings:Storage"] = database } })
        {
            await first.SayAsync(BotHost.Message("hello"));
        }

        await using var second = new BotHost { Settings = { ["ConnectionStrings:Storage"] = database } };
        var replies = await second.SayAsync(BotHost.Message("hello", id: "2"));

        Assert.DoesNotContain(replies, reply => reply.Contains("automated guide", StringComparison.Ordinal));
    }
}
