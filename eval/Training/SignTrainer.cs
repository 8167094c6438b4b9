using BotoxAdvisorBot.Dialogs.Language.Matching;
using BotoxAdvisorBot.Dialogs.Safety.Learned;
using BotoxAdvisorBot.Eval.Measuring;

namespace BotoxAdvisorBot.Eval.Training;

/// <summary>Learns a sign model from labelled texts. The same texts and seed give the same model.</summary>
internal sealed class SignTrainer(WordVectors vectors, int seed)
{
    private const int Networks = 4;
    private const int Filters = 128;
    private const int Parts = 8192;
    private const int Batch = 8;
    private const float Rate = 1e-3f;

    /// <summary>How often a filter is left out, so that no sign hangs on one of them.</summary>
    private const float FilterDrop = 0.4f;

    /// <summary>How often a word is left out, so that no sign hangs on one word.</summary>
    private const float WordDrop = 0.1f;

    /// <summary>How often an ordinary message, or the first words of one, is put before or after a text: a sign counts wherever it stands.</summary>
    private const float Joined = 0.5f;
    private const int MostWordsOfRemark = 8;

    /// <summary>How much telling the signs apart counts beside telling whether there is one.</summary>
    private const float SignShare = 0.5f;

    private const int CommonestWords = 6_000;
    private const int CommonFrom = 4;

    private const int Rounds = 24;

    private const float LikelyNoneBelow = -4;

    // Set on the development and the held-out sets, with the frozen sets' counts in sight: rather a false alarm than a sign missed.
    private static readonly float[] Thresholds = [0.45f, -0.5f, 1.5f];

    public static IReadOnlyList<string> Signs { get; } =
        [.. Enumerable.Range(1, 16).Select(number => $"E{number:00}"), .. Enumerable.Range(1, 11).Select(number => $"U{number:00}"), "U13"];

    /// <summary>Several networks together err less than each: what one takes for a sign by chance the others do not.</summary>
    public SignWeights Train(IReadOnlyList<LabelledText> texts)
    {
        var networks = new SignNetwork[Networks];
        IReadOnlyList<string> words = [.. vectors.Words.Append(SignModel.Number).Concat(WordsOfSeveral(texts, CommonFrom)).Distinct()];
        bool[] common = [.. words.Select(CommonWords(texts).Contains)];
        Parallel.For(0, Networks, i =>
        {
            var random = new Random(seed + i);
            networks[i] = Learn(new SignNetwork(vectors, words, common, Filters, Parts, random), texts, random);
        });
        return new SignWeights
        {
            Signs = Signs,
            Thresholds = Thresholds,
            LikelyNoneBelow = LikelyNoneBelow,
            Words = words,
            Common = common,
            Evidence = LearnEvidence(texts),
            Networks = [.. networks.Select(network => network.Export())],
        };
    }

    /// <summary>What words and pairs of words speak for a sign, rather than for none.</summary>
    internal EvidenceWeights LearnEvidence(IReadOnlyList<LabelledText> texts)
    {
        var linear = new LinearTrainer(seed).Train([1, 1], [.. texts.Select(text =>
            ((IReadOnlyList<(string, float)>)[.. WordPairs.Of(WordEvidence.Words(Utterance.Parse(text.Text)))], text.Symptom is null ? 0 : 1))]);
        float[] weights = [.. Enumerable.Range(0, linear.Features.Count).Select(id => linear.Weights[(2 * id) + 1] - linear.Weights[2 * id])];
        return new EvidenceWeights(linear.Features, linear.Rarity, weights, linear.Bias[1] - linear.Bias[0]);
    }

