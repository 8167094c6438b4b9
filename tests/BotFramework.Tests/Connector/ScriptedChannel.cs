using System.Net;
using System.Net.Http.Headers;

namespace BotFramework.Tests.Connector;

/// <summary>A channel that gives the answers it was told to, the last one again and again, and remembers the requests.</summary>
internal sealed class ScriptedChannel(WaitingClock clock, params Func<HttpResponseMessage>[] answers) : HttpMessageHandler
{
    internal List<Sent> Requests { get; } = [];

    internal static Func<HttpResponseMessage> Answer(int status, string body = "", RetryConditionHeaderValue? retryAfter = null) => () =>
    {
        var response = new HttpResponseMessage((HttpStatusCode)status) { Content = new StringContent(body) };
        response.Headers.RetryAfter = retryAfter;
        return response;
    };

    internal static Func<HttpResponseMessage> Unreachable() => () => throw new HttpRequestException("Connection refused (host:443)");

    protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        var body = request.Content is null ? "" : await request.Content.ReadAsStringAsync(cancellationToken);
        Requests.Add(new Sent(
            request.Method,
            request.RequestUri!.AbsoluteUri,
            body,
            request.Content?.Headers.ContentType?.ToString(),
            request.Headers.Authorization?.ToString()));
        var answer = answers[Math.Min(Requests.Count, answers.Length) - 1];
        clock.EndNextWait();
        return answer();
    }

    internal sealed record Sent(HttpMethod Method, string Address, string Body, string? ContentType, string? Authorization);
}
