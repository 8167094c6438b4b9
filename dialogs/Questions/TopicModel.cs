using System.Collections.Concurrent;
using System.Numerics.Tensors;
using BotoxAdvisorBot.Dialogs.Language.Matching;
using BotoxAdvisorBot.Dialogs.Safety.Learned;

namespace BotoxAdvisorBot.Dialogs.Questions;

/// <summary>
/// Tells what a message is about: a linear classifier over words and pairs of words, and a small convolutional network over word vectors,
/// which understands words that no example had. Both were learned from labelled messages. Deterministic and thread-safe.
/// </summary>
public sealed class TopicModel
{
    /// <summary>How many words to each side of a word a filter looks at.</summary>
    public const int Reach = 1;

    /// <summary>Words that a filter looks at.</summary>
    public const int Taps = (2 * Reach) + 1;

    /// <summary>How much the network counts; the rest is the linear classifier.</summary>
    private const float NetworkShare = 0.6f;

    private const int MostRemembered = 20_000;

    /// <summary>Words after these are not read: a message that long has told its topic.</summary>
    private const int MostWords = 400;

    private static readonly Lazy<TopicModel> FromOutput =
        new(() => new TopicModel(TopicWeights.Load(Path.Combine(AppContext.BaseDirectory, "learned", "topics.model"))));

    private readonly TopicWeights _weights;
    private readonly KnownWords _known;
    private readonly Dictionary<string, int> _features = new(StringComparer.Ordinal);
    private readonly ConcurrentDictionary<string, float[]> _taps = new(StringComparer.Ordinal);

    public TopicModel(TopicWeights weights)
    {
        (_weights, _known) = (weights, new KnownWords(weights.Words));
        for (var id = 0; id < weights.Features.Count; id++)
        {
            _features[weights.Features[id]] = id;
        }
    }

    /// <summary>The model that comes with the dialogs, loaded once.</summary>
    /// <exception cref="Language.ContentException">Its file is missing or damaged.</exception>
    public static TopicModel Shipped => FromOutput.Value;

    /// <summary>What messages are told apart into.</summary>
    public IReadOnlyList<string> Classes => _weights.Classes;

    /// <summary>How a message is read for this model.</summary>
    public QuestionFeatures Features(MatchingWords words) => new(words, _weights.Words, _known);

    /// <summary>The probability of each class.</summary>
    /// <param name="said">The message.</param>
    /// <param name="features">From <see cref="Features"/>.</param>
    public float[] Classify(Utterance said, QuestionFeatures features)
    {
        var (network, linear) = (new float[Classes.Count], new float[Classes.Count]);
        TensorPrimitives.SoftMax(NetworkScores(said), network);
        TensorPrimitives.SoftMax(LinearScores(said, features), linear);
        var mixed = new float[Classes.Count];
        for (var c = 0; c < mixed.Length; c++)
        {
            mixed[c] = (NetworkShare * MathF.Log(network[c] + 1e-6f)) + ((1 - NetworkShare) * MathF.Log(linear[c] + 1e-6f));
        }

        TensorPrimitives.SoftMax(mixed, mixed);
        return mixed;
    }

    private float[] LinearScores(Utterance said, QuestionFeatures features)
    {
        var (weights, squares) = (new Dictionary<int, float>(), 1e-9f);
        foreach (var (name, weight) in features.Read(said).Take(2 * MostWords))
        {
            if (_features.TryGetValue(name, out var id))
            {
                weights[id] = weights.GetValueOrDefault(id) + (weight * _weights.Rarity[id]);
            }
            else
            {
                squares += weight * _weights.Rarity[^1] * weight * _weights.Rarity[^1];
            }
        }

        var length = MathF.Sqrt(squares + weights.Values.Sum(weight => weight * weight));
        var scores = (float[])_weights.LinearBias.Clone();
        foreach (var (id, weight) in weights)
        {
            TensorPrimitives.MultiplyAdd(_weights.Linear.AsSpan(id * Classes.Count, Classes.Count), weight / length, scores, scores);
        }

        return scores;
    }

    private float[] NetworkScores(Utterance said)
    {
        var taps = KnownWords.Split(said).Take(MostWords).Select(TapsOf).ToList();
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

        var scores = (float[])_weights.OutputBias.Clone();
        for (var filter = 0; filter < filters; filter++)
        {
            TensorPrimitives.MultiplyAdd(_weights.Output.AsSpan(filter * Classes.Count, Classes.Count), highest[filter], scores, scores);
        }

        return scores;
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

        var parts = WordParts.Of(id >= 0 ? _weights.Words[id] : word, _weights.PartVectors.Count);
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
