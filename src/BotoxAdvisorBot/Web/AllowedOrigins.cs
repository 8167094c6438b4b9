namespace BotoxAdvisorBot.Web;

/// <summary>The sites that may show the chat and call its service, besides the host's own.</summary>
internal sealed class AllowedOrigins
{
    public const string Key = "Web:AllowedOrigins";

    private readonly HashSet<string> _origins;

    private AllowedOrigins(IEnumerable<string> origins) => _origins = new(origins, StringComparer.OrdinalIgnoreCase);

    /// <summary>The origins as a browser writes them.</summary>
    public IReadOnlyCollection<string> All => _origins;

    /// <summary>Whether a page of this origin may show and call the chat.</summary>
    public bool Contains(string origin) => _origins.Contains(origin);

    /// <summary>Reads the setting.</summary>
    /// <exception cref="InvalidOperationException">An entry is no origin; the message names its key.</exception>
    public static AllowedOrigins Read(IConfiguration configuration)
    {
        var section = configuration.GetSection(Key);
        if (!string.IsNullOrWhiteSpace(section.Value))
        {
            throw new InvalidOperationException($"{Key} is '{section.Value}', but must be a list: set {Key}:0 to the first origin.");
        }

        return new(section.GetChildren().Where(entry => !string.IsNullOrWhiteSpace(entry.Value)).Select(Read));
    }

    /// <summary>An origin is nothing but scheme, host and port; plain http is for a developer's own machine.</summary>
    private static string Read(IConfigurationSection entry)
    {
        var value = entry.Value!.Trim().TrimEnd('/');
        var fits = Uri.TryCreate(value, UriKind.Absolute, out var uri)
            && (uri.Scheme == Uri.UriSchemeHttps || (uri.Scheme == Uri.UriSchemeHttp && uri.IsLoopback))
            && string.Equals(uri.GetLeftPart(UriPartial.Authority), value, StringComparison.OrdinalIgnoreCase)
            && uri.UserInfo.Length == 0
            && uri.Host.All(letter => char.IsAsciiLetterOrDigit(letter) || letter is '.' or '-' or '[' or ']' or ':');
        return fits
            ? uri!.GetLeftPart(UriPartial.Authority)
            : throw new InvalidOperationException($"{Key}:{entry.Key} is '{value}', but must be an origin such as https://www.clinic.example, without a path.");
    }
}
