using System.Collections.Concurrent;
using BotoxAdvisorBot.Dialogs.Language.Matching;
using BotoxAdvisorBot.Dialogs.Safety.Learned;

namespace BotoxAdvisorBot.Dialogs.Questions;

/// <summary>The words that a topic model knows. A longer word that it does not know is read as the most common known word one edit away.</summary>
public sealed class KnownWords
{
    /// <summary>The word that stands for every number.</summary>
    public const string Number = "#";

    private const int ShortestTypo = 4;
    private const int LongestTypo = 24;
    private const int MostRemembered = 20_000;

    private readonly Dictionary<string, int> _ids = new(StringComparer.Ordinal);
    private readonly NearWords _near;
    private readonly ConcurrentDictionary<string, int> _meant = new(StringComparer.Ordinal);

    /// <param name="words">The known words, folded, the most common first.</param>
    public KnownWords(IReadOnlyList<string> words)
    {
        for (var id = 0; id < words.Count; id++)
        {
            _ids[words[id]] = id;
        }

        _near = new NearWords(words);
    }

    /// <summary>The words of a message as they are looked up: every number is one word.</summary>
    public static IEnumerable<string> Split(Utterance said) => said.Tokens
        .Select(token => token.Text.Length > 0 && char.IsAsciiDigit(token.Text[0]) ? Number : token.Text);

    /// <summary>The number of the word, or of the one that was meant; -1 when it is none.</summary>
    public int Find(string word)
    {
        if (_ids.TryGetValue(word, out var id))
        {
            return id;
        }

        if (word.Length is < ShortestTypo or > LongestTypo)
        {
            return -1;
        }

        if (!_meant.TryGetValue(word, out id))
        {
            id = _near.Find(word) is { Count: > 0 } near ? near.Min() : -1;
            if (_meant.Count < MostRemembered)
            {
                _meant.TryAdd(word, id);
            }
        }

        return id;
    }
}
