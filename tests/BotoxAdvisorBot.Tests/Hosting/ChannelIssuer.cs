using System.Security.Cryptography;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.WebUtilities;
using Microsoft.Extensions.Logging;
using Newtonsoft.Json;
using Newtonsoft.Json.Linq;

namespace BotoxAdvisorBot.Tests.Hosting;

/// <summary>The issuer of the channels' tokens, on this machine: OpenID metadata, one published key, and tokens signed with it.</summary>
internal sealed class ChannelIssuer : IAsyncDisposable
{
    public const string AppId = "b9f1a4d2-8f0a-4a53-9d0c-2f4be1f7a001";

    private const string KeyId = "key-1";

    private readonly RSA _key = RSA.Create(2048);
    private readonly WebApplication _app;

    private ChannelIssuer(WebApplication app) => _app = app;

    /// <summary>The settings of a host that is registered and believes this issuer.</summary>
    public IEnumerable<KeyValuePair<string, string>> Settings =>
    [
        new("MicrosoftAppType", "MultiTenant"),
        new("MicrosoftAppId", AppId),
        new("MicrosoftAppPassword", "no-secret"),
        new("BotOpenIdMetadata", $"{_app.Urls.Single()}/metadata"),
    ];

    public static async Task<ChannelIssuer> StartAsync()
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        var issuer = new ChannelIssuer(builder.Build());
        issuer._app.Run(http => http.Response.WriteAsync(http.Request.Path == "/keys" ? issuer.Keys() : issuer.Metadata()));
        await issuer._app.StartAsync();
        return issuer;
    }

    /// <summary>The claims of a token that proves a message of <see cref="BotHost.Message"/>.</summary>
    public static JObject Claims() => new()
    {
        ["iss"] = "https://api.botframework.com",
        ["aud"] = AppId,
        ["serviceurl"] = BotHost.Message("").ServiceUrl,
        ["nbf"] = DateTimeOffset.UtcNow.AddMinutes(-1).ToUnixTimeSeconds(),
        ["exp"] = DateTimeOffset.UtcNow.AddMinutes(10).ToUnixTimeSeconds(),
    };

    /// <summary>A token of this issuer.</summary>
    public string Sign(JObject claims) => Sign(claims, _key);

    /// <summary>A token that claims to be signed with this issuer's key.</summary>
    public static string Sign(JObject claims, RSA key)
    {
        var header = new JObject { ["alg"] = "RS256", ["typ"] = "JWT", ["kid"] = KeyId };
        var signed = $"{Encode(header)}.{Encode(claims)}";
        var signature = key.SignData(System.Text.Encoding.ASCII.GetBytes(signed), HashAlgorithmName.SHA256, RSASignaturePadding.Pkcs1);
        return $"{signed}.{WebEncoders.Base64UrlEncode(signature)}";
    }

    public async ValueTask DisposeAsync()
    {
        await _app.DisposeAsync();
        _key.Dispose();
    }

    private static string Encode(JObject json) =>
        WebEncoders.Base64UrlEncode(System.Text.Encoding.UTF8.GetBytes(json.ToString(Formatting.None)));

    private string Metadata() =>
        new JObject { ["issuer"] = "https://api.botframework.com", ["jwks_uri"] = $"{_app.Urls.Single()}/keys" }.ToString();

    private string Keys()
    {
        var parameters = _key.ExportParameters(includePrivateParameters: false);
        return new JObject
        {
            ["keys"] = new JArray(new JObject
            {
                ["kty"] = "RSA",
                ["use"] = "sig",
                ["kid"] = KeyId,
                ["n"] = WebEncoders.Base64UrlEncode(parameters.Modulus!),
                ["e"] = WebEncoders.Base64UrlEncode(parameters.Exponent!),
                ["endorsements"] = new JArray("emulator"),
            }),
        }.ToString();
    }
}
