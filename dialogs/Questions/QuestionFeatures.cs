using BotoxAdvisorBot.Dialogs.Language.Matching;

namespace BotoxAdvisorBot.Dialogs.Questions;

/// <summary>A message as the classifier sees it.</summary>
/// <param name="Weights">The known features with their weights; the squares of all features' weights, known or not, add up to one.</param>
/// <param name="KnownShare">How much of the message's words is known, from 0 to 1, rare words counting more.</param>
/// <param name="Ours">The message names these treatments or a part of the face.</param>
internal sealed record QuestionVector(IReadOnlyList<(int Feature, float Weight)> Weights, double KnownShare, bool Ours);

/// <summary>
/// Turns a message into weights of words and of pairs of neighbouring words, by how rare they are in the examples (tf-idf). Words that mean
/// the same are one; an ending, and a typo in a longer word, do not matter.
/// </summary>
internal sealed class QuestionFeatures
{
    private const string Elsewhere = "#elsewhere";
    private const double PairWeight = 0.6;

    private readonly Dictionary<string, string> _meanings = new(StringComparer.Ordinal);
    private readonly HashSet<string> _ours;
    private readonly IReadOnlyList<string> _endings;
    private readonly Vocabulary _spelling = new([]);
    private readonly List<string> _spelled = [];
    private readonly Dictionary<string, int> _features = new(StringComparer.Ordinal);
    private readonly List<double> _rarity = [];
    private readonly double _rarest;

    public QuestionFeatures(MatchingWords words, IReadOnlyList<string> examples)
    {
        _endings = words.Endings;
        foreach (var word in words.Elsewhere)
        {
            _meanings.TryAdd(Utterance.Fold(word), Elsewhere);
        }

        foreach (var row in words.Same)
        {
            foreach (var word in row)
            {
                _meanings.TryAdd(Utterance.Fold(word), "#" + Utterance.Fold(row[0]));
            }
        }

        LearnSpelling(examples);
        _ours = [.. words.Ours.Select(word => Meaning(Utterance.Fold(word)))];
        var counts = new List<int>();
        foreach (var name in examples.SelectMany(example => Names(example).Select(feature => feature.Name).Distinct()))
        {
            if (!_features.TryGetValue(name, out var id))
            {
                _features[name] = id = counts.Count;
                counts.Add(0);
            }

            counts[id]++;
        }

        _rarity = [.. counts.Select(count => Rarity(examples.Count, count))];
        _rarest = Rarity(examples.Count, 0);
    }

    public int Count => _features.Count;

    public QuestionVector Read(string text)
    {
        var weights = new Dictionary<int, double>();
        var (squares, words, knownWords) = (0d, 0d, 0d);
        var ours = false;
        foreach (var (name, weight, isWord) in Names(text))
        {
            var known = _features.TryGetValue(name, out var id);
            var rarity = known ? _rarity[id] : _rarest;
            if (isWord)
            {
                words += rarity;
                knownWords += known ? rarity : 0;
                ours |= _ours.Contains(name);
            }

            if (known)
            {
                weights[id] = weights.GetValueOrDefault(id) + (weight * rarity);
            }
            else
            {
                squares += weight * rarity * weight * rarity;
            }
        }

        var length = Math.Sqrt(squares + weights.Values.Sum(weight => weight * weight)) + 1e-9;
        return new QuestionVector(
            [.. weights.OrderBy(pair => pair.Key).Select(pair => (pair.Key, (float)(pair.Value / length)))], words == 0 ? 0 : knownWords / words, ours);
    }

    private static double Rarity(int examples, int count) => Math.Log((examples + 1.0) / (count + 1));

    private void LearnSpelling(IReadOnlyList<string> examples)
    {
        var words = examples.SelectMany(example => Utterance.Parse(example).Tokens.Select(token => token.Text)).Concat(_meanings.Keys);
        foreach (var word in words.Where(word => !word.Contains(' ', StringComparison.Ordinal)).Distinct())
        {
            _spelling.Add(word, word.Length);
            _spelled.Add(word);
        }
    }

    private IEnumerable<(string Name, double Weight, bool IsWord)> Names(string text)
    {
        var before = "^";
        foreach (var token in Utterance.Parse(text).Tokens)
        {
            var meaning = Meaning(token.Text);
            yield return (meaning, 1, true);
            yield return (before + " " + meaning, PairWeight, false);
            before = meaning;
        }

        yield return (before + " $", PairWeight, false);
    }

    private string Meaning(string word)
    {
        if (!_spelling.TryFindExact(word, out _) && word.Length > 4)
        {
            word = _spelling.Find(word).Words is [var near, ..] ? _spelled[near] : word;
        }

        if (_meanings.TryGetValue(word, out var meaning))
        {
            return meaning;
        }

        var stem = _endings.FirstOrDefault(ending => word.Length > ending.Length + 3 && word.EndsWith(ending, StringComparison.Ordinal)) is { } found
            ? word[..^found.Length]
            : word;
        return _meanings.GetValueOrDefault(stem, stem);
    }
}
