using BotoxAdvisorBot.Dialogs.Language.Matching;

namespace BotoxAdvisorBot.Dialogs.Safety.Learned;

/// <summary>
/// What all words of a text, and the pairs of neighbouring ones, speak for: a sign or none. A logistic regression over tf-idf; it errs on
/// other texts than the networks do, so both together err less. Thread-safe.
/// </summary>
public sealed class WordEvidence
{
    /// <summary>How many words are weighed together: what is farther away is about something else.</summary>
    private const int Window = 60;

    /// <summary>How much it counts beside the networks.</summary>
    private const float Share = 1.5f;

    /// <summary>The most that it adds or takes away: words around a clear sign never take it back.</summary>
    private const float Most = 2.5f;

    /// <summary>Fewer words tell less: their evidence counts in proportion.</summary>
    private const float EnoughWords = 8;

    private const int LongestPair = 128;

    private readonly EvidenceWeights _weights;
    private readonly Dictionary<string, int>.AlternateLookup<ReadOnlySpan<char>> _ids;

    public WordEvidence(EvidenceWeights weights)
    {
        _weights = weights;
        _ids = weights.Features.Index().ToDictionary(feature => feature.Item, feature => feature.Index, StringComparer.Ordinal).GetAlternateLookup<ReadOnlySpan<char>>();
    }

    /// <summary>The words that are weighed: every number is one word, and a word said again and again tells no more than once.</summary>
    public static IReadOnlyList<string> Words(Utterance utterance)
    {
        var words = new List<string>(utterance.Tokens.Count);
        foreach (var token in utterance.Tokens)
        {
            var word = WordReader.IsNumber(token.Text) ? SignModel.Number : token.Text;
            if (word.Length > 0 && (words.Count == 0 || words[^1] != word))
            {
                words.Add(word);
            }
        }

        return words;
    }

    /// <summary>How much the text speaks for a sign: what is added to the networks' score.</summary>
    public float Of(Utterance utterance)
    {
        var words = Words(utterance);
        return words.Count == 0 ? 0 : Math.Clamp(Share * Highest(words), -Most, Most) * Math.Min(1, words.Count / EnoughWords);
    }

    /// <summary>The highest score of any window. The words of a window stand at odd places, with their pairs between them.</summary>
    private float Highest(IReadOnlyList<string> words)
    {
        var (sums, squares) = Sums(words);
        var highest = float.NegativeInfinity;
        for (var start = 0; start <= Math.Max(0, words.Count - Window); start++)
        {
            var end = Math.Min(words.Count, start + Window);
            var from = start == 0 ? 0 : (2 * start) + 1;
            var to = end == words.Count ? (2 * end) + 1 : 2 * end;
            highest = Math.Max(highest, (sums[to] - sums[from]) / MathF.Sqrt(WordPairs.NeverZero + squares[to] - squares[from]));
        }

        return _weights.Bias + highest;
    }

    /// <summary>What the first features of the text add up to, and their squares, for each number of features.</summary>
    private (float[] Sums, float[] Squares) Sums(IReadOnlyList<string> words)
    {
        var (sums, squares) = (new float[(2 * words.Count) + 2], new float[(2 * words.Count) + 2]);
        Span<char> buffer = stackalloc char[LongestPair];
        for (var at = 0; at <= words.Count; at++)
        {
            var pair = Pair(at == 0 ? WordPairs.Start : words[at - 1], at == words.Count ? WordPairs.End : words[at], buffer);
            Add(2 * at, pair, WordPairs.Weight);
            if (at < words.Count)
            {
                Add((2 * at) + 1, words[at], 1);
            }
        }

        return (sums, squares);

        void Add(int place, ReadOnlySpan<char> feature, float weight)
        {
            var known = _ids.TryGetValue(feature, out var id);
            var value = weight * _weights.Rarity[known ? id : ^1];
            sums[place + 1] = sums[place] + (known ? value * _weights.Weights[id] : 0);
            squares[place + 1] = squares[place] + (value * value);
        }
    }

    /// <summary>The name of a pair; empty when it is longer than any known one.</summary>
    private static ReadOnlySpan<char> Pair(string first, string second, Span<char> buffer) =>
        buffer.TryWrite($"{first}{WordPairs.Between}{second}", out var length) ? buffer[..length] : [];
}
