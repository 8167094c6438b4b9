using System.Globalization;
using System.Text.RegularExpressions;

namespace BotoxAdvisorBot.Dialogs.Diagnosis;

/// <summary>What was understood of a day.</summary>
public enum DateReadingKind
{
    /// <summary>No day was named.</summary>
    None,
    Day,

    /// <summary>A day that is still to come.</summary>
    Future,

    /// <summary>A day too long ago to be meant.</summary>
    TooOld,
}

/// <summary>A day that was read; the date counts for <see cref="DateReadingKind.Day"/> only.</summary>
public readonly record struct DateReading(DateReadingKind Kind, DateOnly Date = default);

/// <summary>
/// Reads the day of a treatment from plain words: "about three weeks ago", "last friday", "2 months", "nov 3", "11/3". Of rough words it
/// takes the middle. Pure: the same words on the same day give the same date.
/// </summary>
public sealed partial class TreatmentDate
{
    /// <summary>A treatment longer ago than this is not meant.</summary>
    public const int OldestYears = 20;

    private const int MiddleOfMonth = 15;

    private readonly DateWords _words;
    private readonly DateVocabulary _known;

    public TreatmentDate(DateWords words) => (_words, _known) = (words, new DateVocabulary(words));

    /// <summary>The day named in a text.</summary>
    /// <param name="text">What was said.</param>
    /// <param name="today">The patient's day.</param>
    /// <param name="dayFirst">Whether 3/11 is 3 November.</param>
    /// <param name="inSentence">The text tells other things as well, so a bare span ("frozen for 5 days") is no day of treatment.</param>
    public DateReading Read(string text, DateOnly today, bool dayFirst = false, bool inSentence = false)
    {
        var said = DateVocabulary.Tokens(text);
        return Numeric(text, today, dayFirst, inSentence)
            ?? Ahead(said, today, inSentence)
            ?? Span(said, today, inSentence)
            ?? NamedDay(said, today, inSentence)
            ?? Weekday(said, today)
            ?? Month(said, today)
            ?? Year(said, today)
            ?? new DateReading(DateReadingKind.None);
    }

    /// <summary>Whether a day can be meant.</summary>
    public static DateReading Check(DateOnly date, DateOnly today) =>
        date > today ? new DateReading(DateReadingKind.Future)
        : date < today.AddYears(-OldestYears) ? new DateReading(DateReadingKind.TooOld)
        : new DateReading(DateReadingKind.Day, date);

    /// <summary>How long ago a day is, with the date: "5 days ago (17 Nov)".</summary>
    public string Tell(DateOnly date, DateOnly today, CultureInfo culture)
    {
        var days = today.DayNumber - date.DayNumber;
        var (text, n) = days switch
        {
            <= 0 => (_words.Today, 0),
            1 => (_words.Yesterday, 1),
            < 21 => (_words.DaysAgo, days),
            < 70 => (_words.WeeksAgo, (days + 3) / 7),
            < 730 => (_words.MonthsAgo, (days + 15) / 30),
            _ => (_words.YearsAgo, days / 365),
        };
        var format = date.Year == today.Year ? "d MMM" : "d MMM yyyy";
        return _words.WithDate
            .Replace("{ago}", text.Replace("{n}", n.ToString(culture), StringComparison.Ordinal), StringComparison.Ordinal)
            .Replace("{date}", date.ToString(format, culture), StringComparison.Ordinal);
    }

    private static DateReading? Numeric(string text, DateOnly today, bool dayFirst, bool inSentence)
    {
        if (IsoDate().Match(text) is { Success: true } iso)
        {
            return Build(Int(iso, 1), Int(iso, 2), Int(iso, 3), today);
        }

        var match = NumericDate().Match(text);
        if (!match.Success || (!match.Groups[4].Success && (inSentence || match.Groups[2].Value != "/")))
        {
            return null;
        }

        var (first, second) = (Int(match, 1), Int(match, 3));
        var daysFirst = second <= 12 && (first > 12 || dayFirst || match.Groups[2].Value == ".");
        var (month, day) = daysFirst ? (second, first) : (first, second);
        return match.Groups[4].Success
            ? Build(Int(match, 4) is var year && year < 100 ? year + 2000 : year, month, day, today)
            : LastOne(month, day, today);
    }

    /// <summary>"tomorrow", "next week", "in 3 days".</summary>
    private DateReading? Ahead(string[] said, DateOnly today, bool inSentence)
    {
        for (var i = 0; i < said.Length; i++)
        {
            var next = i + 1 < said.Length ? said[i + 1] : "";
            var named = _known.Tomorrow.Contains(said[i]) || (_known.Next.Contains(said[i]) && (_known.Units.ContainsKey(next) || _known.Weekdays.ContainsKey(next) || _known.Months.ContainsKey(next)));
            var span = !inSentence && i == 0 && _known.Ahead.Contains(said[i]) && _known.NumberAt(said, 1) is not null && _known.UnitAfter(said, 1) is not null;
            if (named || span)
            {
                return new DateReading(DateReadingKind.Future, today);
            }
        }

        return null;
    }

