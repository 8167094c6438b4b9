using System.Buffers;

namespace BotoxAdvisorBot.Dialogs.Language.Matching;

/// <summary>Where a phrase was found, in tokens.</summary>
/// <param name="Key">What the phrase belongs to.</param>
/// <param name="Start">The first token.</param>
/// <param name="End">After the last one.</param>
/// <param name="Gaps">A bit for each token from the first one on that only fills a <c>~</c>. After 64 tokens none is told from the phrase's own words.</param>
public readonly record struct PhraseMatch(string Key, int Start, int End, ulong Gaps = 0)
{
    public int Length => End - Start;

    /// <summary>Whether this phrase has all words of the other one in itself, and not only in its gaps.</summary>
    public bool Covers(PhraseMatch other)
    {
        if (Start > other.Start || End < other.End)
        {
            return false;
        }

        for (var token = other.Start; token < other.End; token++)
        {
            if (other.Names(token) && !Names(token))
            {
                return false;
            }
        }

        return true;
    }

    /// <summary>Whether this token is one of the phrase's own words.</summary>
    public bool Names(int token) => token >= Start && token < End && (token - Start is < 64 and var at ? Gaps >> at & 1 : 0) == 0;
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
    private readonly Item[] _items;
    private readonly Phrase[] _phrases;

    /// <summary>For each word the items that may begin with it.</summary>
    private readonly int[][] _itemsOfWord;

    /// <summary>For each item the phrases that contain it.</summary>
    private readonly int[][] _phrasesOfItem;

    internal PhraseBook(Vocabulary vocabulary, Item[] items, Phrase[] phrases)
    {
        (_vocabulary, _items, _phrases) = (vocabulary, items, phrases);
        _itemsOfWord = Invert(vocabulary.Count, items.Length, item => items[item].ByFirstWord.Keys);
        _phrasesOfItem = Invert(items.Length, phrases.Length, phrase => phrases[phrase].Items.Select(part => part.Item).Distinct());
    }

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
        var builder = new PhraseBookBuilder(sets ?? new Dictionary<string, IReadOnlyList<string>>(), ordinary ?? []);
        foreach (var (key, phrase) in phrases)
        {
            builder.Add(key, phrase);
        }

        return builder.Build();
    }

    /// <summary>Every place where one of the phrases stands; a phrase is reported once for each place where it starts, as long as it goes.</summary>
    public IReadOnlyList<PhraseMatch> Find(Utterance utterance)
    {
        var text = new ResolvedUtterance(utterance, _vocabulary);
        var matches = new List<PhraseMatch>();
        foreach (var phrase in Candidates(text).Order())
        {
            AddMatches(text, _phrases[phrase], matches);
        }

        return matches.Count < 2 ? matches : [.. matches.OrderBy(match => match.Start)];
    }

    /// <summary>The phrases all of whose items begin somewhere in the text: few, whatever the size of the book.</summary>
    private List<int> Candidates(ResolvedUtterance text)
    {
        var seen = ArrayPool<bool>.Shared.Rent(_items.Length);
        var counts = ArrayPool<byte>.Shared.Rent(_phrases.Length);
        seen.AsSpan(0, _items.Length).Clear();
        counts.AsSpan(0, _phrases.Length).Clear();
        var candidates = new List<int>();
        for (var position = 0; position < text.Count; position++)
        {
            foreach (var (word, _) in text.At(position))
            {
                foreach (var item in _itemsOfWord[word])
                {
                    if (!seen[item])
                    {
                        seen[item] = true;
                        Count(item, counts, candidates);
                    }
                }
            }
        }

        ArrayPool<bool>.Shared.Return(seen);
        ArrayPool<byte>.Shared.Return(counts);
        return candidates;
    }

    private void Count(int item, byte[] counts, List<int> candidates)
    {
        foreach (var phrase in _phrasesOfItem[item])
        {
            if (++counts[phrase] == _phrases[phrase].DistinctItems)
            {
                candidates.Add(phrase);
            }
        }
    }

    private void AddMatches(ResolvedUtterance text, Phrase phrase, List<PhraseMatch> matches)
    {
        var first = _items[phrase.Items[0].Item].ByFirstWord;
        for (var position = 0; position < text.Count; position++)
        {
            foreach (var (word, next) in text.At(position))
            {
                if (first.TryGetValue(word, out var entries) && Longest(text, entries, next, phrase, 1) is { } rest)
                {
                    var (start, end) = (text.TokenOf(position), text.TokenOf(rest.End - 1) + 1);
                    matches.Add(new PhraseMatch(phrase.Key, start, end, Bits(rest.Gaps, text, start)));
                }
            }
        }
    }

    private static ulong Bits(Gap? gaps, ResolvedUtterance text, int start)
    {
        var bits = 0ul;
        for (var gap = gaps; gap is not null; gap = gap.Next)
        {
            for (var position = gap.From; position < gap.To; position++)
            {
                bits |= text.TokenOf(position) - start is < 64 and var at ? 1ul << at : 0;
            }
        }

        return bits;
    }

    /// <summary>The longest match when one of <paramref name="entries"/> began right before <paramref name="position"/>, or null.</summary>
    private Rest? Longest(ResolvedUtterance text, int[][] entries, int position, Phrase phrase, int nextItem)
    {
        Rest? longest = null;
        foreach (var words in entries)
        {
            longest = Longer(longest, MatchWords(text, words, 1, position, phrase, nextItem));
        }

        return longest;
    }

    private Rest? MatchWords(ResolvedUtterance text, int[] words, int word, int position, Phrase phrase, int nextItem)
    {
        if (word == words.Length)
        {
            return nextItem == phrase.Items.Length ? new Rest(position, null) : MatchItem(text, phrase, nextItem, position);
        }

        Rest? longest = null;
        foreach (var (found, next) in text.At(position))
        {
            if (found == words[word])
            {
                longest = Longer(longest, MatchWords(text, words, word + 1, next, phrase, nextItem));
            }
        }

        return longest;
    }

    private Rest? MatchItem(ResolvedUtterance text, Phrase phrase, int item, int position)
    {
        var (wanted, afterGap) = phrase.Items[item];
        for (var gap = 0; gap <= (afterGap ? GapWords : 0); gap++)
        {
            var from = position + gap;
            if (gap > 0 && (from >= text.Count || text.StartsSentence(from)))
            {
                return null;
            }

            Rest? longest = null;
            foreach (var (word, next) in text.At(from))
            {
                if (_items[wanted].ByFirstWord.TryGetValue(word, out var entries))
                {
                    longest = Longer(longest, Longest(text, entries, next, phrase, item + 1));
                }
            }

            if (longest is { } rest)
            {
                return gap == 0 ? rest : rest with { Gaps = new Gap(position, from, rest.Gaps) };
            }
        }

        return null;
    }

    private static Rest? Longer(Rest? one, Rest? other) => other is null || one?.End >= other.Value.End ? one : other;

    /// <summary>For each of <paramref name="from"/> things, the <paramref name="to"/> things that name it.</summary>
    private static int[][] Invert(int from, int to, Func<int, IEnumerable<int>> named)
    {
        var lists = new List<int>[from];
        for (var one = 0; one < to; one++)
        {
            foreach (var name in named(one))
            {
                (lists[name] ??= []).Add(one);
            }
        }

        return [.. lists.Select(list => list?.ToArray() ?? [])];
    }

    /// <param name="Items">The items in their order, and whether other words may stand before each.</param>
    /// <param name="DistinctItems">How many different items they are.</param>
    internal sealed record Phrase(string Key, (int Item, bool AfterGap)[] Items, int DistinctItems);

    /// <summary>How a match goes on: where it ends, and the gaps on the way.</summary>
    private readonly record struct Rest(int End, Gap? Gaps);

    /// <summary>Words that stand between two items of a phrase, in positions.</summary>
    private sealed record Gap(int From, int To, Gap? Next);

    /// <param name="ByFirstWord">The alternatives, each a row of word ids, by their first word.</param>
    internal sealed record Item(Dictionary<int, int[][]> ByFirstWord);
}
