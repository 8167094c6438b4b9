namespace BotoxAdvisorBot.Tests.Questions;

/// <summary>
/// The Flesch-Kincaid grade level: 0.39 × words per sentence + 11.8 × syllables per word − 15.59 (J. P. Kincaid et al., "Derivation of new
/// readability formulas for Navy enlisted personnel", Research Branch Report 8-75, 1975). Syllables are counted as groups of vowels, without
/// a silent e at the end.
/// </summary>
internal static class Readability
{
    public static double Grade(string text)
    {
        var words = Words(text).ToList();
        return (0.39 * words.Count / Sentences(text)) + (11.8 * words.Sum(Syllables) / words.Count) - 15.59;
    }

    /// <summary>The sentences of a text; "one; two" and "one: two" are one sentence.</summary>
    public static int Sentences(string text) =>
        Math.Max(1, text.Where((c, i) => c is '.' or '!' or '?' && (i + 1 == text.Length || text[i + 1] is ' ' or '"')).Count());

    private static IEnumerable<string> Words(string text) =>
        text.Split([' ', '-', '/', '\n'], StringSplitOptions.RemoveEmptyEntries)
            .Select(word => new string([.. word.Where(char.IsLetterOrDigit)]).ToLowerInvariant())
            .Where(word => word.Length > 0);

    private static int Syllables(string word)
    {
        var groups = word.Where((c, i) => IsVowel(c) && (i == 0 || !IsVowel(word[i - 1]))).Count();
        var silent = word.Length > 2 && word[^1] == 'e' && !IsVowel(word[^2]) && !(word[^2] == 'l' && !IsVowel(word[^3]));
        return Math.Max(1, silent ? groups - 1 : groups);
    }

    private static bool IsVowel(char c) => c is 'a' or 'e' or 'i' or 'o' or 'u' or 'y';
}
