using System.Diagnostics;
using System.Net.Http.Headers;
using System.Text.RegularExpressions;
using BotoxAdvisorBot.Tests.DirectLine;
using Newtonsoft.Json;
using Newtonsoft.Json.Linq;

namespace BotoxAdvisorBot.Tests.Hosting;

/// <summary>The real program in a process of its own, killed without warning.</summary>
public sealed partial class KilledProcessTests : IDisposable
{
    private const int Burst = 40;

    private readonly TemporaryFolder _folder = new();
    private Uri? _address;
    private Process? _process;

    [Fact]
    public async Task Killed_between_two_answers_the_conversation_goes_on_where_it_was()
    {
        using var client = new HttpClient { Timeout = TimeSpan.FromMinutes(1) };
        client.BaseAddress = await StartAsync();
        await SendAsync(client, "1", new { text = "before treatment" });
        await SendAsync(client, "2", new { text = "second opinion" });
        Kill();

        using var after = new HttpClient { BaseAddress = await StartAsync(), Timeout = TimeSpan.FromMinutes(1) };
        var replies = await SendAsync(after, "3", new { text = "1, 2" });

        // The provider list was open, so the numbers are its answer and the red flags come next.
        Assert.Contains("red-flags", replies, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Killed_in_the_middle_of_web_chats_every_message_is_there_once_with_its_reply_after_it_was_sent_again()
    {
        using var before = new WebClient(new HttpClient { BaseAddress = await StartAsync() }, "", "");
        using var generated = await before.SendAsync(HttpMethod.Post, "/tokens/generate");
        var token = await WebClient.JsonOf(generated, System.Net.HttpStatusCode.OK);
        using var client = new WebClient(new HttpClient { BaseAddress = _address }, (string)token["token"]!, (string)token["conversationId"]!);
        await client.BeginAsync();
        var answered = new Dictionary<string, string>();
        var sending = SendAllAsync(client, answered);
        await StreamTests.UntilAsync(() => answered.Count >= 5);
        Kill();
        await sending;

        using var after = new WebClient(new HttpClient { BaseAddress = await StartAsync() }, client.Token, client.ConversationId);
        var kept = await after.ReadAllAsync();
        Assert.Superset(answered.Values.ToHashSet(), kept.Select(activity => (string)activity["id"]!).ToHashSet());
        var again = new Dictionary<string, string>();
        await SendAllAsync(after, again);
        var said = await after.ReadAllAsync();

        Assert.All(answered, message => Assert.Equal(message.Value, again[message.Key]));
        Assert.Equal(Burst, again.Count);
        Assert.All(again.Values, id => Assert.Single(said, activity => (string?)activity["id"] == id));
        Assert.All(again.Values, id => Assert.Contains(said, activity => (string?)activity["replyToId"] == id));
    }

    public void Dispose()
    {
        Kill();
        _folder.Dispose();
    }

    private static async Task SendAllAsync(WebClient client, Dictionary<string, string> answered)
    {
        try
        {
            for (var i = 0; i < Burst; i++)
            {
                answered[$"m{i}"] = await client.SayAsync("what can you do", $"m{i}");
            }
        }
        catch (HttpRequestException)
        {
            // The process is gone.
        }
    }

    private static async Task<string> SendAsync(HttpClient client, string id, object message)
    {
        var activity = JObject.FromObject(message);
        activity.Merge(JObject.FromObject(new
        {
            type = "message",
            id,
            channelId = "emulator",
            serviceUrl = "http://localhost:1",
            deliveryMode = "expectReplies",
            from = new { id = "patient" },
            recipient = new { id = "bot" },
            conversation = new { id = "killed" },
        }));
        using var content = new StringContent(activity.ToString(Formatting.None), new MediaTypeHeaderValue("application/json"));
        using var response = await client.PostAsync(new Uri("/api/messages", UriKind.Relative), content);
        response.EnsureSuccessStatusCode();
        return await response.Content.ReadAsStringAsync();
    }

    private async Task<Uri> StartAsync()
    {
        var start = new ProcessStartInfo("dotnet", [Path.Combine(AppContext.BaseDirectory, "BotoxAdvisorBot.dll"), "--urls", "http://127.0.0.1:0"])
        {
            RedirectStandardOutput = true,
            WorkingDirectory = Path.GetTempPath(),
        };
        start.Environment["ASPNETCORE_ENVIRONMENT"] = "Development";
        start.Environment["ConnectionStrings__Storage"] = $"Data Source={_folder.File("killed.db")}";
        _process = Process.Start(start)!;
        while (await _process.StandardOutput.ReadLineAsync() is { } line)
        {
            if (Listening().Match(line) is { Success: true } match)
            {
                _ = _process.StandardOutput.ReadToEndAsync();
                return _address = new Uri(match.Groups[1].Value);
            }
        }

        throw new InvalidOperationException($"The program ended with {_process.ExitCode} before it listened.");
    }

    private void Kill()
    {
        if (_process is { HasExited: false })
        {
            _process.Kill(entireProcessTree: true);
            _process.WaitForExit();
        }

        _process?.Dispose();
        _process = null;
    }

    [GeneratedRegex(@"Now listening on: (http://\S+)")]
    private static partial Regex Listening();
}
