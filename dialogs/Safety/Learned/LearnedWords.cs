using System.Collections.Concurrent;
using System.Numerics.Tensors;

namespace BotoxAdvisorBot.Dialogs.Safety.Learned;

/// <summary>
/// What each word adds to the filters. A word that is not common may be a typo: then every filter takes the most that the word itself, or any
/// known word one edit away, would add. So a typo never makes a sign less likely than the word that was meant.
/// </summary>
internal sealed class LearnedWords
{
    private const int MostRemembered = 20_000;
    private const int ShortestTypo = 3;
    private const int LongestTypo = 24;

    private readonly SignWeights _weights;
    private readonly Dictionary<string, int> _ids = new(StringComparer.Ordinal);
    private readonly NearWords _near;
    private readonly ConcurrentDictionary<string, float[]> _taps = new(StringComparer.Ordinal);

    public LearnedWords(SignWeights weights)
    {
        _weights = weights;
        for (var id = 0; id < weights.Words.Count; id++)
        {
            _ids[weights.Words[id]] = id;
        }

        _near = new NearWords(weights.Words);
    }

    /// <summary>For each tap what the word adds to all filters.</summary>
    public float[] TapsOf(string word)
    {
        if (!_taps.TryGetValue(word, out var taps))
        {
            taps = Compute(word);
            if (_taps.Count < MostRemembered)
            {
                _taps.TryAdd(word, taps);
            }
        }

        return taps;
    }

    private float[] Compute(string text)
    {
        var word = text.Length > 0 && char.IsAsciiDigit(text[0]) ? SignModel.Number : text;
        var known = _ids.TryGetValue(word, out var id);
        var taps = ToTaps(known ? WordVector(id) : PartsVector(word));
        if ((known && _weights.Common[id]) || word.Length is < ShortestTypo or > LongestTypo)
        {
            return taps;
        }

        foreach (var near in _near.Find(word))
        {
            TensorPrimitives.Max(taps, ToTaps(WordVector(near)), taps);
        }

        return taps;
    }

    private float[] WordVector(int id)
    {
        var vector = new float[SignWeights.VectorSize];
        _weights.WordVectors.AddTo(vector, id, 1);
        return vector;
    }

    private float[] PartsVector(string word)
    {
        var vector = new float[SignWeights.VectorSize];
        var parts = WordParts.Of(word, _weights.PartVectors.Count);
        foreach (var part in parts)
        {
            _weights.PartVectors.AddTo(vector, part, WordParts.Weight / parts.Length);
        }

        return vector;
    }

    private float[] ToTaps(float[] vector)
    {
        var filters = _weights.FilterCount;
        var taps = new float[SignWeights.Taps * filters];
        for (var tap = 0; tap < SignWeights.Taps; tap++)
        {
            var sum = taps.AsSpan(tap * filters, filters);
            for (var i = 0; i < vector.Length; i++)
            {
                var row = _weights.Filters.AsSpan(((tap * vector.Length) + i) * filters, filters);
                TensorPrimitives.MultiplyAdd(row, vector[i], sum, sum);
            }
        }

        return taps;
    }
}
