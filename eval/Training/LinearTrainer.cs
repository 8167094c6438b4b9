using System.Numerics.Tensors;
using BotoxAdvisorBot.Dialogs.Language.Matching;
using BotoxAdvisorBot.Dialogs.Questions;

namespace BotoxAdvisorBot.Eval.Training;

/// <summary>Learns a multinomial logistic regression over words and pairs of words (tf-idf), by stochastic gradient descent.</summary>
internal sealed class LinearTrainer(QuestionFeatures features, int seed)
{
    private const int Rounds = 30;
    private const float FirstStep = 3;
    private const float BiasStep = 0.1f;

    /// <summary>A pair that one message alone has teaches nothing about others.</summary>
    private const int FewestPairs = 2;

    /// <summary>The linear part of a topic model; its words and networks are still missing.</summary>
    /// <param name="classes">The names of the classes.</param>
    /// <param name="shares">How much a text of each class counts.</param>
    /// <param name="texts">The texts, each with the place of its class.</param>
    public TopicWeights Train(IReadOnlyList<string> classes, float[] shares, IReadOnlyList<(string Text, int Class)> texts)
    {
        var read = texts.Select(text => features.Read(Utterance.Parse(text.Text)).ToList()).ToList();
        var counts = read.SelectMany(text => text.Select(feature => feature.Name).Distinct()).CountBy(name => name)
            .Where(pair => pair.Value >= FewestPairs || !pair.Key.Contains(' ', StringComparison.Ordinal)).ToList();
        float[] rarity = [.. counts.Select(pair => Rarity(texts.Count, pair.Value)), Rarity(texts.Count, 0)];
        var ids = counts.Select((pair, id) => (pair.Key, id)).ToDictionary(pair => pair.Key, pair => pair.id);
        var lessons = read.Select((text, i) => (Weights: Weigh(text, ids, rarity), texts[i].Class)).ToList();
        var (weights, bias) = Learn(lessons, counts.Count, shares);
        return new TopicWeights
        {
            Classes = classes,
            Features = [.. counts.Select(pair => pair.Key)],
            Rarity = rarity,
            Linear = weights,
            LinearBias = bias,
            Words = [],
            Networks = [],
        };
    }

    private static float Rarity(int texts, int count) => MathF.Log((texts + 1f) / (count + 1));

    /// <summary>The known features' weights; the squares of all weights, known or not, add up to one.</summary>
    private static List<(int Id, float Weight)> Weigh(IEnumerable<(string Name, float Weight)> text, Dictionary<string, int> ids, float[] rarity)
    {
        var (weights, squares) = (new Dictionary<int, float>(), 1e-9f);
        foreach (var (name, weight) in text)
        {
            if (ids.TryGetValue(name, out var id))
            {
                weights[id] = weights.GetValueOrDefault(id) + (weight * rarity[id]);
            }
            else
            {
                squares += weight * rarity[^1] * weight * rarity[^1];
            }
        }

        var length = MathF.Sqrt(squares + weights.Values.Sum(weight => weight * weight));
        return [.. weights.Select(pair => (pair.Key, pair.Value / length))];
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
