using System.Numerics.Tensors;
using BotoxAdvisorBot.Dialogs.Language.Matching;

namespace BotoxAdvisorBot.Eval.Training;

/// <summary>What a linear classifier learned.</summary>
/// <param name="Features">The words and pairs that it knows.</param>
/// <param name="Rarity">How rare each of them is; at the end, how rare an unknown one is.</param>
/// <param name="Weights">For each feature how much it speaks for each class.</param>
/// <param name="Bias">What each class starts with.</param>
internal sealed record LinearClassifier(IReadOnlyList<string> Features, float[] Rarity, float[] Weights, float[] Bias);

/// <summary>Learns a multinomial logistic regression over words and pairs of words (tf-idf), by stochastic gradient descent.</summary>
internal sealed class LinearTrainer(int seed)
{
    private const int Rounds = 30;
    private const float FirstStep = 3;
    private const float BiasStep = 0.1f;

    /// <summary>A pair that one message alone has teaches nothing about others.</summary>
    private const int FewestPairs = 2;

    /// <param name="shares">How much a text of each class counts.</param>
    /// <param name="texts">The texts' features (<see cref="WordPairs"/>), each text with the place of its class.</param>
    public LinearClassifier Train(float[] shares, IReadOnlyList<(IReadOnlyList<(string Name, float Weight)> Features, int Class)> texts)
    {
        var counts = texts.SelectMany(text => text.Features.Select(feature => feature.Name).Distinct()).CountBy(name => name)
            .Where(pair => pair.Value >= FewestPairs || !pair.Key.Contains(WordPairs.Between, StringComparison.Ordinal)).ToList();
        float[] rarity = [.. counts.Select(pair => Rarity(texts.Count, pair.Value)), Rarity(texts.Count, 0)];
        var ids = counts.Select((pair, id) => (pair.Key, id)).ToDictionary(pair => pair.Key, pair => pair.id);
        var lessons = texts.Select(text => (Weights: Weigh(text.Features, ids, rarity), text.Class)).ToList();
        var (weights, bias) = Learn(lessons, counts.Count, shares);
        return new LinearClassifier([.. counts.Select(pair => pair.Key)], rarity, weights, bias);
    }

    private static float Rarity(int texts, int count) => MathF.Log((texts + 1f) / (count + 1));

    /// <summary>The known features' weights; the squares of all features, known or not, add up to one.</summary>
    private static List<(int Id, float Weight)> Weigh(IEnumerable<(string Name, float Weight)> text, Dictionary<string, int> ids, float[] rarity)
    {
        var (weights, squares) = (new Dictionary<int, float>(), WordPairs.NeverZero);
        foreach (var (name, weight) in text)
        {
            var id = ids.GetValueOrDefault(name, ids.Count);
            var value = weight * rarity[id];
            squares += value * value;
            if (id < ids.Count)
            {
                weights[id] = weights.GetValueOrDefault(id) + value;
            }
        }

        return [.. weights.Select(pair => (pair.Key, pair.Value / MathF.Sqrt(squares)))];
    }

    private (float[] Weights, float[] Bias) Learn(List<(List<(int Id, float Weight)> Weights, int Class)> lessons, int count, float[] shares)
    {
        var classes = shares.Length;
        var (weights, bias, error) = (new float[count * classes], new float[classes], new float[classes]);
        var order = Enumerable.Range(0, lessons.Count).ToArray();
        var random = new Random(seed);
        for (var round = 0; round < Rounds; round++)
        {
            random.Shuffle(order);
            var step = FirstStep / (1 + (round * 0.1f));
            foreach (var (text, right) in order.Select(index => lessons[index]))
            {
                bias.CopyTo(error, 0);
                foreach (var (id, weight) in text)
                {
                    TensorPrimitives.MultiplyAdd(weights.AsSpan(id * classes, classes), weight, error, error);
                }

                TensorPrimitives.SoftMax(error, error);
                error[right] -= 1;
                TensorPrimitives.Multiply(error, shares[right], error);
                foreach (var (id, weight) in text)
                {
                    var row = weights.AsSpan(id * classes, classes);
                    TensorPrimitives.MultiplyAdd(error, -step * weight, row, row);
                }

                TensorPrimitives.MultiplyAdd(error, -step * BiasStep, bias, bias);
            }
        }

        return (weights, bias);
    }
}
