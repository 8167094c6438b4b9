using Microsoft.Extensions.Logging;

namespace Microsoft.Bot.Connector.Authentication;

/// <summary>What authentication writes to the log: reasons, never a token or a part of one.</summary>
internal static partial class AuthenticationLog
{
    [LoggerMessage(Level = LogLevel.Warning, Message = "A request was refused: {Reason}")]
    internal static partial void Refused(ILogger logger, string reason);

    [LoggerMessage(Level = LogLevel.Error, Message = "The signing keys published at {Metadata} could not be fetched")]
    internal static partial void KeysNotFetched(ILogger logger, Uri metadata, Exception failure);
}
