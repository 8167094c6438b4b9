using System.Text;

namespace BotoxAdvisorBot.DirectLine;

/// <summary>Settings under <c>DirectLine</c>. By default only pages of this host get a token, and nobody has a secret.</summary>
internal sealed record DirectLineOptions
{
    public const int ShortestSecret = 32;

    /// <summary>Signs the tokens; without it a key is made at the first start and kept beside the database.</summary>
    public string? SigningKey { get; init; }

    /// <summary>Each lets a server of the clinic's ask for tokens and talk in any conversation whose id it knows.</summary>
    public IReadOnlyList<string> Secrets { get; init; } = [];

    /// <summary>How long a token is good for; the client renews it in time.</summary>
    public TimeSpan TokenLifetime { get; init; } = TimeSpan.FromMinutes(30);

    /// <summary>How many tokens, and how many conversations, one address may ask for in a minute.</summary>
    public int TokensPerMinute { get; init; } = 120;

    /// <summary>How many activities a conversation takes in a minute.</summary>
    public int ActivitiesPerMinute { get; init; } = 60;

    /// <summary>How often a conversation may be read in a minute; a client without a socket does it every second.</summary>
    public int ReadsPerMinute { get; init; } = 600;

    /// <summary>How many calls of any kind one address may make in a minute.</summary>
    public int CallsPerMinute { get; init; } = 6_000;

    /// <summary>How many characters a text may have. All of them are searched for serious signs.</summary>
    public int LongestText { get; init; } = 20_000;

    public int SocketsPerConversation { get; init; } = 8;

    public int SocketsPerAddress { get; init; } = 200;

    public int Sockets { get; init; } = 5_000;

    /// <summary>The secret of the bot's Direct Line channel in Azure: tokens are then Azure's, and this host's own Direct Line is off.</summary>
    public string? AzureSecret { get; init; }

    /// <summary>Azure's Direct Line, or that of one of its regions.</summary>
    public Uri AzureAddress { get; init; } = new("https://directline.botframework.com/v3/directline");

    public bool IsAzure => !string.IsNullOrWhiteSpace(AzureSecret);

    /// <summary>The settings that do not fit, each named by its key.</summary>
    public IEnumerable<string> Misfits()
    {
        if (SigningKey is { Length: > 0 } key && Encoding.UTF8.GetByteCount(key) < ShortestSecret)
        {
            yield return $"DirectLine:SigningKey must have at least {ShortestSecret} bytes.";
        }

        if (Secrets.Any(secret => Encoding.UTF8.GetByteCount(secret) < ShortestSecret))
        {
            yield return $"DirectLine:Secrets must have at least {ShortestSecret} bytes each.";
        }

        if (TokenLifetime < TimeSpan.FromMinutes(1) || TokenLifetime > TimeSpan.FromDays(1))
        {
            yield return "DirectLine:TokenLifetime must be from 00:01:00 to 1.00:00:00.";
        }

        if (AzureAddress is not { IsAbsoluteUri: true, Scheme: "https" })
        {
            yield return "DirectLine:AzureAddress must be a link that begins with https://.";
        }

        foreach (var (name, value) in Counts().Where(count => count.Value < 1))
        {
            yield return $"DirectLine:{name} is {value}, but must be at least 1.";
        }
    }

    private IEnumerable<(string Name, int Value)> Counts() =>
    [
        (nameof(TokensPerMinute), TokensPerMinute),
        (nameof(ActivitiesPerMinute), ActivitiesPerMinute),
        (nameof(ReadsPerMinute), ReadsPerMinute),
        (nameof(CallsPerMinute), CallsPerMinute),
        (nameof(LongestText), LongestText),
        (nameof(SocketsPerConversation), SocketsPerConversation),
        (nameof(SocketsPerAddress), SocketsPerAddress),
        (nameof(Sockets), Sockets),
    ];
}
