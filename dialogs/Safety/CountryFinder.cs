using BotoxAdvisorBot.Dialogs.Language.Matching;

namespace BotoxAdvisorBot.Dialogs.Safety;

/// <summary>A country that somebody says to be in.</summary>
/// <param name="Code">The two-letter ISO code.</param>
/// <param name="IsAll">The message says nothing else.</param>
/// <param name="IsBare">It is the name alone, which only counts as an answer.</param>
/// <param name="Start">Where the words that say so begin, in characters.</param>
/// <param name="End">The end of these words, exclusive, in characters.</param>
public sealed record NamedCountry(string Code, bool IsAll, bool IsBare, int Start, int End);

/// <summary>
/// Finds the country that somebody says to be in now. Its names must be written as they are listed, for a typo too near to another word
/// ("I'm in pain") would change the number.
/// </summary>
public sealed class CountryFinder
{
    private readonly Dictionary<string, string> _codes = [];
    private readonly int _longestName;
    private readonly List<string[]> _here;
    private readonly HashSet<string> _notNowBefore;
    private readonly HashSet<string> _notNowAfter;
    private readonly HashSet<string> _beside;

    /// <param name="languages">The countries and what is said around them, in every language.</param>
    public CountryFinder(IEnumerable<EmergencyNumbers> languages)
    {
        IReadOnlyList<EmergencyNumbers> all = [.. languages];
        foreach (var (code, place) in all.SelectMany(Places))
        {
            foreach (var name in place.Said.Prepend(place.Name))
            {
                _codes[Utterance.Fold(name)] = code;
            }
        }

        _longestName = _codes.Keys.Max(name => name.Count(c => c == ' ') + 1);
        _here = [.. all.SelectMany(words => words.Here).Select(phrase => Utterance.Fold(phrase).Split(' '))];
        (_notNowBefore, _notNowAfter, _beside) = (Folded(all.SelectMany(words => words.NotNowBefore)), Folded(all.SelectMany(words => words.NotNowAfter)), Folded(all.SelectMany(words => words.Beside)));
    }

    /// <summary>The country that <paramref name="said"/> names last as the place where its writer is; null when it names none.</summary>
    public NamedCountry? Find(Utterance said)
    {
        var words = said.Tokens.Select(token => token.Text).ToArray();
        if (_codes.TryGetValue(said.Whole, out var bare))
        {
            return new NamedCountry(bare, IsAll: true, IsBare: true, said.Tokens[0].Start, said.Tokens[^1].End);
        }

        for (var start = words.Length - 1; start >= 0; start--)
        {
            foreach (var here in _here.Where(here => words.AsSpan(start).StartsWith(here)))
            {
                if (NameAt(words, start + here.Length) is var (code, end) && IsNow(words, start, end))
                {
                    var others = words[..start].Concat(words[end..]);
                    return new NamedCountry(code, others.All(_beside.Contains), IsBare: false, said.Tokens[start].Start, said.Tokens[end - 1].End);
                }
            }
        }

        return null;
    }

    private (string Code, int End)? NameAt(string[] words, int from)
    {
        for (var length = Math.Min(_longestName, words.Length - from); length > 0; length--)
        {
            if (_codes.TryGetValue(string.Join(' ', words[from..(from + length)]), out var code))
            {
                return (code, from + length);
            }
        }

        return null;
    }

    private bool IsNow(string[] words, int start, int end) =>
        !(start > 0 && _notNowBefore.Contains(words[start - 1])) && !(end < words.Length && _notNowAfter.Contains(words[end]));

    private static IEnumerable<(string Code, PlaceWords Place)> Places(EmergencyNumbers words) =>
        [.. words.Countries.Select(entry => (entry.Key, (PlaceWords)entry.Value)), .. words.Unconfirmed.Select(entry => (entry.Key, entry.Value))];

    private static HashSet<string> Folded(IEnumerable<string> words) => [.. words.Select(Utterance.Fold)];
}
