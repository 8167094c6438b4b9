using System.Numerics.Tensors;
using BotoxAdvisorBot.Dialogs.Language.Matching;

namespace BotoxAdvisorBot.Dialogs.Questions;

/// <summary>
/// Tells what a message is about: a linear classifier over words and pairs of words, and small convolutional networks over word vectors,
/// which understand words that no example had. All were learned from labelled messages. Deterministic and thread-safe.
/// </summary>
public sealed class TopicModel
{
    /// <summary>How much the networks count; the rest is the linear classifier.</summary>
    private const float NetworkShare = 0.6f;

    /// <summary>Words after these are not read: a message that long has told its topic.</summary>
    private const int MostWords = 400;

    private static readonly Lazy<TopicModel> FromOutput =
        new(() => new TopicModel(TopicWeights.Load(Path.Combine(AppContext.BaseDirectory, "learned", "topics.model"))));

    private readonly TopicWeights _weights;
    private readonly KnownWords _known;
    private readonly Dictionary<string, int> _features = new(StringComparer.Ordinal);
    private readonly IReadOnlyList<TopicReading> _networks;

    public TopicModel(TopicWeights weights)
    {
        (_weights, _known) = (weights, new KnownWords(weights.Words));
        _networks = [.. weights.Networks.Select(network => new TopicReading(network, weights.Words, _known))];
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
        var (scores, squares) = (new float[Classes.Count], WordPairs.NeverZero);
        foreach (var (name, weight) in features.Read(said).Take(2 * MostWords))
        {
            var known = _features.TryGetValue(name, out var id);
            var value = weight * _weights.Rarity[known ? id : ^1];
            squares += value * value;
            if (known)
            {
                TensorPrimitives.MultiplyAdd(_weights.Linear.AsSpan(id * Classes.Count, Classes.Count), value, scores, scores);
            }
        }

        TensorPrimitives.Divide(scores, MathF.Sqrt(squares), scores);
        TensorPrimitives.Add(scores, _weights.LinearBias, scores);
        return scores;
    }

    /// <summary>The networks' scores on average.</summary>
    private float[] NetworkScores(Utterance said)
    {
        var words = KnownWords.Split(said).Take(MostWords).ToList();
        var scores = new float[Classes.Count];
        foreach (var network in _networks)
        {
            network.AddScores(words, scores);
        }

        TensorPrimitives.Divide(scores, _networks.Count, scores);
        return scores;
    }
}
