using System.Collections.Concurrent;
using System.Security.Cryptography;
using BotFramework.Tests.AspNetCore;
using Microsoft.IdentityModel.JsonWebTokens;
using Microsoft.IdentityModel.Tokens;
using Newtonsoft.Json.Linq;

namespace BotFramework.Tests.Authentication;

/// <summary>A token issuer on loopback: OpenID metadata, published keys and tokens signed with real RSA keys.</summary>
public sealed class TokenIssuer : IAsyncDisposable
{
    // Making a key takes a while, and no test minds whose it was before.
    private static readonly ConcurrentDictionary<string, RSA> Made = new();

    private readonly ConcurrentDictionary<string, (RSA Key, string[]? Endorsements)> _published = new();
    private Loopback _server = null!;

    public string Metadata => new Uri(_server.Address, "/.well-known/openidconfiguration").AbsoluteUri;

    /// <summary>How often the keys were fetched.</summary>
    public int Fetches => _server.Calls.Count(call => call.PathAndQuery == "/keys");

    public static async Task<TokenIssuer> StartAsync()
    {
        var issuer = new TokenIssuer();
        issuer._server = await Loopback.AnsweringAsync(call => call.PathAndQuery == "/keys" ? issuer.Keys() : issuer.OpenId());
        return issuer;
    }

    /// <summary>Publishes a key under this id; null means a key without endorsements.</summary>
    public RSA Publish(string keyId, params string[]? endorsements)
    {
        var key = Made.GetOrAdd(keyId, _ => RSA.Create(2048));
        _published[keyId] = (key, endorsements);
        return key;
    }

    /// <summary>A key that no issuer publishes.</summary>
    public static RSA Forge() => Made.GetOrAdd("forged", _ => RSA.Create(2048));

    public void Withdraw(string keyId) => _published.TryRemove(keyId, out _);

    /// <summary>Signs a token; a claim that is null is left out.</summary>
    public static string Sign(RSA key, string? keyId, IDictionary<string, object?> claims, string algorithm = SecurityAlgorithms.RsaSha256)
    {
        var credentials = new SigningCredentials(new RsaSecurityKey(key) { KeyId = keyId }, algorithm);
        return "Bearer " + new JsonWebTokenHandler { SetDefaultTimesOnTokenCreation = false }.CreateToken(Json(claims), credentials);
    }

    /// <summary>Signs with a shared secret, as an attacker would who hopes that the public key is taken for one.</summary>
    public static string SignWithSecret(byte[] secret, string keyId, IDictionary<string, object?> claims)
    {
        var credentials = new SigningCredentials(new SymmetricSecurityKey(secret) { KeyId = keyId }, SecurityAlgorithms.HmacSha256);
        return "Bearer " + new JsonWebTokenHandler { SetDefaultTimesOnTokenCreation = false }.CreateToken(Json(claims), credentials);
    }

    public ValueTask DisposeAsync() => _server.DisposeAsync();

    private static string Json(IDictionary<string, object?> claims) =>
        JObject.FromObject(claims.Where(claim => claim.Value is not null).ToDictionary()).ToString();

    private string OpenId() =>
        new JObject { ["issuer"] = "https://issuer.example", ["jwks_uri"] = new Uri(_server.Address, "/keys").AbsoluteUri }.ToString();

    private string Keys() => new JObject
    {
        ["keys"] = new JArray(_published.Select(entry =>
        {
            var parameters = entry.Value.Key.ExportParameters(includePrivateParameters: false);
            var key = new JObject
            {
                ["kty"] = "RSA",
                ["use"] = "sig",
                ["kid"] = entry.Key,
                ["n"] = Base64UrlEncoder.Encode(parameters.Modulus!),
                ["e"] = Base64UrlEncoder.Encode(parameters.Exponent!),
            };
            if (entry.Value.Endorsements is { } endorsements)
            {
                key["endorsements"] = new JArray(endorsements);
            }

            return key;
        })),
    }.ToString();
}
