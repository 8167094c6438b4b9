using System.Net;
using System.Net.Http.Headers;
using Microsoft.Bot.Connector;
using Microsoft.Bot.Schema;
using static BotFramework.Tests.Connector.ScriptedChannel;

namespace BotFramework.Tests.Connector;

public class ConnectorRetryTests
{
    private WaitingClock _clock = new();

    [Theory]
    [InlineData(429)]
    [InlineData(502)]
    [InlineData(503)]
    [InlineData(504)]
    public async Task What_may_pass_is_tried_again(int status)
    {
        var channel = new ScriptedChannel(_clock, Answer(status), Answer(200, """{"id":"r1"}"""));

        Assert.Equal("r1", (await SendAsync(channel)).Id);
        Assert.Equal(2, channel.Requests.Count);
        Assert.Equal(channel.Requests[0], channel.Requests[1]);
    }

    [Fact]
    public async Task A_channel_that_cannot_be_reached_is_tried_again()
    {
        var channel = new ScriptedChannel(_clock, Unreachable(), Answer(201, """{"id":"r1"}"""));

        Assert.Equal("r1", (await SendAsync(channel)).Id);
    }

    [Theory]
    [InlineData(400)]
    [InlineData(401)]
    [InlineData(403)]
    [InlineData(404)]
    [InlineData(408)]
    [InlineData(413)]
    [InlineData(500)]
    [InlineData(501)]
    public async Task What_will_not_pass_is_not_tried_again(int status)
    {
        var channel = new ScriptedChannel(_clock, Answer(status), Answer(200));

        var problem = await Assert.ThrowsAsync<ConnectorException>(() => SendAsync(channel));

        Assert.Equal((HttpStatusCode)status, problem.StatusCode);
        Assert.Single(channel.Requests);
    }

    [Fact]
    public async Task After_three_repeats_it_is_over()
    {
        var channel = new ScriptedChannel(_clock, Answer(503));

        var problem = await Assert.ThrowsAsync<ConnectorException>(() => SendAsync(channel));

        Assert.Equal(HttpStatusCode.ServiceUnavailable, problem.StatusCode);
        Assert.Equal(4, channel.Requests.Count);
    }

    [Fact]
    public async Task Waits_grow_and_are_scattered_so_that_bots_do_not_knock_all_at_once()
    {
        var (first, last) = (new List<TimeSpan>(), new List<TimeSpan>());
        for (var i = 0; i < 50; i++)
        {
            _clock = new WaitingClock();
            await Assert.ThrowsAsync<ConnectorException>(() => SendAsync(new ScriptedChannel(_clock, Answer(503))));
            Assert.All(_clock.Waits, wait => Assert.True(wait <= TimeSpan.FromSeconds(10), $"{wait}"));
            first.Add(_clock.Waits[0]);
            last.Add(_clock.Waits[2]);
        }

        Assert.True(last.Sum(wait => wait.TotalSeconds) > first.Sum(wait => wait.TotalSeconds));
        Assert.True(first.Distinct().Count() > 25);
    }

    [Theory]
    [InlineData(2, 2)]
    [InlineData(10, 10)]
    [InlineData(3600, 10)]
    public async Task The_wait_a_channel_asks_for_is_kept_up_to_ten_seconds(int asked, int waited)
    {
        var retryAfter = new RetryConditionHeaderValue(TimeSpan.FromSeconds(asked));
        await SendAsync(new ScriptedChannel(_clock, Answer(429, retryAfter: retryAfter), Answer(200)));

        Assert.Equal([TimeSpan.FromSeconds(waited)], _clock.Waits);
    }

    [Fact]
    public async Task The_wait_may_be_asked_for_as_a_time_of_day()
    {
        var retryAfter = new RetryConditionHeaderValue(WaitingClock.Now.AddSeconds(4));
        await SendAsync(new ScriptedChannel(_clock, Answer(429, retryAfter: retryAfter), Answer(200)));

        Assert.Equal([TimeSpan.FromSeconds(4)], _clock.Waits);
    }

    [Fact(Timeout = 10_000)]
    public async Task A_time_of_day_in_the_past_means_no_wait()
    {
        var retryAfter = new RetryConditionHeaderValue(WaitingClock.Now.AddSeconds(-4));
        var endsNoWait = new WaitingClock();
        var channel = new ScriptedChannel(endsNoWait, Answer(429, retryAfter: retryAfter), Answer(200));

        await SendAsync(channel);

        Assert.Equal(2, channel.Requests.Count);
    }

    [Fact]
    public async Task An_attempt_without_answer_ends_after_ten_seconds_and_is_not_repeated()
    {
        var channel = new SilentChannel();
        _clock.EndNextWait();

        var problem = await Assert.ThrowsAsync<ConnectorException>(() => SendAsync(channel));

        Assert.Equal([TimeSpan.FromSeconds(10)], _clock.Waits);
        Assert.Equal(1, channel.Calls);
        Assert.Null(problem.StatusCode);
    }

    [Fact]
    public async Task Who_cancels_gets_a_cancellation()
    {
        using var cancelled = new CancellationTokenSource();
        var sending = SendAsync(new SilentChannel(), cancellationToken: cancelled.Token);
        await cancelled.CancelAsync();

        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => sending);
    }

    [Fact]
    public async Task Each_attempt_asks_for_a_token()
    {
        var tokens = 0;
        var channel = new ScriptedChannel(_clock, Answer(503), Answer(200));

        await SendAsync(channel, getToken: _ => Task.FromResult($"t{++tokens}"));

        Assert.Equal(["Bearer t1", "Bearer t2"], channel.Requests.Select(r => r.Authorization));
    }

    [Theory]
    [InlineData(403)]
    [InlineData(null)]
    public async Task A_failure_names_neither_address_nor_text(int? status)
    {
        var channel = new ScriptedChannel(_clock, status is { } s ? Answer(s, "I cannot swallow") : Unreachable());

        var problem = await Assert.ThrowsAsync<ConnectorException>(() => SendAsync(channel));

        Assert.Contains("POST", problem.Message, StringComparison.Ordinal);
        Assert.Contains($"{status}", problem.Message, StringComparison.Ordinal);
        Assert.DoesNotContain("swallow", problem.ToString(), StringComparison.Ordinal);
        Assert.DoesNotContain("secret", problem.ToString(), StringComparison.Ordinal);
    }

    private async Task<ResourceResponse> SendAsync(
        HttpMessageHandler channel, Func<CancellationToken, Task<string>>? getToken = null, CancellationToken cancellationToken = default)
    {
        using var http = new HttpClient(channel) { Timeout = Timeout.InfiniteTimeSpan };
        var activity = new Activity(
            ActivityTypes.Message,
            serviceUrl: "https://service.example/secret?code=secret",
            conversation: new ConversationAccount(id: "c1"),
            text: "I cannot swallow");
        return await new ConnectorClient(http, getToken, _clock).SendToConversationAsync(activity, cancellationToken);
    }

    private sealed class SilentChannel : HttpMessageHandler
    {
        internal int Calls { get; private set; }

        protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
        {
            Calls++;
            await Task.Delay(Timeout.InfiniteTimeSpan, cancellationToken);
            throw new InvalidOperationException("An endless wait came to its end.");
        }
    }
}
