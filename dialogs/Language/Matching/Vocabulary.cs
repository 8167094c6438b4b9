using System.Collections.Concurrent;

namespace BotoxAdvisorBot.Dialogs.Language.Matching;

/// <summary>What a token may stand for.</summary>
/// <param name="Words">The words that it is or may be a typo of.</param>
/// <param name="Parts">The words that it is made of when it is none itself ("cantbreathe").</param>
internal sealed record Spelling(int[] Words, int[] Parts);

/// <summary>
/// The words that phrases are made of. Finds a word in spite of a typo: one edit in words of five letters or more, two in words of
/// eight or more (clinical-facts F). A swap of neighbours is one edit. Words listed as ordinary are never taken for a typo.
/// </summary>
internal sealed class Vocabulary
{
    private const int OneEditFrom = 5;
    private const int TwoEditsFrom = 8;
    private const int LongestTypo = 24;
    private const int MostParts = 3;

    /// <summary>From how many letters on a word may be several known words written as one.</summary>
    public const int ShortestJoined = 6;

    private const int MostRemembered = 50_000;

    private readonly Dictionary<string, int> _ids = new(StringComparer.Ordinal);
    private readonly Dictionary<string, int>.AlternateLookup<ReadOnlySpan<char>> _bySpan;
    private readonly List<string> _words = [];
    private readonly List<int> _edits = [];

    /// <summary>Words by the hash of what is left of them when one or two letters are taken out.</summary>
    private readonly Dictionary<ulong, List<int>> _byDeletion = [];
    private readonly HashSet<string> _ordinary;

    /// <summary>What was looked up before: messages repeat their words, and looking for typos takes far longer than this.</summary>
    private readonly ConcurrentDictionary<string, Spelling> _found = new(StringComparer.Ordinal);

    public Vocabulary(IEnumerable<string> ordinary)
    {
        _ordinary = ordinary.Select(Utterance.Fold).ToHashSet(StringComparer.Ordinal);
        _bySpan = _ids.GetAlternateLookup<ReadOnlySpan<char>>();
    }

    public int Count => _words.Count;

    /// <summary>Adds a folded word; <paramref name="written"/> is its length as written, before repeated letters were folded.</summary>
    public int Add(string word, int written)
    {
        if (_ids.TryGetValue(word, out var known))
        {
            return known;
        }

        var id = _words.Count;
        _ids[word] = id;
        _words.Add(word);
        _edits.Add(EditsAllowed(written));
        if (_edits[id] > 0 && word.Length <= LongestTypo)
        {
            var deletions = new Deletions(word, _edits[id]);
            while (deletions.Next(out var left))
            {
                var list = _byDeletion.TryGetValue(left, out var words) ? words : _byDeletion[left] = [];
                if (list.Count == 0 || list[^1] != id)
                {
                    list.Add(id);
                }
            }
        }

        return id;
    }

    /// <summary>The id of exactly this folded word.</summary>
    public bool TryFindExact(ReadOnlySpan<char> word, out int id) => _bySpan.TryGetValue(word, out id);

    /// <summary>The words that <paramref name="token"/> is, may be a typo of, or is made of.</summary>
    public Spelling Find(string token)
    {
        if (!_found.TryGetValue(token, out var found))
        {
            var words = LookUp(token);
            found = new Spelling(words, words.Length == 0 && token.Length >= ShortestJoined && Split(token, MostParts) is { } parts ? [.. parts] : []);
            if (_found.Count < MostRemembered)
            {
                _found.TryAdd(token, found);
            }
        }

        return found;
    }

    /// <summary>The known words that <paramref name="text"/> is made of, at most <paramref name="parts"/> of at least two letters each, or null.</summary>
    private List<int>? Split(ReadOnlySpan<char> text, int parts)
    {
        for (var cut = 2; parts > 1 && cut <= text.Length - 2; cut++)
        {
            if (!TryFindExact(text[..cut], out var first))
            {
                continue;
            }

            if (TryFindExact(text[cut..], out var second))
            {
                return [first, second];
            }

            if (Split(text[cut..], parts - 1) is { } rest)
            {
                return [first, .. rest];
            }
        }

        return null;
    }

    private int[] LookUp(string token)
    {
        if (_ids.TryGetValue(token, out var exact))
        {
            return [exact];
        }

        if (token.Length is < OneEditFrom - 1 or > LongestTypo || _ordinary.Contains(token))
        {
            return [];
        }

        var found = new List<int>();
        var deletions = new Deletions(token, token.Length >= TwoEditsFrom - 2 ? 2 : 1);
        while (deletions.Next(out var left))
        {
            foreach (var id in _byDeletion.TryGetValue(left, out var candidates) ? candidates : [])
            {
                if (!found.Contains(id) && Distance(token, _words[id]) <= _edits[id])
                {
                    found.Add(id);
                }
            }
        }

        return [.. found];
    }

    private static int EditsAllowed(int length) => length >= TwoEditsFrom ? 2 : length >= OneEditFrom ? 1 : 0;

    /// <summary>Edits between two words of at most <see cref="LongestTypo"/> letters, a swap of neighbouring letters counting one (optimal string alignment).</summary>
    private static int Distance(string a, string b)
    {
        if (Math.Abs(a.Length - b.Length) > 2)
        {
            return int.MaxValue;
        }

        var width = b.Length + 1;
        Span<int> rows = stackalloc int[3 * (LongestTypo + 1)];
        for (var j = 0; j < width; j++)
        {
            rows[j] = j;
        }

        for (var i = 1; i <= a.Length; i++)
        {
            var (current, previous, beforeThat) = (i % 3 * width, (i + 2) % 3 * width, (i + 1) % 3 * width);
            rows[current] = i;
            for (var j = 1; j < width; j++)
            {
                var cost = a[i - 1] == b[j - 1] ? 0 : 1;
                var edits = Math.Min(Math.Min(rows[previous + j] + 1, rows[current + j - 1] + 1), rows[previous + j - 1] + cost);
                var swapped = i > 1 && j > 1 && a[i - 1] == b[j - 2] && a[i - 2] == b[j - 1];
                rows[current + j] = swapped ? Math.Min(edits, rows[beforeThat + j - 2] + 1) : edits;
            }
        }

        return rows[(a.Length % 3 * width) + b.Length];
    }

    /// <summary>
    /// The hashes of a word without none, one or two of its letters. A word and a typo of it share at least one of them (the idea of
    /// symmetric deletion); hashes in place of strings, because most words of a message are looked up here in vain.
    /// </summary>
    private ref struct Deletions(ReadOnlySpan<char> word, int edits)
    {
        private readonly ReadOnlySpan<char> _word = word;
        private int _first = -1;
        private int _second = -1;

        public bool Next(out ulong left)
        {
            left = Hash();
            if (_first >= _word.Length)
            {
                return false;
            }

            if (edits > 1 && _first >= 0 && _second + 1 < _word.Length)
            {
                _second++;
                return true;
            }

            _first++;
            _second = _first;
            return true;
        }

        private readonly ulong Hash()
        {
            var hash = 14695981039346656037ul;
            for (var i = 0; i < _word.Length; i++)
            {
                if (i != _first && i != _second)
                {
                    hash = (hash ^ _word[i]) * 1099511628211ul;
                }
            }

            return hash;
        }
    }
}
