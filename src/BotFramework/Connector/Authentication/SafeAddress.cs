namespace Microsoft.Bot.Connector.Authentication;

/// <summary>Tells to which addresses a credential may be sent, and from which ones a signing key may be believed.</summary>
internal static class SafeAddress
{
    /// <summary>Whether nobody on the way can read or change what is exchanged with this address.</summary>
    internal static bool CarriesSecrets(Uri address) =>
        address.Scheme == Uri.UriSchemeHttps || (address.Scheme == Uri.UriSchemeHttp && address.IsLoopback);
}
