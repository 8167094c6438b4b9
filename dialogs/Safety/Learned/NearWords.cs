namespace BotoxAdvisorBot.Dialogs.Safety.Learned;

/// <summary>Finds the known words that are one edit away from a word: a letter dropped, added or changed, or two neighbours swapped.</summary>
internal sealed class NearWords
{
    private const int ShortestKnown = 4;

    private readonly IReadOnlyList<string> _words;

    /// <summary>Hashes of what is left of a word without one of its letters, in order, and the words they belong to.</summary>
    private readonly ulong[] _hashes;
    private readonly int[] _owners;

    public NearWords(IReadOnlyList<string> words)
    {
        _words = words;
        var entries = new List<(ulong Hash, int Owner)>();
        for (var id = 0; id < words.Count; id++)
        {
            if (words[id].Length >= ShortestKnown)
            {
                entries.AddRange(HashesOf(words[id]).Select(hash => (hash, id)));
            }
        }

        entries.Sort();
        (_hashes, _owners) = ([.. entries.Select(entry => entry.Hash)], [.. entries.Select(entry => entry.Owner)]);
    }

    /// <summary>The known words one edit away from <paramref name="word"/>, without the word itself.</summary>
    public IReadOnlyCollection<int> Find(string word)
    {
        var found = new HashSet<int>();
        foreach (var hash in HashesOf(word))
        {
            var at = Array.BinarySearch(_hashes, hash);
            for (; at > 0 && _hashes[at - 1] == hash; at--)
            {
            }

            for (; at >= 0 && at < _hashes.Length && _hashes[at] == hash; at++)
            {
                if (IsOneEdit(word, _words[_owners[at]]))
                {
                    found.Add(_owners[at]);
                }
            }
        }

        return found;
    }

    private static IEnumerable<ulong> HashesOf(string word)
    {
        for (var without = -1; without < word.Length; without++)
        {
            var hash = 14695981039346656037ul;
            for (var i = 0; i < word.Length; i++)
            {
                hash = i == without ? hash : (hash ^ word[i]) * 1099511628211ul;
            }

            yield return hash;
        }
    }

    private static bool IsOneEdit(string a, string b)
    {
        if (a.Length > b.Length)
        {
            return IsOneEdit(b, a);
        }

        var same = a.AsSpan().CommonPrefixLength(b);
        var restA = a.AsSpan(same);
        var restB = b.AsSpan(same);
        if (a.Length < b.Length)
        {
            return restB[1..].SequenceEqual(restA);
        }

        return restA.Length > 0
            && (restA[1..].SequenceEqual(restB[1..])
                || (restA.Length > 1 && restA[0] == restB[1] && restA[1] == restB[0] && restA[2..].SequenceEqual(restB[2..])));
    }
}
