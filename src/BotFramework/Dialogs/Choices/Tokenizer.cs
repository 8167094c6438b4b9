using System.Text;

namespace Microsoft.Bot.Builder.Dialogs.Choices;

/// <summary>Breaks texts into words where nothing better is given.</summary>
public class Tokenizer
{
    /// <summary>Gets the tokenizer that breaks at spaces and punctuation.</summary>
    public static TokenizerFunction DefaultTokenizer => DefaultTokenizerImpl;

    /// <summary>Breaks a text at spaces and punctuation and puts it in lower case; an emoji is a word of its own.</summary>
    public static List<Token> DefaultTokenizerImpl(string text, string locale = default)
    {
        var tokens = new List<Token>();
        var wordStart = -1;
        for (var i = 0; i < text?.Length;)
        {
            // Half of a surrogate pair is no character: it decodes to U+FFFD and breaks words.
            var whole = Rune.DecodeFromUtf16(text.AsSpan(i), out var rune, out var length) == System.Buffers.OperationStatus.Done;
            if (!whole || !rune.IsBmp || Breaks(rune.Value))
            {
                AddWord(tokens, text, wordStart, i);
                wordStart = -1;
                if (whole && !rune.IsBmp)
                {
                    AddWord(tokens, text, i, i + length);
                }
            }
            else if (wordStart < 0)
            {
                wordStart = i;
            }

            i += length;
        }

        AddWord(tokens, text, wordStart, text?.Length ?? 0);
        return tokens;
    }

    private static void AddWord(List<Token> tokens, string text, int start, int end)
    {
        if (start >= 0)
        {
            var word = text[start..end];
            tokens.Add(new Token { Start = start, End = end - 1, Text = word, Normalized = word.ToLowerInvariant() });
        }
    }

    // Controls, spaces and ASCII punctuation; Latin-1 symbols; spacing and combining marks; general punctuation and symbols.
    private static bool Breaks(int codePoint) => codePoint
        is <= 0x2F
        or >= 0x3A and <= 0x40
        or >= 0x5B and <= 0x60
        or >= 0x7B and <= 0xBF
        or >= 0x2B9 and <= 0x36F
        or >= 0x2000 and <= 0x2BFF
        or >= 0x2E00 and <= 0x2E7F;
}
