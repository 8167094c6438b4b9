using System.Collections.Concurrent;
using System.Numerics.Tensors;

namespace BotoxAdvisorBot.Dialogs.Safety.Learned;

/// <summary>
/// What each word adds to the filters. An unknown word may be a typo: then every filter takes the most that the word itself, or any
/// common word one edit away, would add. So a typo never makes a sign less likely than the word that was meant.
/// </summary>
internal sealed class LearnedWords(SignWeights weights)
{
    private const int MostRemembered = 20_000;

    private readonly WordReader _reader = new(weights.Words, weights.Common);
    private readonly ConcurrentDictionary<string, float[][]> _taps = new(StringComparer.Ordinal);

    /// <summary>For each word that <paramref name="token"/> is made of, and each tap, what it adds to all filters.</summary>
    public float[][] TapsOf(string token)
    {
        if (!_taps.TryGetValue(token, out var taps))
        {
            taps = [.. _reader.Read(token).Select(Compute)];
            if (_taps.Count < MostRemembered)
            {
                _taps.TryAdd(token, taps);
            }
        }

        return taps;
    }

    private float[] Compute(WordRead word)
    {
        if (word.Id >= 0)
        {
            return TapsOfKnown(word.Id);
        }

        var taps = TapsOfParts(word.Spelling);
        foreach (var near in word.Near)
        {
            TensorPrimitives.Max(taps, TapsOfKnown(near), taps);
        }

        return taps;
    }

    private float[] TapsOfKnown(int id) => ToTaps((network, vector) => network.WordVectors.AddTo(vector, id, 1));

    private float[] TapsOfParts(string word) => ToTaps((network, vector) =>
    {
        var parts = WordParts.Of(word, network.PartVectors.Count);
        foreach (var part in parts)
        {
            network.PartVectors.AddTo(vector, part, WordParts.Weight / parts.Length);
        }
    });

    /// <summary>For each tap what a word adds to the filters of all networks, one network after the other.</summary>
    private float[] ToTaps(Action<NetworkWeights, float[]> fillVector)
    {
        var all = weights.Networks.Sum(network => network.FilterBias.Length);
        var taps = new float[SignWeights.Taps * all];
        var from = 0;
        foreach (var network in weights.Networks)
        {
            var vector = new float[SignWeights.VectorSize];
            fillVector(network, vector);
            for (var tap = 0; tap < SignWeights.Taps; tap++)
            {
                AddTap(network, tap, vector, taps.AsSpan((tap * all) + from, network.FilterBias.Length));
            }

            from += network.FilterBias.Length;
        }

        return taps;
    }

    private static void AddTap(NetworkWeights network, int tap, float[] vector, Span<float> to)
    {
        for (var i = 0; i < vector.Length; i++)
        {
            var row = network.Filters.AsSpan(((tap * vector.Length) + i) * to.Length, to.Length);
            TensorPrimitives.MultiplyAdd(row, vector[i], to, to);
        }
    }
}
