using System.Text.RegularExpressions;

namespace Microsoft.Bot.Builder.Dialogs.Choices;

/// <summary>The number words of a language, in lower case and without accents.</summary>
internal sealed partial class NumberLanguage
{
    public static NumberLanguage English { get; } = new()
    {
        Units = Count(
            "zero one two three four five six seven eight nine ten eleven twelve thirteen " +
            "fourteen fifteen sixteen seventeen eighteen nineteen"),
        Tens = Count("twenty thirty forty fifty sixty seventy eighty ninety", 20, 10),
        AfterScale = "and",
        Scales = new() { ["hundred"] = 100, ["thousand"] = 1_000, ["million"] = 1_000_000 },
        OrdinalUnits = Count(
            "first second third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth thirteenth " +
            "fourteenth fifteenth sixteenth seventeenth eighteenth nineteenth",
            1),
        OrdinalTens = Count("twentieth thirtieth fortieth fiftieth sixtieth seventieth eightieth ninetieth hundredth", 20, 10),
        BeforeOrdinalUnit = Count("twenty thirty forty fifty sixty seventy eighty ninety", 20, 10),
        OrdinalDigits = EnglishOrdinalDigits(),
    };

    public static NumberLanguage Spanish { get; } = new()
    {
        Units = new(Count(
            "cero uno dos tres cuatro cinco seis siete ocho nueve diez once doce trece " +
            "catorce quince dieciseis diecisiete dieciocho diecinueve"))
        {
            ["un"] = 1,
            ["una"] = 1,
        },
        Compounds = new(Count("veintiuno veintidos veintitres veinticuatro veinticinco veintiseis veintisiete veintiocho veintinueve", 21))
        {
            ["veintiun"] = 21,
            ["veintiuna"] = 21,
        },
        Tens = Count("veinte treinta cuarenta cincuenta sesenta setenta ochenta noventa", 20, 10),
        Joiner = "y",
        Scales = new() { ["cien"] = 100, ["ciento"] = 100, ["mil"] = 1_000, ["millon"] = 1_000_000, ["millones"] = 1_000_000 },
        OrdinalUnits = BothGenders(
            "primer segund tercer cuart quint sext septim octav noven decim undecim duodecim decimotercer " +
            "decimocuart decimoquint decimosext decimoseptim decimoctav decimonoven",
            ("primer", 1),
            ("tercer", 3)),
        OrdinalTens = BothGenders(
            "vigesim trigesim cuadragesim quincuagesim sexagesim septuagesim octogesim nonagesim centesim", start: 20, step: 10),
        BeforeOrdinalUnit = BothGenders(
            "decim vigesim trigesim cuadragesim quincuagesim sexagesim septuagesim octogesim nonagesim", start: 10, step: 10),
        OrdinalDigits = SpanishOrdinalDigits(),
    };

    /// <summary>Words from 0 to 19.</summary>
    public required Dictionary<string, long> Units { get; init; }

    /// <summary>Words that are a ten and a unit in one.</summary>
    public Dictionary<string, long> Compounds { get; init; } = [];

    /// <summary>Words for 20, 30 and so on, after which a unit may come.</summary>
    public required Dictionary<string, long> Tens { get; init; }

    /// <summary>The word between a ten and a unit; null where there is none.</summary>
    public string Joiner { get; init; }

    /// <summary>The word between a scale and what is added to it; null where there is none.</summary>
    public string AfterScale { get; init; }

    /// <summary>Words that multiply what comes before.</summary>
    public required Dictionary<string, long> Scales { get; init; }

    /// <summary>Ordinals that may end a longer one.</summary>
    public required Dictionary<string, long> OrdinalUnits { get; init; }

    /// <summary>Ordinals that stand alone.</summary>
    public required Dictionary<string, long> OrdinalTens { get; init; }

    /// <summary>Words to which an ordinal unit is added.</summary>
    public required Dictionary<string, long> BeforeOrdinalUnit { get; init; }

    /// <summary>An ordinal in digits; its group 1 is the number.</summary>
    public required Regex OrdinalDigits { get; init; }

    public static NumberLanguage Of(string locale) =>
        locale != null && locale.StartsWith("es", StringComparison.OrdinalIgnoreCase) ? Spanish : English;

    private static Dictionary<string, long> Count(string words, int start = 0, int step = 1) =>
        words.Split(' ').Select((word, i) => (word, value: start + ((long)i * step))).ToDictionary(pair => pair.word, pair => pair.value);

    private static Dictionary<string, long> BothGenders(string stems, params (string Word, long Value)[] shortForms) =>
        BothGenders(stems, 1, 1, shortForms);

    private static Dictionary<string, long> BothGenders(string stems, int start, int step, params (string Word, long Value)[] shortForms) =>
        Count(stems, start, step)
            .SelectMany(stem => new[] { (Word: stem.Key + "o", stem.Value), (Word: stem.Key + "a", stem.Value) })
            .Concat(shortForms)
            .ToDictionary(pair => pair.Word, pair => pair.Value);

    [GeneratedRegex(@"(?<![\w.,])(\d+)(?:st|nd|rd|th)\b", RegexOptions.IgnoreCase)]
    private static partial Regex EnglishOrdinalDigits();

    [GeneratedRegex(@"(?<![\w.,])(\d+)(?:\.?[ºª°]|(?:ero|era|er|ro|ra|do|da|to|ta|mo|ma|vo|va|no|na)\b)", RegexOptions.IgnoreCase)]
    private static partial Regex SpanishOrdinalDigits();
}