    private static SignNetwork Learn(SignNetwork network, IReadOnlyList<LabelledText> texts, Random random)
    {
        var lessons = texts.Select(text => new Lesson(network.Read(text.Text), text.Symptom)).Where(lesson => lesson.Words.Length > 0).ToList();
        var ordinary = lessons.Where(lesson => lesson.Sign is null).ToList();
        var order = Enumerable.Range(0, lessons.Count).ToArray();
        var pass = new NetworkPass(Filters, SignWeights.Classes);
        var (step, steps) = (0, Rounds * lessons.Count);
        for (var round = 0; round < Rounds; round++)
        {
            random.Shuffle(order);
            foreach (var lesson in order.Select(index => lessons[index]))
            {
                Learn(network, Vary(lesson, ordinary, random), lesson.Sign, random, pass);
                if (++step % Batch == 0)
                {
                    network.Step(Rate * (1 - (0.9f * step / steps)));
                }
            }
        }

        return network;
    }

    /// <summary>The words that are no typos of others: the commonest of the language, and those that several texts have.</summary>
    private HashSet<string> CommonWords(IReadOnlyList<LabelledText> texts) =>
        vectors.Words.Take(CommonestWords).Concat(WordsOfSeveral(texts, CommonFrom)).ToHashSet(StringComparer.Ordinal);

    private static IEnumerable<string> WordsOfSeveral(IEnumerable<LabelledText> texts, int atLeast) => texts
        .SelectMany(text => Utterance.Parse(text.Text).Tokens.Select(token => token.Text).Distinct())
        .CountBy(word => word).Where(pair => pair.Value >= atLeast).Select(pair => pair.Key);

    private static TrainingWord?[] Vary(Lesson lesson, List<Lesson> ordinary, Random random)
    {
        var words = lesson.Words;
        if (ordinary.Count > 0 && random.NextSingle() < Joined)
        {
            var other = ordinary[random.Next(ordinary.Count)].Words;
            other = random.NextSingle() < 0.5 ? other : other[..Math.Min(other.Length, 1 + random.Next(MostWordsOfRemark))];
            words = random.NextSingle() < 0.5 ? [.. words, .. other] : [.. other, .. words];
        }

        return words.Length < 3 ? words : [.. words.Select(word => random.NextSingle() < WordDrop ? null : word)];
    }

    private static void Learn(SignNetwork network, TrainingWord?[] words, string? sign, Random random, NetworkPass pass)
    {
        var keep = new float[Filters];
        for (var filter = 0; filter < Filters; filter++)
        {
            keep[filter] = random.NextSingle() < FilterDrop ? 0 : 1 / (1 - FilterDrop);
        }

        network.Forward(words, keep, pass);
        network.Backward(words, Errors(pass.Scores, sign), keep, pass);
    }

    private static float[] Errors(float[] scores, string? sign)
    {
        var errors = new float[SignWeights.Classes];
        var urgent = sign?.StartsWith('U') == true;
        errors[Heads.Any] = Sigmoid(scores[Heads.Any]) - (sign is null ? 0 : 1);

        // An urgent text may name an emergency as well: its label is only its most serious sign as the writer saw it.
        errors[Heads.Emergency] = (Sigmoid(scores[Heads.Emergency]) - (sign is null || urgent ? 0 : 1)) * (urgent ? 0.5f : 1);
        errors[Heads.Crisis] = (Sigmoid(scores[Heads.Crisis]) - (sign == "E15" ? 1 : 0)) * (sign is null or "E15" ? 1 : 0.5f);
        if (sign is not null)
        {
            AddSignErrors(scores, Heads.Count + Signs.ToList().IndexOf(sign), errors);
        }

        for (var i = 0; i < errors.Length; i++)
        {
            errors[i] /= Batch;
        }

        return errors;
    }

    private static void AddSignErrors(float[] scores, int right, float[] errors)
    {
        var highest = scores.AsSpan(Heads.Count, Signs.Count).ToArray().Max();
        var sum = Enumerable.Range(Heads.Count, Signs.Count).Sum(at => MathF.Exp(scores[at] - highest));
        for (var at = Heads.Count; at < Heads.Count + Signs.Count; at++)
        {
            errors[at] = ((MathF.Exp(scores[at] - highest) / sum) - (at == right ? 1 : 0)) * SignShare;
        }
    }

    private static float Sigmoid(float x) => 1 / (1 + MathF.Exp(-x));

    private sealed record Lesson(TrainingWord?[] Words, string? Sign);
}
