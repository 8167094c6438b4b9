using System.Numerics.Tensors;
using BotoxAdvisorBot.Dialogs.Language.Matching;
using BotoxAdvisorBot.Dialogs.Questions;
using BotoxAdvisorBot.Dialogs.Safety.Learned;

namespace BotoxAdvisorBot.Eval.Training;

/// <summary>Learns a topic model from labelled texts. The same texts and seed give the same model.</summary>
internal sealed class TopicTrainer(WordVectors vectors, MatchingWords matching, int seed)
{
    /// <summary>Networks that start from other numbers err on other messages: their average errs less.</summary>
    private const int Networks = 5;

    private const int CommonWords = 6_000;
    private const int NonsenseTexts = 500;
    private const int Filters = 384;
    private const int Parts = 2048;
    private const int Rounds = 20;
    private const int Batch = 8;
    private const float Rate = 1e-3f;

    /// <summary>How often a filter is left out, so that no topic hangs on one of them.</summary>
    private const float FilterDrop = 0.5f;

    /// <summary>How often a word is left out, so that no topic hangs on one word.</summary>
    private const float WordDrop = 0.2f;

    /// <summary>How much of the certainty is spread over all classes, so that scores stay honest.</summary>
    private const float Smoothing = 0.1f;

    /// <summary>How much a message that opens something counts beside a question: there are far more of them for each class.</summary>
    private const float OpenerShare = 0.65f;

    public TopicWeights Train(IReadOnlyList<string> classes, IReadOnlyList<(string Text, int Class)> texts)
    {
        var words = Words(texts);
        texts = [.. texts, .. Nonsense(words).Select(text => (text, classes.ToList().IndexOf(TopicWeights.NotMine)))];
        float[] shares = [.. classes.Select(name => name.StartsWith(TopicWeights.Opens, StringComparison.Ordinal) ? OpenerShare : 1)];
        var features = new QuestionFeatures(matching, words, new KnownWords(words));
        var linear = new LinearTrainer(seed).Train(shares, [.. texts.Select(text => ((IReadOnlyList<(string, float)>)[.. features.Read(Utterance.Parse(text.Text))], text.Class))]);
        var networks = new NetworkWeights[Networks];
        Parallel.For(0, Networks, number => networks[number] = TrainNetwork(words, shares, texts, seed + number).Export());
        return new TopicWeights
        {
            Classes = classes,
            Features = linear.Features,
            Rarity = linear.Rarity,
            Linear = linear.Weights,
            LinearBias = linear.Bias,
            Words = words,
            Networks = networks,
        };
    }

    /// <summary>Common words thrown together ask nothing, though one of them may be a word of a topic.</summary>
    private IEnumerable<string> Nonsense(List<string> words)
    {
        var random = new Random(seed);
        return Enumerable.Range(0, NonsenseTexts).Select(_ => string.Join(' ', Enumerable.Range(0, random.Next(2, 6)).Select(_ => words[random.Next(words.Count)])));
    }

    /// <summary>The commonest words of the language, and those of the texts that are no typo.</summary>
    private List<string> Words(IReadOnlyList<(string Text, int Class)> texts)
    {
        var counts = texts.SelectMany(text => KnownWords.Split(Utterance.Parse(text.Text)).Distinct()).CountBy(word => word).ToDictionary();
        return [.. vectors.Words.Take(CommonWords)
            .Concat(vectors.Words.Skip(CommonWords).Where(counts.ContainsKey))
            .Concat(counts.Where(pair => pair.Value > 1).Select(pair => pair.Key).Order(StringComparer.Ordinal))
            .Append(KnownWords.Number).Distinct()];
    }

    private TopicNetwork TrainNetwork(List<string> words, float[] shares, IReadOnlyList<(string Text, int Class)> texts, int start)
    {
        var (random, classes) = (new Random(start), shares.Length);
        var network = new TopicNetwork(vectors, words, Filters, Parts, classes, random);
        var lessons = texts.Select(text => (Words: network.Read(text.Text), text.Class)).Where(lesson => lesson.Words.Length > 0).ToList();
        var order = Enumerable.Range(0, lessons.Count).ToArray();
        var (pass, keep, errors) = (new NetworkPass(Filters, classes), new float[Filters], new float[classes]);
        var (step, steps) = (0, Rounds * lessons.Count);
        for (var round = 0; round < Rounds; round++)
        {
            random.Shuffle(order);
            foreach (var (read, right) in order.Select(index => lessons[index]))
            {
                Vary(keep, random);
                TrainingWord?[] varied = read.Length < 3 ? read : [.. read.Select(word => random.NextSingle() < WordDrop ? null : word)];
                network.Forward(varied, keep, pass);
                Errors(pass.Scores, right, errors);
                TensorPrimitives.Multiply(errors, shares[right], errors);
                network.Backward(varied, errors, keep, pass);
                if (++step % Batch == 0)
                {
                    network.Step(Rate * (1 - (0.95f * step / steps)));
                }
            }
        }

        return network;
    }

    private static void Vary(float[] keep, Random random)
    {
        for (var filter = 0; filter < keep.Length; filter++)
        {
            keep[filter] = random.NextSingle() < FilterDrop ? 0 : 1 / (1 - FilterDrop);
        }
    }

    private static void Errors(float[] scores, int right, float[] errors)
    {
        TensorPrimitives.SoftMax(scores, errors);
        for (var c = 0; c < errors.Length; c++)
        {
            errors[c] = (errors[c] - (c == right ? 1 - Smoothing : 0) - (Smoothing / errors.Length)) / Batch;
        }
    }
}
