namespace Microsoft.Bot.Connector.Authentication;

/// <summary>What a bot demands of the tokens it receives, beyond what it always demands.</summary>
public class AuthenticationConfiguration
{
    /// <summary>Creates a configuration that demands nothing more.</summary>
    public AuthenticationConfiguration()
    {
    }

    /// <summary>Endorsements that a signing key must carry besides that of the activity's channel.</summary>
    public string[] RequiredEndorsements { get; set; } = [];

    /// <summary>Issuers that are accepted besides the well-known ones.</summary>
    public IEnumerable<string> ValidTokenIssuers { get; set; } = [];
}
