using Microsoft.Bot.Schema;

namespace Microsoft.Bot.Connector.Authentication;

/// <summary>
/// The way back to the channel that one turn uses. Everything goes to the address the turn was authenticated for, whatever an activity
/// says: a credential must not follow an address that somebody wrote into a reply.
/// </summary>
internal sealed class TurnConnector(string serviceUrl, Func<ConnectorClient> createClient)
{
    private readonly Lazy<ConnectorClient> _client = new(createClient);

    /// <summary>Replies to the activity that this one names, or adds it to the conversation if it names none.</summary>
    internal Task<ResourceResponse> SendAsync(Activity activity, CancellationToken cancellationToken)
    {
        activity.ServiceUrl = serviceUrl;
        return string.IsNullOrWhiteSpace(activity.ReplyToId)
            ? _client.Value.SendToConversationAsync(activity, cancellationToken)
            : _client.Value.ReplyToActivityAsync(activity, cancellationToken);
    }

    internal Task<ResourceResponse> UpdateAsync(Activity activity, CancellationToken cancellationToken)
    {
        activity.ServiceUrl = serviceUrl;
        return _client.Value.UpdateActivityAsync(activity, cancellationToken);
    }

    internal Task DeleteAsync(ConversationReference reference, CancellationToken cancellationToken)
    {
        reference.ServiceUrl = serviceUrl;
        return _client.Value.DeleteActivityAsync(reference, cancellationToken);
    }

    internal Task<ConversationResourceResponse> CreateConversationAsync(ConversationParameters parameters, CancellationToken cancellationToken) =>
        _client.Value.CreateConversationAsync(serviceUrl, parameters, cancellationToken);
}
