using System.Globalization;
using System.Text.RegularExpressions;
using BotoxAdvisorBot.Dialogs.Language.Matching;

namespace BotoxAdvisorBot.Dialogs.Diagnosis;

/// <summary>The words of days as they are looked up, and the numbers and units among the words of a text.</summary>
internal sealed partial class DateVocabulary
{
    private readonly HashSet<string> _between, _ordinals;

    public DateVocabulary(DateWords words)
    {
        Units = words.Units.SelectMany(unit => unit.Value.Select(name => (Name: Utterance.Fold(name), unit.Key))).ToDictionary(unit => unit.Name, unit => unit.Key);
        Numbers = words.Numbers.ToDictionary(number => Utterance.Fold(number.Key), number => number.Value);
        (Weekdays, Months) = (Index(words.Weekdays, 0), Index(words.Months, 1));
        DayWords = [.. words.DayWords.SelectMany(entry => entry.Said.Select(said => (entry.Days, Utterance.Fold(said).Split(' ')))).OrderByDescending(entry => entry.Item2.Length)];
        (Ago, Ahead, Last, Next, Tomorrow) = (Set(words.Ago), Set(words.Ahead), Set(words.Last), Set(words.Next), Set(words.Tomorrow));
        (Since, In, OnlyWithDay) = (Set(words.Since), Set(words.In), Set(words.OnlyWithDay));
        (_between, _ordinals) = (Set(words.Between), Set(words.Ordinals));
    }

    public Dictionary<string, string> Units { get; }

    public Dictionary<string, int> Numbers { get; }

    /// <summary>From 0, Sunday.</summary>
    public Dictionary<string, int> Weekdays { get; }

    /// <summary>From 1.</summary>
    public Dictionary<string, int> Months { get; }

    /// <summary>Rows of words that name a day by how long ago it is, the longest first.</summary>
    public IReadOnlyList<(int Days, string[] Words)> DayWords { get; }

    public HashSet<string> Ago { get; }

    public HashSet<string> Ahead { get; }

    public HashSet<string> Last { get; }

    public HashSet<string> Next { get; }

    public HashSet<string> Tomorrow { get; }

    public HashSet<string> Since { get; }

    public HashSet<string> In { get; }

    /// <summary>Months that are everyday words as well ("may").</summary>
    public HashSet<string> OnlyWithDay { get; }

    /// <summary>The folded words; "5d" and "3rd" are two.</summary>
    public static string[] Tokens(string text) =>
        [.. Utterance.Parse(text).Tokens.SelectMany(token => NumberAndRest().Match(token.Text) is { Success: true } parts ? [parts.Groups[1].Value, parts.Groups[2].Value] : new[] { token.Text })];

    public int? NumberAt(string[] said, int i) =>
        i >= said.Length ? null : Number(said[i]) ?? (Numbers.TryGetValue(said[i], out var number) ? number : null);

    /// <summary>Where the unit of the number at <paramref name="i"/> stands, over "of" and over a second number word ("a couple of weeks").</summary>
    public int? UnitAfter(string[] said, int i)
    {
        for (var at = i + 1; at < said.Length && at <= i + 2; at++)
        {
            if (Units.ContainsKey(said[at]))
            {
                return at;
            }

            if (!_between.Contains(said[at]))
            {
                return null;
            }
        }

        return null;
    }

    public static int? DayAt(string[] said, int i) => i < said.Length && Number(said[i]) is { } day and >= 1 and <= 31 ? day : null;

    public int? DayBefore(string[] said, int month)
    {
        var at = month - 1;
        while (at >= 0 && (_between.Contains(said[at]) || _ordinals.Contains(said[at])))
        {
            at--;
        }

        return at >= 0 ? DayAt(said, at) : null;
    }

    public static int? Number(string word) => int.TryParse(word, NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : null;

    private static HashSet<string> Set(IEnumerable<string> words) => [.. words.Select(Utterance.Fold)];

    private static Dictionary<string, int> Index(IReadOnlyList<IReadOnlyList<string>> names, int first) =>
        names.SelectMany((same, i) => same.Select(name => (Name: Utterance.Fold(name), Number: i + first))).ToDictionary(name => name.Name, name => name.Number);

    [GeneratedRegex(@"^(\d+)(\p{L}+)$", RegexOptions.CultureInvariant)]
    private static partial Regex NumberAndRest();
}
