namespace BotoxAdvisorBot.Dialogs.Language.Matching;

/// <summary>Compiles phrases: words become numbers, and what stands in many phrases is one item.</summary>
internal sealed class PhraseBookBuilder(IReadOnlyDictionary<string, IReadOnlyList<string>> sets, IEnumerable<string> ordinary)
{
    private readonly Vocabulary _vocabulary = new(ordinary);
    private readonly Dictionary<string, int> _itemIds = new(StringComparer.Ordinal);
    private readonly List<PhraseBook.Item> _items = [];
    private readonly List<PhraseBook.Phrase> _phrases = [];

    /// <exception cref="ContentException">The phrase is empty, starts or ends with <c>~</c>, or names an unknown set.</exception>
    public void Add(string key, string phrase)
    {
        var items = new List<(int Item, bool AfterGap)>();
        var gap = false;
        foreach (var part in phrase.Split(' ', StringSplitOptions.RemoveEmptyEntries))
        {
            if (part == "~")
            {
                gap = true;
                continue;
            }

            items.Add((ItemOf(part, phrase), gap));
            gap = false;
        }

        if (items.Count == 0 || items[0].AfterGap || gap)
        {
            throw new ContentException($"The phrase '{phrase}' of '{key}' must start and end with a word.");
        }

        _phrases.Add(new PhraseBook.Phrase(key, [.. items], items.Select(item => item.Item).Distinct().Count()));
    }

    public PhraseBook Build() => new(_vocabulary, [.. _items], [.. _phrases]);

    private int ItemOf(string part, string phrase)
    {
        if (!_itemIds.TryGetValue(part, out var id))
        {
            _itemIds[part] = id = _items.Count;
            _items.Add(new PhraseBook.Item(
                Entries(part, phrase).Select(Words).GroupBy(words => words[0]).ToDictionary(group => group.Key, group => group.ToArray())));
        }

        return id;
    }

    private IReadOnlyList<string> Entries(string part, string phrase)
    {
        if (part is not ['<', .. var name, '>'])
        {
            return [part];
        }

        return sets.TryGetValue(name, out var entries) ? entries : throw new ContentException($"The phrase '{phrase}' names the unknown set '{name}'.");
    }

    private int[] Words(string entry) =>
        [.. Utterance.Parse(entry).Tokens.Select(token => _vocabulary.Add(token.Text, token.End - token.Start))];
}
