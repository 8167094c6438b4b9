using System.Collections.Concurrent;
using System.Security.Cryptography;
using System.Text;
using Microsoft.Extensions.Options;
using Microsoft.IdentityModel.JsonWebTokens;
using Microsoft.IdentityModel.Tokens;

namespace BotoxAdvisorBot.DirectLine;

/// <summary>
/// Tokens for one conversation and one user, and tickets for one socket. Both are signed and short-lived; a ticket stands in an address, so it
/// is good once, for a minute, and for nothing else.
/// </summary>
internal sealed class DirectLineTokens(SigningKey key, IOptions<DirectLineOptions> options, TimeProvider time)
{
    private const string Issuer = "botox-advisor";
    private const string ForCalls = "directline";
    private const string ForSocket = "directline-stream";
    private const string Conversation = "conv";

    // Clients read it from the token.
    private const string User = "user";

    private static readonly TimeSpan TicketLifetime = TimeSpan.FromMinutes(1);

    private readonly JsonWebTokenHandler _handler = new() { SetDefaultTimesOnTokenCreation = false };
    private readonly SigningCredentials _signing = new(key.Value, SecurityAlgorithms.HmacSha256);
    private readonly ConcurrentDictionary<string, DateTimeOffset> _spentTickets = new(StringComparer.Ordinal);
    private readonly byte[][] _secrets = [.. options.Value.Secrets.Select(Encoding.UTF8.GetBytes)];

    public TimeSpan Lifetime => options.Value.TokenLifetime;

    public string Issue(DirectLineCaller caller) => Sign(caller, ForCalls, Lifetime);

    public string IssueTicket(DirectLineCaller caller) => Sign(caller, ForSocket, TicketLifetime);

    /// <summary>Who has this token or secret; null when it is no good.</summary>
    public async Task<DirectLineCaller?> ReadAsync(string token) =>
        IsSecret(token) ? new DirectLineCaller(null, null) : (await ValidateAsync(token, ForCalls)).Caller;

    /// <summary>Who has this ticket, which is then spent; null when it is no good.</summary>
    public async Task<DirectLineCaller?> SpendTicketAsync(string ticket)
    {
        var (caller, id) = await ValidateAsync(ticket, ForSocket);
        var now = time.GetUtcNow();
        foreach (var (spent, until) in _spentTickets)
        {
            if (until <= now)
            {
                _spentTickets.TryRemove(spent, out _);
            }
        }

        return caller is not null && _spentTickets.TryAdd(id, now + TicketLifetime) ? caller : null;
    }

    private bool IsSecret(string token)
    {
        var given = Encoding.UTF8.GetBytes(token);
        return _secrets.Aggregate(false, (found, secret) => CryptographicOperations.FixedTimeEquals(secret, given) | found);
    }

    private string Sign(DirectLineCaller caller, string audience, TimeSpan lifetime)
    {
        var now = time.GetUtcNow();
        return _handler.CreateToken(new SecurityTokenDescriptor
        {
            Issuer = Issuer,
            Audience = audience,
            IssuedAt = now.UtcDateTime,
            Expires = (now + lifetime).UtcDateTime,
            SigningCredentials = _signing,
            Claims = new Dictionary<string, object>
            {
                [Conversation] = caller.ConversationId!,
                [User] = caller.UserId!,
                [JwtRegisteredClaimNames.Jti] = Guid.NewGuid().ToString("N"),
            },
        });
    }

    private async Task<(DirectLineCaller? Caller, string Id)> ValidateAsync(string token, string audience)
    {
        var result = await _handler.ValidateTokenAsync(token, new TokenValidationParameters
        {
            ValidIssuer = Issuer,
            ValidAudience = audience,
            IssuerSigningKey = key.Value,
            ValidAlgorithms = [SecurityAlgorithms.HmacSha256],
            LifetimeValidator = (_, expires, _, _) => expires is { } end && time.GetUtcNow() < end,
        });
        return result.IsValid
            && result.Claims.TryGetValue(Conversation, out var conversation) && conversation is string conversationId
            && result.Claims.TryGetValue(User, out var user) && user is string userId
            ? (new DirectLineCaller(conversationId, userId), (string)result.Claims[JwtRegisteredClaimNames.Jti])
            : (null, "");
    }
}