    /// <summary>"3 weeks ago", "a couple of months", "day 5", "last month".</summary>
    private DateReading? Span(string[] said, DateOnly today, bool inSentence)
    {
        for (var i = 0; i < said.Length; i++)
        {
            if (_known.NumberAt(said, i) is { } number && _known.UnitAfter(said, i) is { } at && (!inSentence || (at + 1 < said.Length && _known.Ago.Contains(said[at + 1]))))
            {
                return Minus(today, number, _known.Units[said[at]]);
            }

            var next = i + 1 < said.Length ? said[i + 1] : "";
            if (_known.Units.TryGetValue(said[i], out var unit) && int.TryParse(next, NumberStyles.None, CultureInfo.InvariantCulture, out var count))
            {
                return Minus(today, count, unit);
            }

            if (_known.Last.Contains(said[i]) && _known.Units.TryGetValue(next, out var last))
            {
                return Minus(today, 1, last);
            }
        }

        return null;
    }

    private DateReading? NamedDay(string[] said, DateOnly today, bool inSentence)
    {
        foreach (var (days, words) in _known.DayWords)
        {
            for (var i = 0; i + words.Length <= said.Length; i++)
            {
                if (said.AsSpan(i, words.Length).SequenceEqual(words) && !(inSentence && i > 0 && _known.Since.Contains(said[i - 1])))
                {
                    return Check(today.AddDays(-days), today);
                }
            }
        }

        return null;
    }

    private DateReading? Weekday(string[] said, DateOnly today)
    {
        foreach (var word in said)
        {
            if (_known.Weekdays.TryGetValue(word, out var weekday))
            {
                var back = ((int)today.DayOfWeek - weekday + 6) % 7 + 1;
                return Check(today.AddDays(-back), today);
            }
        }

        return null;
    }

    /// <summary>"nov 3", "3rd of november 2025", "in november".</summary>
    private DateReading? Month(string[] said, DateOnly today)
    {
        for (var i = 0; i < said.Length; i++)
        {
            if (!_known.Months.TryGetValue(said[i], out var month))
            {
                continue;
            }

            var year = said.Skip(i + 1).Take(3).Where(word => word.Length == 4).Select(DateVocabulary.Number).FirstOrDefault(n => n is >= 1900 and < 2200);
            var day = DateVocabulary.DayAt(said, i + 1) ?? _known.DayBefore(said, i);
            if (day is null && _known.OnlyWithDay.Contains(said[i]) && year is null && said.Length > 1 && !(i > 0 && _known.In.Contains(said[i - 1])))
            {
                continue;
            }

            if (day is not null)
            {
                return year is null ? LastOne(month, day.Value, today) : Build(year.Value, month, day.Value, today);
            }

            var first = new DateOnly(year ?? (month > today.Month ? today.Year - 1 : today.Year), month, 1);
            var middle = first.AddDays(MiddleOfMonth - 1);
            return Check(first <= today && middle > today ? today : middle, today);
        }

        return null;
    }

    private DateReading? Year(string[] said, DateOnly today)
    {
        for (var i = 0; i < said.Length; i++)
        {
            if (said[i].Length == 4 && DateVocabulary.Number(said[i]) is { } year && year is >= 1900 and < 2200 && (said.Length <= 2 || (i > 0 && _known.In.Contains(said[i - 1]))))
            {
                var middle = new DateOnly(year, 7, 1);
                return Check(year == today.Year && middle > today ? today : middle, today);
            }
        }

        return null;
    }

    private static DateReading Minus(DateOnly today, int number, string unit)
    {
        var days = number * unit switch { "day" => 1.0, "week" => 7.0, "month" => 30.5, _ => 365.25 };
        if (days > (OldestYears + 1) * 366)
        {
            return new DateReading(DateReadingKind.TooOld);
        }

        return Check(
            unit switch { "day" => today.AddDays(-number), "week" => today.AddDays(-7 * number), "month" => today.AddMonths(-number), _ => today.AddYears(-number) },
            today);
    }

    /// <summary>The last day of this name that is not to come.</summary>
    private static DateReading LastOne(int month, int day, DateOnly today)
    {
        var thisYear = Build(today.Year, month, day, today);
        return thisYear.Kind == DateReadingKind.Future ? Build(today.Year - 1, month, day, today) : thisYear;
    }

    private static DateReading Build(int year, int month, int day, DateOnly today) =>
        year is >= 1 and <= 9999 && month is >= 1 and <= 12 && day >= 1 && day <= DateTime.DaysInMonth(year, month)
            ? Check(new DateOnly(year, month, day), today)
            : new DateReading(DateReadingKind.None);

    private static int Int(Match match, int group) => int.Parse(match.Groups[group].Value, CultureInfo.InvariantCulture);

    [GeneratedRegex(@"\b(\d{4})[-/.](\d{1,2})[-/.](\d{1,2})\b", RegexOptions.CultureInvariant)]
    private static partial Regex IsoDate();

    [GeneratedRegex(@"\b(\d{1,2})([-/.])(\d{1,2})(?:[-/.](\d{4}|\d{2}))?\b", RegexOptions.CultureInvariant)]
    private static partial Regex NumericDate();
}
