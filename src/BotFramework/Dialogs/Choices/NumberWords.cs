using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;

namespace Microsoft.Bot.Builder.Dialogs.Choices;

/// <summary>Finds whole numbers and places ("third") in a sentence, in digits and in words, English or Spanish.</summary>
internal static partial class NumberWords
{
    public static List<ModelResult<long>> Cardinals(string text, string locale)
    {
        var language = NumberLanguage.Of(locale);
        var words = WordsIn(text, words => ReadCardinal(language, words));
        return [.. DigitsIn(text ?? string.Empty).Concat(words).OrderBy(number => number.Start)];
    }

    public static List<ModelResult<long>> Ordinals(string text, string locale)
    {
        var language = NumberLanguage.Of(locale);
        var digits = Numbers(text, language.OrdinalDigits.Matches(text ?? string.Empty), match => match.Groups[1].Value);
        var words = WordsIn(text, words => ReadOrdinal(language, words));
        return [.. digits.Concat(words).OrderBy(number => number.Start)];
    }

    // 1,000 is a thousand; 1.5 and 1:30 are no whole numbers, nor is a part of them.
    private static IEnumerable<ModelResult<long>> DigitsIn(string text) =>
        Numbers(text, Digits().Matches(text), match => match.Value.Replace(",", string.Empty, StringComparison.Ordinal));

    private static IEnumerable<ModelResult<long>> Numbers(string text, IEnumerable<Match> matches, Func<Match, string> digits)
    {
        foreach (var match in matches)
        {
            if (long.TryParse(digits(match), NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var value))
            {
                yield return Result(text, match.Index, match.Index + match.Length, value);
            }
        }
    }

    private static IEnumerable<ModelResult<long>> WordsIn(string text, Func<ArraySegment<string>, (int Words, long Value)> read)
    {
        foreach (Match run in Runs().Matches(text ?? string.Empty))
        {
            var matches = Word().Matches(run.Value);
            string[] words = [.. matches.Select(match => Plain(match.Value))];
            for (var i = 0; i < words.Length;)
            {
                var (count, value) = read(new ArraySegment<string>(words, i, words.Length - i));
                if (count > 0)
                {
                    var last = matches[i + count - 1];
                    yield return Result(text, run.Index + matches[i].Index, run.Index + last.Index + last.Length, value);
                }

                i += Math.Max(count, 1);
            }
        }
    }

    // A number is groups below a hundred, each multiplied by the scale words after it: two | hundred, twenty one.
    private static (int Words, long Value) ReadCardinal(NumberLanguage language, ArraySegment<string> words)
    {
        var (read, total) = (0, 0L);
        while (read < words.Count)
        {
            var (count, group) = ReadBelowHundred(language, words[read..]);
            var scaled = false;
            for (var at = read + count; at < words.Count && language.Scales.TryGetValue(words[at], out var scale); at++, count++)
            {
                group = Math.Max(group, 1) * scale;
                scaled = true;
            }

            if (count == 0)
            {
                break;
            }

            total += group;
            read += count;
            if (!scaled)
            {
                break;
            }

            var goesOn = read + 1 < words.Count
                && words[read] == language.AfterScale
                && ReadBelowHundred(language, words[(read + 1)..]).Words > 0;
            read += goesOn ? 1 : 0;
        }

        return (read, total);
    }

    private static (int Words, long Value) ReadBelowHundred(NumberLanguage language, ArraySegment<string> words)
    {
        if (language.Units.TryGetValue(words[0], out var value) || language.Compounds.TryGetValue(words[0], out value))
        {
            return (1, value);
        }

        if (!language.Tens.TryGetValue(words[0], out value))
        {
            return (0, 0);
        }

        var unitAt = language.Joiner != null && words.Count > 1 && words[1] == language.Joiner ? 2 : 1;
        var joined = language.Joiner == null || unitAt == 2;
        return joined && unitAt < words.Count && language.Units.TryGetValue(words[unitAt], out var unit) && unit is >= 1 and <= 9
            ? (unitAt + 1, value + unit)
            : (1, value);
    }

    private static (int Words, long Value) ReadOrdinal(NumberLanguage language, ArraySegment<string> words)
    {
        if (words.Count > 1
            && language.BeforeOrdinalUnit.TryGetValue(words[0], out var ten)
            && language.OrdinalUnits.TryGetValue(words[1], out var unit)
            && unit <= 9)
        {
            return (2, ten + unit);
        }

        return language.OrdinalUnits.TryGetValue(words[0], out var value) || language.OrdinalTens.TryGetValue(words[0], out value)
            ? (1, value)
            : (0, 0);
    }

    private static string Plain(string word)
    {
        var letters = word.Normalize(NormalizationForm.FormD)
            .Where(letter => CharUnicodeInfo.GetUnicodeCategory(letter) != UnicodeCategory.NonSpacingMark);
        return string.Concat(letters).ToLowerInvariant();
    }

    private static ModelResult<long> Result(string text, int start, int end, long value) =>
        new() { Start = start, End = end - 1, Text = text[start..end], TypeName = "number", Resolution = value };

    [GeneratedRegex(@"(?<![\w.,:/])-?\d+(?:[.,:/]\d+)*(?!\w)")]
    private static partial Regex Digits();

    // Words that only spaces or hyphens part, so that "twenty, one" is two numbers.
    [GeneratedRegex(@"\p{L}[\p{L}\p{M}]*(?:[\s-]+\p{L}[\p{L}\p{M}]*)*")]
    private static partial Regex Runs();

    [GeneratedRegex(@"\p{L}[\p{L}\p{M}]*")]
    private static partial Regex Word();
}
