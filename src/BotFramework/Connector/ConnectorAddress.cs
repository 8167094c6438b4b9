namespace Microsoft.Bot.Connector;

/// <summary>The connector's addresses below a channel's service URL.</summary>
internal static class ConnectorAddress
{
    internal static Uri Conversations(string serviceUrl) => Below(serviceUrl, "/v3/conversations");

    internal static Uri Activities(string serviceUrl, string conversationId) =>
        Below(serviceUrl, $"/v3/conversations/{Segment(conversationId, nameof(conversationId))}/activities");

    internal static Uri Activity(string serviceUrl, string conversationId, string activityId) =>
        Below(
            serviceUrl,
            $"/v3/conversations/{Segment(conversationId, nameof(conversationId))}/activities/{Segment(activityId, nameof(activityId))}");

    private static Uri Below(string serviceUrl, string path)
    {
        if (!Uri.TryCreate(serviceUrl, UriKind.Absolute, out var service)
            || (service.Scheme != Uri.UriSchemeHttps && service.Scheme != Uri.UriSchemeHttp))
        {
            throw new ArgumentException("The service URL is not an absolute http or https address.", nameof(serviceUrl));
        }

        return new Uri(service.GetLeftPart(UriPartial.Path).TrimEnd('/') + path);
    }

    private static string Segment(string id, string name)
    {
        ArgumentException.ThrowIfNullOrEmpty(id, name);

        // "." and ".." mean another path however they are escaped.
        if (id is "." or "..")
        {
            throw new ArgumentException("The id cannot be part of a path.", name);
        }

        return Uri.EscapeDataString(id);
    }
}
