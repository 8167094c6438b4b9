using System.Numerics;

namespace BotoxAdvisorBot.Dialogs.Questions;

/// <summary>
/// Multinomial logistic regression over sparse features, learned by stochastic gradient descent in a fixed order: the same examples always
/// give the same weights. Immutable after learning.
/// </summary>
internal sealed class LinearClassifier
{
    private const int Rounds = 15;
    private const float FirstStep = 3;
    private const float BiasStep = 0.1f;

    private readonly float[][] _weights;
    private readonly float[] _bias;

    /// <summary>Learns from examples.</summary>
    /// <param name="features">The number of features.</param>
    /// <param name="classes">The number of classes.</param>
    /// <param name="examples">Each example's features and its class.</param>
    public LinearClassifier(int features, int classes, IReadOnlyList<(QuestionVector Vector, int Class)> examples)
    {
        _bias = new float[classes];
        _weights = [.. Enumerable.Range(0, features).Select(_ => new float[classes])];
        var order = Enumerable.Range(0, examples.Count).ToArray();
        var random = 7u;
        for (var round = 0; round < Rounds; round++)
        {
            Shuffle(order, ref random);
            foreach (var example in order)
            {
                Learn(examples[example], FirstStep / (1 + (round * 0.1f)));
            }
        }
    }

    /// <summary>The probability of each class.</summary>
    public float[] Classify(QuestionVector vector)
    {
        var scores = (float[])_bias.Clone();
        foreach (var (feature, weight) in vector.Weights)
        {
            Add(scores, _weights[feature], weight);
        }

        var highest = scores.Max();
        var sum = 0f;
        for (var c = 0; c < scores.Length; c++)
        {
            sum += scores[c] = MathF.Exp(scores[c] - highest);
        }

        for (var c = 0; c < scores.Length; c++)
        {
            scores[c] /= sum;
        }

        return scores;
    }

    private static void Shuffle(int[] order, ref uint random)
    {
        for (var i = order.Length - 1; i > 0; i--)
        {
            random = unchecked((random * 1664525) + 1013904223);
            var other = (int)(random % (uint)(i + 1));
            (order[i], order[other]) = (order[other], order[i]);
        }
    }

    private static void Add(float[] to, float[] values, float times)
    {
        var i = 0;
        for (; i <= to.Length - Vector<float>.Count; i += Vector<float>.Count)
        {
            (new Vector<float>(to, i) + (new Vector<float>(values, i) * times)).CopyTo(to, i);
        }

        for (; i < to.Length; i++)
        {
            to[i] += values[i] * times;
        }
    }

    private void Learn((QuestionVector Vector, int Class) example, float step)
    {
        var error = Classify(example.Vector);
        error[example.Class] -= 1;
        foreach (var (feature, weight) in example.Vector.Weights)
        {
            Add(_weights[feature], error, -step * weight);
        }

        Add(_bias, error, -step * BiasStep);
    }
}
