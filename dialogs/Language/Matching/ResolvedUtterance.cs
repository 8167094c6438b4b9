namespace BotoxAdvisorBot.Dialogs.Language.Matching;

/// <summary>
/// An utterance looked up in a vocabulary. A position holds the known words that start there and the position after each: a token, a token
/// joined with the next ("light" + "headed"), or a part of a token that is several known words written as one ("cantbreathe").
/// </summary>
internal sealed class ResolvedUtterance
{
    private const int LongestJoined = 48;

    private readonly Utterance _utterance;
    private readonly Vocabulary _vocabulary;

    /// <summary>The known words of all positions; those of a position stand together from <see cref="_from"/> on.</summary>
    private readonly List<(int Word, int Next)> _words;
    private readonly List<int> _from;
    private readonly List<int> _tokens;

    public ResolvedUtterance(Utterance utterance, Vocabulary vocabulary)
    {
        (_utterance, _vocabulary) = (utterance, vocabulary);
        _words = new(utterance.Tokens.Count * 2);
        _from = new(utterance.Tokens.Count + 1);
        _tokens = new(utterance.Tokens.Count);
        for (var token = 0; token < utterance.Tokens.Count; token++)
        {
            AddToken(token);
        }

        _from.Add(_words.Count);
    }

    public int Count => _tokens.Count;

    public ReadOnlySpan<(int Word, int Next)> At(int position) => position < Count
        ? System.Runtime.InteropServices.CollectionsMarshal.AsSpan(_words)[_from[position].._from[position + 1]]
        : [];

    public int TokenOf(int position) => _tokens[position];

    public bool StartsSentence(int position) =>
        _utterance.Tokens[_tokens[position]].Break == Break.Sentence && (position == 0 || _tokens[position - 1] != _tokens[position]);

    private void AddToken(int token)
    {
        var spelling = _vocabulary.Find(_utterance.Tokens[token].Text);
        foreach (var part in spelling.Parts)
        {
            Open(token);
            _words.Add((part, Count));
        }

        if (spelling.Parts.Length == 0)
        {
            Open(token);
            foreach (var word in spelling.Words)
            {
                _words.Add((word, Count));
            }

            AddJoined(token);
        }
    }

    private void Open(int token)
    {
        _from.Add(_words.Count);
        _tokens.Add(token);
    }

    /// <summary>Adds the word that this token and the next one are together, written in two.</summary>
    private void AddJoined(int token)
    {
        if (token + 1 >= _utterance.Tokens.Count || _utterance.Tokens[token + 1].Break != Break.None)
        {
            return;
        }

        var (left, right) = (_utterance.Tokens[token].Text, _utterance.Tokens[token + 1].Text);
        var length = left.Length + right.Length;
        if (length is < Vocabulary.ShortestJoined or > LongestJoined)
        {
            return;
        }

        Span<char> joined = stackalloc char[length];
        left.CopyTo(joined);
        right.CopyTo(joined[left.Length..]);
        if (_vocabulary.TryFindExact(joined, out var word))
        {
            _words.Add((word, Count + Math.Max(1, _vocabulary.Find(right).Parts.Length)));
        }
    }
}
