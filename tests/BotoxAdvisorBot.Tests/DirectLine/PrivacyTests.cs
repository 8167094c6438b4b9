using System.Diagnostics;
using System.Net;
using System.Text;
using BotoxAdvisorBot.Tests.Hosting;
using Newtonsoft.Json.Linq;

namespace BotoxAdvisorBot.Tests.DirectLine;

/// <summary>Nothing that a patient wrote or was told, no token and no query is in logs and traces, even at their most talkative.</summary>
public sealed class PrivacyTests
{
    private const string Marker = "xyzzy-marker";

    [Fact]
    public async Task Not_of_a_conversation()
    {
        var traced = new List<string>();
        using var listener = new ActivityListener
        {
            ShouldListenTo = _ => true,
            Sample = (ref ActivityCreationOptions<ActivityContext> _) => ActivitySamplingResult.AllDataAndRecorded,
            ActivityStopped = activity =>
            {
                lock (traced)
                {
                    traced.Add($"{activity.DisplayName} {string.Join(' ', activity.TagObjects)} {string.Join(' ', activity.Baggage)}");
                }
            },
        };
        ActivitySource.AddActivityListener(listener);
        var secrets = new List<string> { Marker, "watermark=" };
        await using (var host = new BotHost())
        {
            using var client = await WebClient.StartAsync(host);
            var address = await client.ResumeAsync("0");
            secrets.AddRange([client.Token, address.Split("&t=")[1]]);
            using var stream = await WebStream.OpenAsync(address);
            await stream.NextAsync();
            await client.SayAsync($"{Marker} i cant breathe");
            await stream.NextAsync();
            var card = WebClient.Message("");
            card["value"] = new JObject { ["notes"] = Marker };
            card["from"] = new JObject { ["name"] = Marker };
            using var submitted = await client.PostAsync(card);
            using var uploaded = await client.SendAsync(
                HttpMethod.Post, $"/conversations/{client.ConversationId}/upload?userId={Marker}", new StringContent(Marker, Encoding.UTF8, "image/png"));
            Assert.Equal(HttpStatusCode.OK, uploaded.StatusCode);
            Assert.NotEmpty((await client.ReadAsync("1")).Activities);
            Assert.Contains(host.Log.Lines, line => line.Contains("Request starting", StringComparison.Ordinal) && line.Contains("/stream", StringComparison.Ordinal));
            AssertSilent(host.Log.Lines, secrets);
        }

        lock (traced)
        {
            AssertSilent(traced, secrets);
        }
    }

    [Fact]
    public async Task Not_of_what_is_refused_or_fails()
    {
        await using var host = new BotHost { Bot = (_, _) => throw new InvalidOperationException(Marker) };
        using var client = await WebClient.GenerateAsync(host);
        using var begun = await client.SendAsync(HttpMethod.Post, "/conversations", new JObject { ["locale"] = Marker });
        using var missing = await client.PostAsync(WebClient.Message(Marker));
        using var broken = await client.SendAsync(
            HttpMethod.Post, $"/conversations/{client.ConversationId}/activities", new StringContent($"{{ \"text\": \"{Marker}", Encoding.UTF8, "application/json"));
        var token = client.Token;
        client.Token = Marker;
        using var forged = await client.SendAsync(HttpMethod.Get, $"/conversations/{client.ConversationId}/activities?watermark={Marker}&t={Marker}");

        Assert.Equal(HttpStatusCode.ServiceUnavailable, begun.StatusCode);
        Assert.Contains(host.Log.Lines, line => line.Contains("InvalidOperationException", StringComparison.Ordinal));
        AssertSilent(host.Log.Lines, [Marker, token]);
    }

    private static void AssertSilent(IEnumerable<string> lines, IReadOnlyList<string> secrets) =>
        Assert.DoesNotContain(lines, line => secrets.Any(secret => line.Contains(secret, StringComparison.Ordinal)));
}
