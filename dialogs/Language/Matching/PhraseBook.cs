namespace BotoxAdvisorBot.Dialogs.Language.Matching;

/// <summary>Where a phrase was found, in tokens; <paramref name="End"/> is exclusive.</summary>
public readonly record struct PhraseMatch(string Key, int Start, int End)
{
    public int Length => End - Start;

    public bool Covers(PhraseMatch other) => Start <= other.Start && End >= other.End;
}

/// <summary>
/// Finds phrases in an utterance. A phrase is a row of words; <c>&lt;name&gt;</c> stands for any entry of the set with that name, <c>~</c>
/// for up to three other words of the same sentence. Words may have typos (see <see cref="Vocabulary"/>), be joined ("cantbreathe") or
/// split ("light headed"). Immutable after building, so it may be used by many threads; linear in the utterance's length.
/// </summary>
public sealed class PhraseBook
{
    private const int GapWords = 3;

    private readonly Vocabulary _vocabulary;
    private readonly Dictionary<int, List<Phrase>> _byFirstWord = [];

    private PhraseBook(Vocabulary vocabulary) => _vocabulary = vocabulary;

    /// <summary>Builds a book from phrases by key.</summary>
    /// <param name="phrases">The phrases with the key each belongs to.</param>
    /// <param name="sets">What <c>&lt;name&gt;</c> in a phrase stands for; an entry may be several words.</param>
    /// <param name="ordinary">Words that are never a typo of one of the book's words.</param>
    /// <exception cref="ContentException">A phrase is empty, starts or ends with <c>~</c>, or names an unknown set.</exception>
    public static PhraseBook Build(
        IEnumerable<(string Key, string Phrase)> phrases,
        IReadOnlyDictionary<string, IReadOnlyList<string>>? sets = null,
        IEnumerable<string>? ordinary = null)
    {
        var book = new PhraseBook(new Vocabulary(ordinary ?? []));
        foreach (var (key, phrase) in phrases)
        {
            book.Add(key, phrase, sets ?? new Dictionary<string, IReadOnlyList<string>>());
        }

        return book;
    }

    /// <summary>Every place where one of the phrases stands; a phrase is reported once for each place where it starts, as long as it goes.</summary>
    public IReadOnlyList<PhraseMatch> Find(Utterance utterance)
    {
        var text = new ResolvedUtterance(utterance, _vocabulary);
        var matches = new List<PhraseMatch>();
        for (var position = 0; position < text.Count; position++)
        {
            foreach (var (word, next) in text.At(position))
            {
                if (_byFirstWord.TryGetValue(word, out var candidates))
                {
                    AddMatches(text, candidates, word, position, next, matches);
                }
            }
        }

        return matches;
    }

    private static void AddMatches(ResolvedUtterance text, List<Phrase> candidates, int word, int position, int next, List<PhraseMatch> matches)
    {
        foreach (var phrase in candidates)
        {
            var end = phrase.Items[0].ByFirstWord[word].Max(words => MatchWords(text, words, 1, next, phrase.Items, 1));
            if (end > 0)
            {
                matches.Add(new PhraseMatch(phrase.Key, text.TokenOf(position), text.TokenOf(end - 1) + 1));
            }
        }
    }

    /// <summary>The end of the longest match of the rest of the phrase from <paramref name="position"/> on, or -1.</summary>
    private static int MatchWords(ResolvedUtterance text, int[] words, int word, int position, Item[] items, int nextItem)
    {
        if (word == words.Length)
        {
            return nextItem == items.Length ? position : MatchItem(text, items, nextItem, position);
        }

        return text.At(position).Where(w => w.Word == words[word])
            .Select(w => MatchWords(text, words, word + 1, w.Next, items, nextItem)).DefaultIfEmpty(-1).Max();
    }

    private static int MatchItem(ResolvedUtterance text, Item[] items, int item, int position)
    {
        for (var gap = 0; gap <= (items[item].AfterGap ? GapWords : 0); gap++)
        {
            var from = position + gap;
            if (gap > 0 && (from >= text.Count || text.StartsSentence(from)))
            {
                return -1;
            }

            var end = -1;
            foreach (var (word, next) in text.At(from))
            {
                if (items[item].ByFirstWord.TryGetValue(word, out var entries))
                {
                    end = Math.Max(end, entries.Max(words => MatchWords(text, words, 1, next, items, item + 1)));
                }
            }

            if (end > 0)
            {
                return end;
            }
        }

        return -1;
    }

    private void Add(string key, string phrase, IReadOnlyDictionary<string, IReadOnlyList<string>> sets)
    {
        var items = new List<Item>();
        var gap = false;
        foreach (var part in phrase.Split(' ', StringSplitOptions.RemoveEmptyEntries))
        {
            if (part == "~")
            {
                gap = true;
                continue;
            }

            items.Add(new Item(Entries(part, phrase, sets).Select(Words).GroupBy(words => words[0]).ToDictionary(group => group.Key, group => group.ToArray()), gap));
            gap = false;
        }

        if (items.Count == 0 || items[0].AfterGap || gap)
        {
            throw new ContentException($"The phrase '{phrase}' of '{key}' must start and end with a word.");
        }

        foreach (var first in items[0].ByFirstWord.Keys)
        {
            (_byFirstWord.TryGetValue(first, out var list) ? list : _byFirstWord[first] = []).Add(new Phrase(key, [.. items]));
        }
    }

    private static IReadOnlyList<string> Entries(string part, string phrase, IReadOnlyDictionary<string, IReadOnlyList<string>> sets)
    {
        if (part is not ['<', .. var name, '>'])
        {
            return [part];
        }

        return sets.TryGetValue(name, out var entries) ? entries : throw new ContentException($"The phrase '{phrase}' names the unknown set '{name}'.");
    }

    private int[] Words(string entry) =>
        [.. Utterance.Parse(entry).Tokens.Select(token => _vocabulary.Add(token.Text, token.End - token.Start))];

    private sealed record Phrase(string Key, Item[] Items);

    /// <param name="ByFirstWord">The alternatives, each a row of word ids, by their first word.</param>
    /// <param name="AfterGap">Other words may stand before this item.</param>
    private sealed record Item(Dictionary<int, int[][]> ByFirstWord, bool AfterGap);
}
