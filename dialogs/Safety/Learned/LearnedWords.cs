using System.Collections.Concurrent;
using System.Numerics.Tensors;

namespace BotoxAdvisorBot.Dialogs.Safety.Learned;

/// <summary>
/// What each word adds to the filters. An unknown word may be a typo: then every filter takes the most that the word itself, or any
/// common word one edit away, would add. So a typo never makes a sign less likely than the word that was meant. An unknown word that is
/// several common ones written as one ("cantbreathe") is read as these.
/// </summary>
internal sealed class LearnedWords
{
    private const int MostRemembered = 20_000;
    private const int ShortestTypo = 4;
    private const int LongestTypo = 24;
    private const int ShortestJoined = 6;
    private const int LongestJoined = 40;
    private const int MostJoined = 4;
    private const int ShortestPart = 2;

    private readonly SignWeights _weights;
    private readonly Dictionary<string, int> _ids = new(StringComparer.Ordinal);
    private readonly NearWords _near;
    private readonly ConcurrentDictionary<string, float[][]> _taps = new(StringComparer.Ordinal);

    public LearnedWords(SignWeights weights)
    {
        _weights = weights;
        for (var id = 0; id < weights.Words.Count; id++)
        {
            _ids[weights.Words[id]] = id;
        }

        _near = new NearWords(weights.Words);
    }

    /// <summary>For each word that <paramref name="token"/> is made of, and each tap, what it adds to all filters.</summary>
    public float[][] TapsOf(string token)
    {
        if (!_taps.TryGetValue(token, out var taps))
        {
            taps = [.. WordsIn(token).Select(Compute)];
            if (_taps.Count < MostRemembered)
            {
                _taps.TryAdd(token, taps);
            }
        }

        return taps;
    }

    private List<string> WordsIn(string token) =>
        char.IsAsciiDigit(token.FirstOrDefault()) ? [SignModel.Number]
        : token.Length is >= ShortestJoined and <= LongestJoined && !_ids.ContainsKey(token) && _near.Find(token).Count == 0 ? Split(token, MostJoined) ?? [token]
        : [token];

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
    private bool IsPart(string text) => text.Length >= ShortestPart ? _ids.TryGetValue(text, out var id) && _weights.Common[id] : text == "i";

    private float[] Compute(string word)
    {
        var known = _ids.TryGetValue(word, out var id);
        var taps = known ? TapsOfKnown(id) : TapsOfParts(word);
        if (known || word.Length is < ShortestTypo or > LongestTypo)
        {
            return taps;
        }

        foreach (var near in _near.Find(word).Where(near => _weights.Common[near]))
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
        var all = _weights.Networks.Sum(network => network.FilterBias.Length);
        var taps = new float[SignWeights.Taps * all];
        var from = 0;
        foreach (var network in _weights.Networks)
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
