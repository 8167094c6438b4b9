namespace Microsoft.Bot.Connector.Authentication;

/// <summary>The addresses, issuers and claim names with which channels and bots prove who they are to each other.</summary>
public static class AuthenticationConstants
{
    /// <summary>The signature algorithms a token from a channel may use: RSA only, never a shared secret or none at all.</summary>
    public static readonly HashSet<string> AllowedSigningAlgorithms = ["RS256", "RS384", "RS512"];

    /// <summary>The authority at which a multi-tenant bot signs in.</summary>
    public const string ToChannelFromBotLoginUrl = "https://login.microsoftonline.com/botframework.com";

    /// <summary>The authority at which a bot of a single tenant signs in; the tenant's id fills the gap.</summary>
    public const string ToChannelFromBotLoginUrlTemplate = "https://login.microsoftonline.com/{0}";

    /// <summary>The tenant at which multi-tenant bots sign in.</summary>
    public const string DefaultChannelAuthTenant = "botframework.com";

    /// <summary>The resource a bot asks a token for when it calls a channel.</summary>
    public const string ToChannelFromBotOAuthScope = "https://api.botframework.com";

    /// <summary>The issuer of the tokens that the Bot Connector sends to bots.</summary>
    public const string ToBotFromChannelTokenIssuer = "https://api.botframework.com";

    /// <summary>The address of the service that keeps users' sign-in tokens.</summary>
    public const string OAuthUrl = "https://api.botframework.com";

    /// <summary>The configuration key that replaces the address of the Bot Connector's OpenID metadata.</summary>
    public const string BotOpenIdMetadataKey = "BotOpenIdMetadata";

    /// <summary>The configuration key that replaces <see cref="OAuthUrl"/>.</summary>
    public const string OAuthUrlKey = "OAuthApiEndpoint";

    /// <summary>The configuration key that asks for emulated sign-in cards.</summary>
    public const string EmulateOAuthCardsKey = "EmulateOAuthCards";

    /// <summary>Where the Bot Connector publishes its OpenID metadata.</summary>
    public const string ToBotFromChannelOpenIdMetadataUrl = "https://login.botframework.com/v1/.well-known/openidconfiguration";

    /// <summary>Where the issuer of the Emulator's tokens publishes its OpenID metadata.</summary>
    public const string ToBotFromEmulatorOpenIdMetadataUrl = "https://login.microsoftonline.com/common/v2.0/.well-known/openid-configuration";

    /// <summary>Where the issuer of App Service Extension tokens publishes its OpenID metadata.</summary>
    public const string ToBotFromAseChannelOpenIdMetadataUrl = "https://login.microsoftonline.com/common/v2.0/.well-known/openid-configuration";

    /// <summary>Where an enterprise channel publishes its OpenID metadata; the channel service's name fills the gap.</summary>
    public const string ToBotFromEnterpriseChannelOpenIdMetadataUrlFormat =
        "https://{0}.enterprisechannel.botframework.com/v1/.well-known/openidconfiguration";

    /// <summary>The issuer of a tenant's tokens of version 1.0.</summary>
    public const string ValidTokenIssuerUrlTemplateV1 = "https://sts.windows.net/{0}/";

    /// <summary>The issuer of a tenant's tokens of version 2.0.</summary>
    public const string ValidTokenIssuerUrlTemplateV2 = "https://login.microsoftonline.com/{0}/v2.0";

    /// <summary>The issuer of a US government tenant's tokens of version 1.0.</summary>
    public const string ValidGovernmentTokenIssuerUrlTemplateV1 = "https://login.microsoftonline.us/{0}/";

    /// <summary>The issuer of a US government tenant's tokens of version 2.0.</summary>
    public const string ValidGovernmentTokenIssuerUrlTemplateV2 = "https://login.microsoftonline.us/{0}/v2.0";

    /// <summary>The claim that names the calling application in a token of version 2.0.</summary>
    public const string AuthorizedParty = "azp";

    /// <summary>The claim that names whom a token is meant for.</summary>
    public const string AudienceClaim = "aud";

    /// <summary>The header that names the key a token is signed with.</summary>
    public const string KeyIdHeader = "kid";

    /// <summary>The claim that holds a token's version.</summary>
    public const string VersionClaim = "ver";

    /// <summary>The claim that names the calling application in a token of version 1.0.</summary>
    public const string AppIdClaim = "appid";

    /// <summary>The claim that names the service to which replies go.</summary>
    public const string ServiceUrlClaim = "serviceurl";

    /// <summary>The application id of a skill that has none.</summary>
    public const string AnonymousSkillAppId = "AnonymousSkill";

    /// <summary>The authentication type of an identity that was not checked because the bot has no application id.</summary>
    public const string AnonymousAuthType = "anonymous";

    /// <summary>The claim that names a tenant.</summary>
    public const string TenantIdClaim = "tid";
}
