using Microsoft.Extensions.Configuration;

namespace Microsoft.Bot.Connector.Authentication;

/// <summary>How a bot signs in to the channels.</summary>
internal enum BotRegistrationType
{
    MultiTenant,
    SingleTenant,
    UserAssignedMSI,
}

/// <summary>The bot's registration as the root keys of the configuration state it; without an application id the bot is anonymous.</summary>
internal sealed record BotRegistration
{
    internal const string TypeKey = "MicrosoftAppType";
    internal const string AppIdKey = "MicrosoftAppId";
    internal const string PasswordKey = "MicrosoftAppPassword";
    internal const string TenantIdKey = "MicrosoftAppTenantId";

    /// <summary>Replaces the address of the metadata of the Emulator's token issuer, so that tests can stay on loopback.</summary>
    internal const string EmulatorMetadataKey = "EmulatorOpenIdMetadata";

    internal BotRegistrationType Type { get; private init; }

    internal string AppId { get; private init; }

    internal string Password { get; private init; }

    internal string TenantId { get; private init; }

    internal Uri ChannelMetadata { get; private init; }

    internal Uri EmulatorMetadata { get; private init; }

    internal bool IsAnonymous => AppId is null;

    /// <exception cref="ArgumentException">The registration is incomplete or contradicts itself; the message names the key.</exception>
    internal static BotRegistration From(IConfiguration configuration)
    {
        ArgumentNullException.ThrowIfNull(configuration);
        var registration = new BotRegistration
        {
            Type = ReadType(configuration),
            AppId = Read(configuration, AppIdKey),
            Password = Read(configuration, PasswordKey),
            TenantId = Read(configuration, TenantIdKey),
            ChannelMetadata = ReadAddress(
                configuration, AuthenticationConstants.BotOpenIdMetadataKey, AuthenticationConstants.ToBotFromChannelOpenIdMetadataUrl),
            EmulatorMetadata = ReadAddress(
                configuration, EmulatorMetadataKey, AuthenticationConstants.ToBotFromEmulatorOpenIdMetadataUrl),
        };
        registration.Check();
        return registration;
    }

    /// <summary>The issuers of tokens that the Emulator gets for this bot: the Bot Framework's tenants and the bot's own.</summary>
    internal IEnumerable<string> TenantIssuers()
    {
        string[] tenants = ["d6d49420-f39b-4df7-a1dc-d59a935871db", "f8cdef31-a31e-4b4a-93e4-5f571e91255a"];
        foreach (var tenant in TenantId is null ? tenants : [.. tenants, TenantId])
        {
            yield return AuthenticationConstants.ValidTokenIssuerUrlTemplateV1.Replace("{0}", tenant, StringComparison.Ordinal);
            yield return AuthenticationConstants.ValidTokenIssuerUrlTemplateV2.Replace("{0}", tenant, StringComparison.Ordinal);
        }
    }

    private void Check()
    {
        // A registration that lost its id must not quietly become a bot that checks nobody.
        Demand(!IsAnonymous || (Type == BotRegistrationType.MultiTenant && Password is null), AppIdKey,
            $"is required with {PasswordKey} or with {TypeKey} {BotRegistrationType.SingleTenant} or {BotRegistrationType.UserAssignedMSI}");
        Demand(IsAnonymous || Type == BotRegistrationType.UserAssignedMSI || Password is not null, PasswordKey,
            $"is required with {AppIdKey} unless {TypeKey} is {BotRegistrationType.UserAssignedMSI}");
        Demand(Type != BotRegistrationType.SingleTenant || TenantId is not null, TenantIdKey,
            $"is required with {TypeKey} {BotRegistrationType.SingleTenant}");
    }

    private static BotRegistrationType ReadType(IConfiguration configuration)
    {
        var text = Read(configuration, TypeKey) ?? nameof(BotRegistrationType.MultiTenant);
        var names = Enum.GetNames<BotRegistrationType>();
        var name = names.FirstOrDefault(name => name.Equals(text, StringComparison.OrdinalIgnoreCase));
        Demand(name is not null, TypeKey, $"must be one of {string.Join(", ", names)}");
        return Enum.Parse<BotRegistrationType>(name);
    }

    private static Uri ReadAddress(IConfiguration configuration, string key, string fallback)
    {
        Demand(Uri.TryCreate(Read(configuration, key) ?? fallback, UriKind.Absolute, out var address) && SafeAddress.CarriesSecrets(address),
            key, "must be an absolute https address (http only on loopback)");
        return address;
    }

    private static string Read(IConfiguration configuration, string key) =>
        configuration[key] is { } value && !string.IsNullOrWhiteSpace(value) ? value.Trim() : null;

    private static void Demand(bool fulfilled, string key, string demand)
    {
        if (!fulfilled)
        {
            throw new ArgumentException($"{key} {demand}.");
        }
    }
}
