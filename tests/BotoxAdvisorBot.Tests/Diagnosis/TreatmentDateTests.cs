using BotoxAdvisorBot.Dialogs.Diagnosis;
using BotoxAdvisorBot.Dialogs.Language;

namespace BotoxAdvisorBot.Tests.Diagnosis;

/// <summary>Today is Saturday, 22 November 2025.</summary>
public sealed class TreatmentDateTests
{
    internal static readonly Words English = new Library(Path.Combine(AppContext.BaseDirectory, "content"), new()).Languages.Single(words => words.Language == "en");

    private static readonly TreatmentDate Dates = new(English.Diagnosis.Dates);

    private static readonly DateOnly Today = new(2025, 11, 22);

    [Theory]
    [InlineData("today", "2025-11-22")]
    [InlineData("this morning", "2025-11-22")]
    [InlineData("3 hours ago", "2025-11-22")]
    [InlineData("yesterday", "2025-11-21")]
    [InlineData("last night", "2025-11-21")]
    [InlineData("the day before yesterday", "2025-11-20")]
    [InlineData("5 days ago", "2025-11-17")]
    [InlineData("5d", "2025-11-17")]
    [InlineData("day 5", "2025-11-17")]
    [InlineData("about three weeks ago", "2025-11-01")]
    [InlineData("a couple of weeks ago", "2025-11-08")]
    [InlineData("a few days ago", "2025-11-19")]
    [InlineData("a week ago", "2025-11-15")]
    [InlineData("10wks", "2025-09-13")]
    [InlineData("2 months", "2025-09-22")]
    [InlineData("2-3 weeks ago", "2025-11-01")]
    [InlineData("one year ago", "2024-11-22")]
    [InlineData("last week", "2025-11-15")]
    [InlineData("last month", "2025-10-22")]
    [InlineData("last friday", "2025-11-21")]
    [InlineData("on Monday", "2025-11-17")]
    [InlineData("saturday", "2025-11-15")]
    [InlineData("nov 3", "2025-11-03")]
    [InlineData("November 3rd", "2025-11-03")]
    [InlineData("3rd of november", "2025-11-03")]
    [InlineData("3 nov 2024", "2024-11-03")]
    [InlineData("Dec 15", "2024-12-15")]
    [InlineData("in august", "2025-08-15")]
    [InlineData("november", "2025-11-15")]
    [InlineData("march 2025", "2025-03-15")]
    [InlineData("in 2023", "2023-07-01")]
    [InlineData("2025-11-03", "2025-11-03")]
    [InlineData("11/3", "2025-11-03")]
    [InlineData("11/3/25", "2025-11-03")]
    [InlineData("25/10/2025", "2025-10-25")]
    [InlineData("03.11.2025", "2025-11-03")]
    [InlineData("12/31", "2024-12-31")]
    public void A_day_is_read_from_plain_words(string said, string day) =>
        Assert.Equal(new DateReading(DateReadingKind.Day, DateOnly.Parse(day, System.Globalization.CultureInfo.InvariantCulture)), Dates.Read(said, Today));

    [Theory]
    [InlineData("tomorrow", DateReadingKind.Future)]
    [InlineData("next week", DateReadingKind.Future)]
    [InlineData("next friday", DateReadingKind.Future)]
    [InlineData("in 3 days", DateReadingKind.Future)]
    [InlineData("2026-01-02", DateReadingKind.Future)]
    [InlineData("11/3/2027", DateReadingKind.Future)]
    [InlineData("1990", DateReadingKind.TooOld)]
    [InlineData("nov 3 1990", DateReadingKind.TooOld)]
    [InlineData("1/1/1990", DateReadingKind.TooOld)]
    [InlineData("40 years ago", DateReadingKind.TooOld)]
    [InlineData("99999999 days ago", DateReadingKind.TooOld)]
    [InlineData("idk", DateReadingKind.None)]
    [InlineData("", DateReadingKind.None)]
    [InlineData("forehead", DateReadingKind.None)]
    [InlineData("13/13/2025", DateReadingKind.None)]
    [InlineData("february 30", DateReadingKind.None)]
    [InlineData("99999999999999999999", DateReadingKind.None)]
    [InlineData("it may be the wrong spot", DateReadingKind.None)]
    public void A_day_that_cannot_be_is_told_from_no_day(string said, DateReadingKind kind) => Assert.Equal(kind, Dates.Read(said, Today).Kind);

    [Theory]
    [InlineData("my face is frozen, 5 days after botox", "2025-11-17")]
    [InlineData("droopy since this morning, botox 6 days ago", "2025-11-16")]
    [InlineData("had botox yesterday and i look odd", "2025-11-21")]
    [InlineData("it's been 2 weeks since my filler", "2025-11-08")]
    [InlineData("my face has been frozen for 5 days", null)]
    [InlineData("uneven since yesterday", null)]
    public void In_a_sentence_only_the_treatment_is_dated(string said, string? day)
    {
        var reading = Dates.Read(said, Today, inSentence: true);
        Assert.Equal(day, reading.Kind == DateReadingKind.Day ? DateQuestion.Write(reading.Date) : null);
    }

    [Fact]
    public void Outside_the_US_the_day_comes_first() => Assert.Equal(new DateOnly(2025, 11, 3), Dates.Read("3/11", Today, dayFirst: true).Date);

    [Theory]
    [InlineData("2025-11-22", "today (22 Nov)")]
    [InlineData("2025-11-21", "yesterday (21 Nov)")]
    [InlineData("2025-11-17", "5 days ago (17 Nov)")]
    [InlineData("2025-10-25", "about 4 weeks ago (25 Oct)")]
    [InlineData("2025-08-22", "about 3 months ago (22 Aug)")]
    [InlineData("2022-11-22", "more than 3 years ago (22 Nov 2022)")]
    public void A_day_is_told_back_in_words(string day, string told) => Assert.Equal(
        told,
        Dates.Tell(DateOnly.Parse(day, System.Globalization.CultureInfo.InvariantCulture), Today, System.Globalization.CultureInfo.GetCultureInfo("en")));
}
