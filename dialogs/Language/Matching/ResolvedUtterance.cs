namespace BotoxAdvisorBot.Dialogs.Language.Matching;

/// <summary>
/// An utterance looked up in a vocabulary. A position holds the known words that start there and the position after each: a token, a token
/// joined with the next ("light" + "headed"), or a part of a token that is several known words written as one ("cantbreathe").
/// </summary>
internal sealed class ResolvedUtterance
{
    private const int ShortestJoined = 6;

    private readonly List<List<(int Word, int Next)>> _words = [];
    private readonly List<int> _tokens = [];
    private readonly Utterance _utterance;

    public ResolvedUtterance(Utterance utterance, Vocabulary vocabulary)
    {
        _utterance = utterance;
        var firstPosition = new List<int>();
        for (var token = 0; token < utterance.Tokens.Count; token++)
        {
            firstPosition.Add(_words.Count);
            AddToken(token, vocabulary);
        }

        firstPosition.Add(_words.Count);
        AddJoined(vocabulary, firstPosition);
    }

    public int Count => _words.Count;

    public IEnumerable<(int Word, int Next)> At(int position) => position < _words.Count ? _words[position] : [];

    public int TokenOf(int position) => _tokens[position];

    public bool StartsSentence(int position) =>
        _utterance.Tokens[_tokens[position]].Break == Break.Sentence && (position == 0 || _tokens[position - 1] != _tokens[position]);

    private void AddToken(int token, Vocabulary vocabulary)
    {
        var text = _utterance.Tokens[token].Text;
        var found = new List<int>();
        vocabulary.Find(text, found);
        if (found.Count == 0 && text.Length >= ShortestJoined && Split(text, vocabulary) is { } parts)
        {
            foreach (var part in parts)
            {
                Add(token, [part]);
            }

            return;
        }

        Add(token, found);
    }

    private void Add(int token, List<int> words)
    {
        var next = _words.Count + 1;
        _words.Add([.. words.Select(word => (word, next))]);
        _tokens.Add(token);
    }

    private void AddJoined(Vocabulary vocabulary, List<int> firstPosition)
    {
        for (var token = 0; token + 1 < _utterance.Tokens.Count; token++)
        {
            var (left, right) = (_utterance.Tokens[token].Text, _utterance.Tokens[token + 1]);
            if (right.Break == Break.None && left.Length + right.Text.Length >= ShortestJoined && vocabulary.TryFindExact(left + right.Text, out var word))
            {
                _words[firstPosition[token]].Add((word, firstPosition[token + 2]));
            }
        }
    }

    /// <summary>The known words that <paramref name="text"/> is made of, two or three of at least two letters each, or null.</summary>
    private static List<int>? Split(string text, Vocabulary vocabulary, int parts = 3)
    {
        for (var cut = 2; parts > 1 && cut <= text.Length - 2; cut++)
        {
            if (!vocabulary.TryFindExact(text[..cut], out var first))
            {
                continue;
            }

            if (vocabulary.TryFindExact(text[cut..], out var second))
            {
                return [first, second];
            }

            if (Split(text[cut..], vocabulary, parts - 1) is { } rest)
            {
                return [first, .. rest];
            }
        }

        return null;
    }
}
