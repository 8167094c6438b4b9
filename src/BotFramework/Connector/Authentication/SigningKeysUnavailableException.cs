namespace Microsoft.Bot.Connector.Authentication;

/// <summary>A token can be neither accepted nor refused now, because its issuer's keys cannot be fetched.</summary>
internal sealed class SigningKeysUnavailableException(Uri metadata, Exception inner = null)
    : Exception($"The signing keys published at {metadata} cannot be fetched.", inner);
