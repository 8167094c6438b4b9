using System.Globalization;
using BotoxAdvisorBot.Dialogs.Cards;
using BotoxAdvisorBot.Dialogs.Language;
using BotoxAdvisorBot.Dialogs.Turns;

namespace BotoxAdvisorBot.Dialogs.Reversal;

/// <summary>Tells a <see cref="FadeTimeline"/>: what each day means, in dates where the day of the treatment is known.</summary>
internal static class TimelineReply
{
    /// <summary>A date this far away is told with its year.</summary>
    private const int DaysWithoutYear = 300;

    /// <summary>The time line; null when all of it is long past.</summary>
    public static Reply? Of(Turn turn, DateOnly today)
    {
        var voice = turn.Voice;
        var words = voice.Words.Reversal.Timeline;
        var timeline = FadeTimeline.Of(turn.Treatment.TreatedOn, today);
        if (timeline.Stage == FadeStage.Past)
        {
            return null;
        }

        var card = new ReplyBuilder(words.Stages.Of(timeline.Stage).Text).Title(words.Title);
        foreach (var (when, what) in Rows(voice, timeline, today))
        {
            card.Columns(when, what);
        }

        var sources = timeline.Points.Select(point => words.Of(point.Milestone).Source).Where(source => source.ToString() != "house");
        return card.Text(words.LongerBrands.Text).Hint(ReversalReplies.SourceLine(voice, sources)).Build();
    }

    private static IEnumerable<(string When, string What)> Rows(Voice voice, FadeTimeline timeline, DateOnly today)
    {
        var words = voice.Words.Reversal.Timeline;
        var rows = timeline.Points
            .Select(point => (point.From, When: When(voice, point, today), words.Of(point.Milestone).What))
            .Where(row => row.When.Length > 0)
            .ToList();
        if (timeline.Day is > 0 and { } day)
        {
            var label = voice.Fill(words.Today, ("day", day.ToString(CultureInfo.InvariantCulture)));
            rows.Insert(rows.FindLastIndex(row => row.From <= today) + 1, (today, Date(voice, today, today), label));
        }

        return rows.Select(row => (row.When, row.What));
    }

    private static string When(Voice voice, FadePoint point, DateOnly today)
    {
        var words = voice.Words.Reversal.Timeline;
        return point switch
        {
            { From: { } from, To: { } to } when from != to => voice.Fill(words.Span, ("from", SpanStart(voice, from, to, today)), ("to", Date(voice, to, today))),
            { From: { } from } => Date(voice, from, today),
            _ => words.Of(point.Milestone).After ?? "",
        };
    }

    /// <summary>Within a month the month is said once.</summary>
    private static string SpanStart(Voice voice, DateOnly from, DateOnly to, DateOnly today) =>
        (from.Year, from.Month) == (to.Year, to.Month) ? from.Day.ToString(CultureInfo.InvariantCulture) : Date(voice, from, today);

    private static string Date(Voice voice, DateOnly date, DateOnly today) => date.ToString(
        Math.Abs(date.DayNumber - today.DayNumber) > DaysWithoutYear ? "d MMM yyyy" : "d MMM",
        CultureInfo.GetCultureInfo(voice.Words.Language));
}
