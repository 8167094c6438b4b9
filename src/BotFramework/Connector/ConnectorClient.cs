using System.Net.Http.Headers;
using System.Text;
using Microsoft.Bot.Schema;
using Newtonsoft.Json;
using Polly;
using Polly.Timeout;

namespace Microsoft.Bot.Connector;

/// <summary>Speaks to a channel's connector: where replies go when they do not travel in the response to the request.</summary>
internal sealed class ConnectorClient
{
    private readonly HttpClient _http;
    private readonly Func<CancellationToken, Task<string>> _getToken;
    private readonly ResiliencePipeline<HttpResponseMessage> _pipeline;

    /// <param name="http">The client to send with; it is not disposed.</param>
    /// <param name="getToken">Gives the bearer token for each attempt; null, or no token, sends without one.</param>
    /// <param name="time">The clock for timeouts and waits; null is the system's.</param>
    internal ConnectorClient(HttpClient http, Func<CancellationToken, Task<string>> getToken = null, TimeProvider time = null)
    {
        ArgumentNullException.ThrowIfNull(http);
        _http = http;
        _getToken = getToken;
        _pipeline = ConnectorResilience.Create(time ?? TimeProvider.System);
    }

    /// <summary>Posts an activity as a reply to the one its <see cref="Activity.ReplyToId"/> names.</summary>
    internal Task<ResourceResponse> ReplyToActivityAsync(Activity activity, CancellationToken cancellationToken) =>
        SendAsync<ResourceResponse>(HttpMethod.Post, AddressOf(activity, activity.ReplyToId), activity, cancellationToken);

    /// <summary>Posts an activity to the end of its conversation.</summary>
    internal Task<ResourceResponse> SendToConversationAsync(Activity activity, CancellationToken cancellationToken) =>
        SendAsync<ResourceResponse>(
            HttpMethod.Post,
            ConnectorAddress.Activities(activity.ServiceUrl, activity.Conversation?.Id),
            activity,
            cancellationToken);

    /// <summary>Puts an activity in the place of the one with the same id.</summary>
    internal Task<ResourceResponse> UpdateActivityAsync(Activity activity, CancellationToken cancellationToken) =>
        SendAsync<ResourceResponse>(HttpMethod.Put, AddressOf(activity, activity.Id), activity, cancellationToken);

    /// <summary>Deletes the activity the reference names.</summary>
    internal Task DeleteActivityAsync(ConversationReference reference, CancellationToken cancellationToken) =>
        SendAsync<ResourceResponse>(
            HttpMethod.Delete,
            ConnectorAddress.Activity(reference.ServiceUrl, reference.Conversation?.Id, reference.ActivityId),
            body: null,
            cancellationToken);

    /// <summary>Begins a conversation.</summary>
    internal Task<ConversationResourceResponse> CreateConversationAsync(
        string serviceUrl, ConversationParameters parameters, CancellationToken cancellationToken) =>
        SendAsync<ConversationResourceResponse>(
            HttpMethod.Post, ConnectorAddress.Conversations(serviceUrl), parameters, cancellationToken);

    private static Uri AddressOf(Activity activity, string activityId) =>
        ConnectorAddress.Activity(activity.ServiceUrl, activity.Conversation?.Id, activityId);

    private async Task<T> SendAsync<T>(HttpMethod method, Uri address, object body, CancellationToken cancellationToken)
        where T : new()
    {
        var bytes = body is null ? null : ProtocolJson.WriteUtf8(body);
        try
        {
            using var response = await _pipeline.ExecuteAsync(
                async attempt => await SendOnceAsync(method, address, bytes, attempt), cancellationToken);
            if (!response.IsSuccessStatusCode)
            {
                throw new ConnectorException(method, response.StatusCode);
            }

            return Answer<T>(Encoding.UTF8.GetString(await response.Content.ReadAsByteArrayAsync(cancellationToken)));
        }
        catch (HttpRequestException e) when (e is not ConnectorException)
        {
            throw new ConnectorException(method, "could not be reached", e);
        }
        catch (Exception e) when (e is TimeoutRejectedException or OperationCanceledException && !cancellationToken.IsCancellationRequested)
        {
            throw new ConnectorException(method, "did not answer in time", e);
        }
    }

    private async Task<HttpResponseMessage> SendOnceAsync(HttpMethod method, Uri address, byte[] body, CancellationToken attempt)
    {
        using var request = new HttpRequestMessage(method, address);
        if (body is not null)
        {
            request.Content = new ByteArrayContent(body) { Headers = { ContentType = new("application/json", "utf-8") } };
        }

        var token = _getToken is null ? null : await _getToken(attempt);
        if (!string.IsNullOrEmpty(token))
        {
            request.Headers.Authorization = new AuthenticationHeaderValue("Bearer", token);
        }

        return await _http.SendAsync(request, attempt);
    }

    // The channel has taken the activity by now: an answer without a readable id is no reason to fail the turn.
    private static T Answer<T>(string json)
        where T : new()
    {
        try
        {
            return ProtocolJson.Read<T>(json) ?? new T();
        }
        catch (JsonException)
        {
            return new T();
        }
    }
}
