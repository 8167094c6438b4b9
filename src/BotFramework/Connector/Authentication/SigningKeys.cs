using System.Collections.Frozen;
using Microsoft.Extensions.Logging;
using Microsoft.IdentityModel.Protocols;
using Microsoft.IdentityModel.Protocols.OpenIdConnect;
using Microsoft.IdentityModel.Tokens;

namespace Microsoft.Bot.Connector.Authentication;

/// <summary>
/// The public keys of one token issuer, from its OpenID metadata. They are kept for a day; a key nobody has seen yet makes them be
/// fetched at once, so that the first token after a key change is accepted, but not again for a while, so that forged key ids
/// cannot make the bot fetch all the time.
/// </summary>
/// <remarks>
/// IdentityModel's ConfigurationManager refreshes in the background and so refuses that first token; this asks its retriever directly.
/// </remarks>
internal sealed class SigningKeys(Uri metadata, Func<HttpClient> createClient, TimeProvider clock, ILogger logger) : IDisposable
{
    internal static readonly TimeSpan KeepFor = TimeSpan.FromDays(1);
    internal static readonly TimeSpan RefreshAtMostEvery = TimeSpan.FromMinutes(5);
    internal static readonly TimeSpan RetryAfter = TimeSpan.FromSeconds(10);
    private static readonly TimeSpan FetchTimeout = TimeSpan.FromSeconds(10);

    private readonly SemaphoreSlim _gate = new(1);
    private Known _known;
    private DateTimeOffset _nextFetch = DateTimeOffset.MinValue;

    /// <summary>The key with this id, or null if the issuer has none.</summary>
    /// <exception cref="SigningKeysUnavailableException">The keys were never fetched and cannot be fetched now.</exception>
    internal async Task<JsonWebKey> FindAsync(string keyId, CancellationToken cancellationToken)
    {
        var known = Volatile.Read(ref _known);
        if (known is not null && clock.GetUtcNow() < known.StaleAt && known.Keys.TryGetValue(keyId, out var key))
        {
            return key;
        }

        await _gate.WaitAsync(cancellationToken);
        try
        {
            if (ReferenceEquals(known, _known))
            {
                await RefreshAsync(cancellationToken);
            }

            return _known.Keys.GetValueOrDefault(keyId);
        }
        finally
        {
            _gate.Release();
        }
    }

    public void Dispose() => _gate.Dispose();

    private async Task RefreshAsync(CancellationToken cancellationToken)
    {
        var now = clock.GetUtcNow();
        var isFirst = _known is null;
        if (now < _nextFetch)
        {
            _ = _known ?? throw new SigningKeysUnavailableException(metadata);
            return;
        }

        try
        {
            Volatile.Write(ref _known, new Known(await FetchAsync(cancellationToken), now + KeepFor));
            _nextFetch = isFirst ? now : now + RefreshAtMostEvery;
        }
        catch (Exception failure) when (!cancellationToken.IsCancellationRequested)
        {
            AuthenticationLog.KeysNotFetched(logger, metadata, failure);
            _nextFetch = now + RetryAfter;
            if (isFirst)
            {
                throw new SigningKeysUnavailableException(metadata, failure);
            }
        }
    }

    private async Task<FrozenDictionary<string, JsonWebKey>> FetchAsync(CancellationToken cancellationToken)
    {
        using var client = createClient();
        using var timeout = new CancellationTokenSource(FetchTimeout, clock);
        using var either = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken, timeout.Token);
        var documents = new HttpDocumentRetriever(client) { RequireHttps = !metadata.IsLoopback };
        var configuration = await OpenIdConnectConfigurationRetriever.GetAsync(metadata.AbsoluteUri, documents, either.Token);
        return configuration.JsonWebKeySet.Keys
            .Where(key => !string.IsNullOrEmpty(key.Kid))
            .DistinctBy(key => key.Kid)
            .ToFrozenDictionary(key => key.Kid, StringComparer.Ordinal);
    }

    private sealed record Known(FrozenDictionary<string, JsonWebKey> Keys, DateTimeOffset StaleAt);
}
