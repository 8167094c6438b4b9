using BotoxAdvisorBot.Dialogs.Language.Matching;

namespace BotoxAdvisorBot.Dialogs.Questions;

/// <summary>
/// The words of a message and the pairs of neighbouring words, as the linear classifier weighs them. Words that mean the same are one; an
/// ending, and a typo in a longer word, do not matter.
/// </summary>
public sealed class QuestionFeatures
{
    private const string Elsewhere = "#elsewhere";

    private readonly Dictionary<string, string> _meanings = new(StringComparer.Ordinal);
    private readonly IReadOnlyList<string> _endings;
    private readonly IReadOnlyList<string> _spelled;
    private readonly KnownWords _known;

    /// <param name="words">What words mean.</param>
    /// <param name="spelled">The known words.</param>
    /// <param name="known">Finds a word among them.</param>
    public QuestionFeatures(MatchingWords words, IReadOnlyList<string> spelled, KnownWords known)
    {
        (_endings, _spelled, _known) = (words.Endings, spelled, known);
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
    }

    /// <summary>The features of a message in its order, each with what it counts beside the others.</summary>
    public IEnumerable<(string Name, float Weight)> Read(Utterance said) => WordPairs.Of(said.Tokens.Select(token => Meaning(token.Text)));

    private string Meaning(string word)
    {
        if (_meanings.TryGetValue(word, out var meaning))
        {
            return meaning;
        }

        if (_known.Find(word) is >= 0 and var id && _spelled[id] != word)
        {
            return Meaning(_spelled[id]);
        }

        var stem = _endings.FirstOrDefault(ending => word.Length > ending.Length + 3 && word.EndsWith(ending, StringComparison.Ordinal)) is { } found
            ? word[..^found.Length]
            : word;
        return _meanings.GetValueOrDefault(stem, stem);
    }
}
