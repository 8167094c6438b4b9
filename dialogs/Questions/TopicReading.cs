using System.Collections.Concurrent;
using System.Numerics.Tensors;
using BotoxAdvisorBot.Dialogs.Safety.Learned;

namespace BotoxAdvisorBot.Dialogs.Questions;

/// <summary>One network of a topic model at work. What each word adds is remembered. Thread-safe.</summary>
/// <param name="weights">The network's numbers.</param>
/// <param name="words">The model's words.</param>
/// <param name="known">Finds a word among them.</param>
public sealed class TopicReading(NetworkWeights weights, IReadOnlyList<string> words, KnownWords known)
{
    /// <summary>How many words to each side of a word a filter looks at.</summary>
    public const int Reach = 1;

    /// <summary>Words that a filter looks at.</summary>
    public const int Taps = (2 * Reach) + 1;

    private const int MostRemembered = 20_000;

    private readonly NetworkWeights _weights = weights;
    private readonly IReadOnlyList<string> _words = words;
    private readonly KnownWords _known = known;
    private readonly ConcurrentDictionary<string, float[]> _taps = new(StringComparer.Ordinal);

    /// <summary>Adds the text's score in every class.</summary>
    public void AddScores(IReadOnlyList<string> words, float[] scores)
    {
        var taps = words.Select(TapsOf).ToList();
        var filters = _weights.FilterBias.Length;
        var (here, highest) = (new float[filters], new float[filters]);
        for (var place = 0; place < taps.Count; place++)
        {
            _weights.FilterBias.CopyTo(here, 0);
            for (var tap = 0; tap < Taps; tap++)
            {
                if (place + tap - Reach is >= 0 and var at && at < taps.Count)
                {
                    TensorPrimitives.Add(here, taps[at].AsSpan(tap * filters, filters), here);
                }
            }

            TensorPrimitives.Max(highest, here, highest);
        }

        TensorPrimitives.Add(scores, _weights.OutputBias, scores);
        for (var filter = 0; filter < filters; filter++)
        {
            if (highest[filter] == 0)
            {
                continue;
            }

            TensorPrimitives.MultiplyAdd(_weights.Output.AsSpan(filter * scores.Length, scores.Length), highest[filter], scores, scores);
        }
    }

    /// <summary>For each tap what the word adds to all filters.</summary>
    private float[] TapsOf(string word)
    {
        if (!_taps.TryGetValue(word, out var taps))
        {
            taps = ToTaps(VectorOf(word));
            if (_taps.Count < MostRemembered)
            {
                _taps.TryAdd(word, taps);
            }
        }

        return taps;
    }

    private float[] VectorOf(string word)
    {
        var vector = new float[SignWeights.VectorSize];
        var id = _known.Find(word);
        if (id >= 0)
        {
            _weights.WordVectors.AddTo(vector, id, 1);
        }

        var parts = WordParts.Of(id >= 0 ? _words[id] : word, _weights.PartVectors.Count);
        foreach (var part in parts)
        {
            _weights.PartVectors.AddTo(vector, part, WordParts.Weight / parts.Length);
        }

        return vector;
    }

    private float[] ToTaps(float[] vector)
    {
        var filters = _weights.FilterBias.Length;
        var taps = new float[Taps * filters];
        for (var tap = 0; tap < Taps; tap++)
        {
            var sum = taps.AsSpan(tap * filters, filters);
            for (var i = 0; i < vector.Length; i++)
            {
                TensorPrimitives.MultiplyAdd(_weights.Filters.AsSpan(((tap * vector.Length) + i) * filters, filters), vector[i], sum, sum);
            }
        }

        return taps;
    }
}
