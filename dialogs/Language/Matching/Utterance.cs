using System.Globalization;
using System.Text;

namespace BotoxAdvisorBot.Dialogs.Language.Matching;

/// <summary>One word of an utterance, folded: lower case, no accents or apostrophes, repeated letters once.</summary>
/// <param name="Text">The folded word; a currency sign is a word of its own.</param>
/// <param name="Start">Where the word starts in the text, in characters.</param>
/// <param name="End">Where the word ends in the text, in characters, exclusive.</param>
/// <param name="Break">What stands between this word and the one before it.</param>
public readonly record struct Token(string Text, int Start, int End, Break Break);

/// <summary>How strongly punctuation separates two words.</summary>
public enum Break
{
    None,
    Clause,
    Sentence,
}

/// <summary>A text as the rules see it: a row of folded words.</summary>
public sealed class Utterance
{
    private const int LongestOnStack = 128;

    private Utterance(string text, IReadOnlyList<Token> tokens)
    {
        Text = text;
        Tokens = tokens;
    }

    public string Text { get; }

    public IReadOnlyList<Token> Tokens { get; }

    /// <summary>The folded words with single spaces between them: what whole-utterance commands are compared with.</summary>
    public string Whole => string.Join(' ', Tokens.Select(t => t.Text));

    public static Utterance Parse(string text)
    {
        var tokens = new List<Token>();
        var (start, pending) = (-1, Break.None);
        for (var i = 0; i <= text.Length; i++)
        {
            var c = i < text.Length ? text[i] : ' ';
            if (char.IsLetterOrDigit(c) || (start >= 0 && IsApostrophe(c)) || (!char.IsAscii(c) && CharUnicodeInfo.GetUnicodeCategory(c) == UnicodeCategory.NonSpacingMark))
            {
                start = start < 0 ? i : start;
                continue;
            }

            if (start >= 0)
            {
                tokens.Add(new Token(Fold(text.AsSpan(start, i - start)), start, i, pending));
                (start, pending) = (-1, Break.None);
            }

            if (c is '$' or '€' or '£')
            {
                tokens.Add(new Token(c.ToString(), i, i + 1, pending));
                pending = Break.None;
            }

            pending = Stronger(pending, BreakOf(c));
        }

        return new Utterance(text, tokens);
    }

    /// <summary>The same text with the words of some phrases blanked out; the other words keep their places.</summary>
    public Utterance Without(IReadOnlyCollection<PhraseMatch> phrases) => new(
        Text, [.. Tokens.Select((token, i) => phrases.Any(phrase => phrase.Names(i)) ? token with { Text = "" } : token)]);

    /// <summary>The folded form of a whole phrase, to compare with <see cref="Whole"/>.</summary>
    public static string Fold(string phrase) => Parse(phrase).Whole;

    private static bool IsApostrophe(char c) => c is '\'' or '’' or '‘' or '`' or '´';

    private static Break Stronger(Break a, Break b) => a > b ? a : b;

    private static Break BreakOf(char c) => c switch
    {
        '.' or '!' or '?' or '\n' or '\r' or '…' or '¿' or '¡' => Break.Sentence,
        ',' or ';' or ':' or '(' or ')' or '—' or '–' or '"' => Break.Clause,
        _ => Break.None,
    };

    private static string Fold(ReadOnlySpan<char> word)
    {
        var letters = Ascii.IsValid(word) ? word : word.ToString().Normalize(NormalizationForm.FormKD);
        Span<char> folded = letters.Length <= LongestOnStack ? stackalloc char[letters.Length] : new char[letters.Length];
        var length = 0;
        foreach (var c in letters)
        {
            if (IsApostrophe(c) || (!char.IsAscii(c) && CharUnicodeInfo.GetUnicodeCategory(c) == UnicodeCategory.NonSpacingMark))
            {
                continue;
            }

            var lower = char.ToLowerInvariant(c);
            if (!char.IsLetter(lower) || length == 0 || folded[length - 1] != lower)
            {
                folded[length++] = lower;
            }
        }

        return new string(folded[..length]);
    }
}
