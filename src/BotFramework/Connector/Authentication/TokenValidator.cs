using System.Security.Claims;
using System.Text.Json;
using Microsoft.IdentityModel.JsonWebTokens;
using Microsoft.IdentityModel.Tokens;

namespace Microsoft.Bot.Connector.Authentication;

/// <summary>Decides whether a bearer token proves that a request comes from the Bot Connector or from the bot owner's Emulator.</summary>
internal sealed class TokenValidator(
    BotRegistration registration, AuthenticationConfiguration demands, SigningKeys channelKeys, SigningKeys emulatorKeys)
{
    private static readonly TimeSpan ClockSkew = TimeSpan.FromMinutes(5);

    private readonly JsonWebTokenHandler _handler = new() { MapInboundClaims = false };
    private readonly string[] _channelIssuers = [AuthenticationConstants.ToBotFromChannelTokenIssuer];
    private readonly string[] _emulatorIssuers = [.. registration.TenantIssuers(), .. demands.ValidTokenIssuers];

    /// <summary>The identity that the token proves.</summary>
    /// <param name="authHeader">The whole header: the scheme and the token.</param>
    /// <param name="channelId">The channel the request claims to come from, for which the key must be endorsed.</param>
    /// <param name="serviceUrl">Where the request asks for its replies, or null if it does not say.</param>
    /// <param name="cancellationToken">Stops the waiting for keys.</param>
    /// <exception cref="UnauthorizedAccessException">The token proves nothing; the message says why and quotes nothing.</exception>
    internal async Task<ClaimsIdentity> ValidateAsync(
        string authHeader, string channelId, string serviceUrl, CancellationToken cancellationToken)
    {
        var token = Read(authHeader);
        var isFromEmulator = _emulatorIssuers.Contains(token.Issuer, StringComparer.Ordinal);
        Demand(isFromEmulator || _channelIssuers.Contains(token.Issuer, StringComparer.Ordinal), "its issuer is unknown");
        Demand(!string.IsNullOrEmpty(token.Kid), "it does not name its key");

        var key = await (isFromEmulator ? emulatorKeys : channelKeys).FindAsync(token.Kid, cancellationToken);
        Demand(key is not null, "its key is not one of its issuer's");

        var result = await _handler.ValidateTokenAsync(token, Parameters(isFromEmulator, key));
        Demand(result.IsValid, Reason(result.Exception));
        CheckEndorsements(key, channelId);
        if (isFromEmulator)
        {
            CheckCaller(result.ClaimsIdentity);
        }
        else
        {
            CheckServiceUrl(result.ClaimsIdentity, serviceUrl);
        }

        return result.ClaimsIdentity;
    }

    /// <summary>Whether a header looks like a bearer token at all, which can be told without fetching anything.</summary>
    internal bool IsWellFormed(string authHeader) => TryRead(authHeader, out _);

    private JsonWebToken Read(string authHeader)
    {
        Demand(TryRead(authHeader, out var token), "the Authorization header holds no readable bearer token");
        return token;
    }

    private bool TryRead(string authHeader, out JsonWebToken token)
    {
        token = null;
        var parts = authHeader?.Split(' ') ?? [];
        if (parts is not [var scheme, var text] || !scheme.Equals("Bearer", StringComparison.OrdinalIgnoreCase) || !_handler.CanReadToken(text))
        {
            return false;
        }

        try
        {
            token = _handler.ReadJsonWebToken(text);
            return token.Issuer is not null && token.Kid is not null;
        }
        catch (Exception failure) when (failure is ArgumentException or SecurityTokenException or JsonException or FormatException)
        {
            return false;
        }
    }

    private TokenValidationParameters Parameters(bool isFromEmulator, JsonWebKey key) => new()
    {
        ValidIssuers = isFromEmulator ? _emulatorIssuers : _channelIssuers,
        ValidAudience = registration.AppId,
        IssuerSigningKey = key,
        TryAllIssuerSigningKeys = false,
        ValidateIssuerSigningKey = true,
        ValidAlgorithms = AuthenticationConstants.AllowedSigningAlgorithms,
        RequireSignedTokens = true,
        RequireExpirationTime = true,
        ClockSkew = ClockSkew,
    };

    private void CheckEndorsements(JsonWebKey key, string channelId)
    {
        if (!key.AdditionalData.TryGetValue("endorsements", out var value) || value is not JsonElement { ValueKind: JsonValueKind.Array } list)
        {
            return;
        }

        var endorsed = list.EnumerateArray().Where(item => item.ValueKind == JsonValueKind.String).Select(item => item.GetString()).ToHashSet();
        Demand(string.IsNullOrWhiteSpace(channelId) || endorsed.Contains(channelId), "its key is not endorsed for the activity's channel");
        Demand(demands.RequiredEndorsements.All(endorsed.Contains), "its key lacks a required endorsement");
    }

    private void CheckCaller(ClaimsIdentity identity)
    {
        var caller = identity.FindFirst(AuthenticationConstants.VersionClaim)?.Value switch
        {
            "" or "1.0" => AuthenticationConstants.AppIdClaim,
            "2.0" => AuthenticationConstants.AuthorizedParty,
            _ => null,
        };
        Demand(caller is not null, "its version is unknown");
        Demand(identity.FindFirst(caller)?.Value == registration.AppId, "it was not issued to this bot");
    }

    private static void CheckServiceUrl(ClaimsIdentity identity, string serviceUrl)
    {
        var claim = identity.FindFirst(AuthenticationConstants.ServiceUrlClaim)?.Value;
        Demand(serviceUrl is null || string.Equals(claim, serviceUrl, StringComparison.OrdinalIgnoreCase),
            "it was not issued for the activity's service address");
    }

    private static string Reason(Exception failure) => failure switch
    {
        SecurityTokenExpiredException => "it has expired",
        SecurityTokenNotYetValidException => "it is not valid yet",
        SecurityTokenNoExpirationException => "it never expires",
        SecurityTokenInvalidAudienceException => "it was issued for another bot",
        SecurityTokenInvalidAlgorithmException => "its algorithm is not allowed",
        SecurityTokenInvalidSignatureException => "its signature does not fit",
        _ => "it is invalid",
    };

    private static void Demand(bool fulfilled, string reason)
    {
        if (!fulfilled)
        {
            throw new UnauthorizedAccessException($"The token does not count: {reason}.");
        }
    }
}
