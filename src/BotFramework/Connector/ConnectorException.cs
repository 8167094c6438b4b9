using System.Net;

namespace Microsoft.Bot.Connector;

/// <summary>
/// A call to a channel's connector that failed for good. The message names the method and the status only:
/// addresses carry keys in their query and bodies carry what patients say, and neither belongs in a log.
/// </summary>
internal sealed class ConnectorException : HttpRequestException
{
    internal ConnectorException(HttpMethod method, HttpStatusCode status)
        : base($"The channel answered {(int)status} to {method}.", inner: null, status)
    {
    }

    internal ConnectorException(HttpMethod method, string problem, Exception inner)
        : base($"The channel {problem} ({method}).", inner)
    {
    }
}
