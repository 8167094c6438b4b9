namespace BotoxAdvisorBot.Dialogs.Language.Matching;

/// <summary>
/// The words that phrases are made of. Finds a word in spite of a typo: one edit in words of five letters or more, two in words of
/// eight or more (clinical-facts F). A swap of neighbours is one edit. Words listed as ordinary are never taken for a typo.
/// </summary>
internal sealed class Vocabulary
{
    private const int OneEditFrom = 5;
    private const int TwoEditsFrom = 8;

    private readonly Dictionary<string, int> _ids = [];
    private readonly List<string> _words = [];
    private readonly List<int> _edits = [];
    private readonly Dictionary<string, List<int>> _byDeletion = [];
    private readonly HashSet<string> _ordinary;

    public Vocabulary(IEnumerable<string> ordinary) => _ordinary = ordinary.Select(Utterance.Fold).ToHashSet(StringComparer.Ordinal);

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
        foreach (var shorter in Deletions(word, _edits[id]))
        {
            (_byDeletion.TryGetValue(shorter, out var list) ? list : _byDeletion[shorter] = []).Add(id);
        }

        return id;
    }

    /// <summary>The id of exactly this folded word.</summary>
    public bool TryFindExact(string word, out int id) => _ids.TryGetValue(word, out id);

    /// <summary>Every word that <paramref name="token"/> is or may be a typo of.</summary>
    public void Find(string token, List<int> found)
    {
        if (_ids.TryGetValue(token, out var exact))
        {
            found.Add(exact);
            return;
        }

        if (token.Length < OneEditFrom - 1 || token.Length > 24 || _ordinary.Contains(token))
        {
            return;
        }

        foreach (var shorter in Deletions(token, token.Length >= TwoEditsFrom - 2 ? 2 : 1))
        {
            if (_byDeletion.TryGetValue(shorter, out var candidates))
            {
                found.AddRange(candidates.Where(id => !found.Contains(id) && Distance(token, _words[id]) <= _edits[id]));
            }
        }
    }

    private static int EditsAllowed(int length) => length >= TwoEditsFrom ? 2 : length >= OneEditFrom ? 1 : 0;

    private static HashSet<string> Deletions(string word, int edits)
    {
        var all = new HashSet<string>(StringComparer.Ordinal) { word };
        var last = all;
        for (var n = 0; n < edits; n++)
        {
            last = last.SelectMany(w => Enumerable.Range(0, w.Length).Select(i => w.Remove(i, 1))).ToHashSet(StringComparer.Ordinal);
            all.UnionWith(last);
        }

        return edits == 0 ? [] : all;
    }

    /// <summary>Edits between two words, a swap of neighbouring letters counting one (optimal string alignment).</summary>
    private static int Distance(string a, string b)
    {
        if (Math.Abs(a.Length - b.Length) > 2)
        {
            return int.MaxValue;
        }

        var rows = new int[3][];
        for (var r = 0; r < 3; r++)
        {
            rows[r] = new int[b.Length + 1];
        }

        for (var j = 0; j <= b.Length; j++)
        {
            rows[0][j] = j;
        }

        for (var i = 1; i <= a.Length; i++)
        {
            var (current, previous, beforeThat) = (rows[i % 3], rows[(i + 2) % 3], rows[(i + 1) % 3]);
            current[0] = i;
            for (var j = 1; j <= b.Length; j++)
            {
                var cost = a[i - 1] == b[j - 1] ? 0 : 1;
                current[j] = Math.Min(Math.Min(previous[j] + 1, current[j - 1] + 1), previous[j - 1] + cost);
                if (i > 1 && j > 1 && a[i - 1] == b[j - 2] && a[i - 2] == b[j - 1])
                {
                    current[j] = Math.Min(current[j], beforeThat[j - 2] + 1);
                }
            }
        }

        return rows[a.Length % 3][b.Length];
    }
}
