namespace BotoxAdvisorBot.Dialogs.Safety.Learned;

/// <summary>A word of a text as a sign model reads it.</summary>
/// <param name="Spelling">The word, folded.</param>
/// <param name="Id">Its place among the known words; -1 when it is none of them.</param>
/// <param name="Near">Of an unknown word, which may be a typo, the common words one edit away.</param>
public sealed record WordRead(string Spelling, int Id, IReadOnlyList<int> Near);

/// <summary>
/// Tells which known words a token may stand for, while a model is learned and when it is used. Every number is one word. A token that
/// nobody knows and that is several common words written as one ("cantbreathe") is read as these.
/// </summary>
public sealed class WordReader
{
    private const int ShortestTypo = 4;
    private const int LongestTypo = 24;
    private const int ShortestJoined = 6;
    private const int LongestJoined = 40;
    private const int MostJoined = 4;
    private const int ShortestPart = 2;

    private readonly Dictionary<string, int> _ids = new(StringComparer.Ordinal);
    private readonly IReadOnlyList<bool> _common;
    private readonly NearWords _near;

    /// <param name="words">The known words, folded.</param>
    /// <param name="common">For each word whether it is so common that others may be typos of it.</param>
    public WordReader(IReadOnlyList<string> words, IReadOnlyList<bool> common)
    {
        for (var id = 0; id < words.Count; id++)
        {
            _ids[words[id]] = id;
        }

        (_common, _near) = (common, new NearWords(words));
    }

    /// <summary>Whether a token begins with a digit: all such tokens are one word.</summary>
    public static bool IsNumber(string token) => char.IsAsciiDigit(token.FirstOrDefault());

    public IReadOnlyList<WordRead> Read(string token)
    {
        if (IsNumber(token))
        {
            return [Known(SignModel.Number)];
        }

        if (_ids.ContainsKey(token))
        {
            return [Known(token)];
        }

        var near = token.Length is >= ShortestTypo and <= LongestTypo ? _near.Find(token) : [];
        return near.Count == 0 && token.Length is >= ShortestJoined and <= LongestJoined && Split(token, MostJoined) is { } words
            ? [.. words.Select(Known)]
            : [new WordRead(token, -1, [.. near.Where(id => _common[id])])];
    }

    private WordRead Known(string word) => new(word, _ids.GetValueOrDefault(word, -1), []);

    private List<string>? Split(string token, int parts)
    {
        for (var cut = token.Length - ShortestPart; parts > 1 && cut >= 1; cut--)
        {
            if (!IsPart(token[..cut]))
            {
                continue;
            }

            if (IsPart(token[cut..]))
            {
                return [token[..cut], token[cut..]];
            }

            if (Split(token[cut..], parts - 1) is { } rest)
            {
                return [token[..cut], .. rest];
            }
        }

        return null;
    }

    /// <summary>A common word; of the shortest ones only "i", which people do join ("icant").</summary>
    private bool IsPart(string text) => text.Length >= ShortestPart ? _ids.TryGetValue(text, out var id) && _common[id] : text == "i";
}
