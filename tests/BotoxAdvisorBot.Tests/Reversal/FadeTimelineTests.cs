using BotoxAdvisorBot.Dialogs.Reversal;

namespace BotoxAdvisorBot.Tests.Reversal;

public sealed class FadeTimelineTests
{
    private static readonly DateOnly Treated = new(2025, 11, 17);

    [Theory]
    [InlineData(0, FadeStage.TooSoon)]
    [InlineData(2, FadeStage.TooSoon)]
    [InlineData(3, FadeStage.Building)]
    [InlineData(13, FadeStage.Building)]
    [InlineData(14, FadeStage.Review)]
    [InlineData(28, FadeStage.Review)]
    [InlineData(29, FadeStage.Settled)]
    [InlineData(89, FadeStage.Settled)]
    [InlineData(90, FadeStage.WearingOff)]
    [InlineData(180, FadeStage.WearingOff)]
    [InlineData(181, FadeStage.Past)]
    [InlineData(4_000, FadeStage.Past)]
    public void Each_day_has_its_stage(int day, FadeStage stage)
    {
        var timeline = FadeTimeline.Of(Treated, Treated.AddDays(day));

        Assert.Equal(day, timeline.Day);
        Assert.Equal(stage, timeline.Stage);
    }

    [Theory]
    [InlineData(FadeMilestone.Treated, "2025-11-17", "2025-11-17")]
    [InlineData(FadeMilestone.Onset, "2025-11-20", "2025-11-24")]
    [InlineData(FadeMilestone.Review, "2025-12-01", "2025-12-01")]
    [InlineData(FadeMilestone.Easing, "2026-02-17", "2026-03-17")]
    [InlineData(FadeMilestone.Faded, "2026-02-17", "2026-05-17")]
    public void The_milestones_follow_from_the_day_of_the_treatment(FadeMilestone milestone, string from, string to)
    {
        var point = FadeTimeline.Of(Treated, Treated.AddDays(5)).Points.Single(point => point.Milestone == milestone);

        Assert.Equal(DateOnly.Parse(from, System.Globalization.CultureInfo.InvariantCulture), point.From);
        Assert.Equal(DateOnly.Parse(to, System.Globalization.CultureInfo.InvariantCulture), point.To);
    }

    [Theory]
    [InlineData("2025-11-30", "2026-02-28", "2026-05-30")]
    [InlineData("2027-11-30", "2028-02-29", "2028-05-30")]
    public void Three_months_end_with_a_short_month(string treated, string from, string to)
    {
        var day = DateOnly.Parse(treated, System.Globalization.CultureInfo.InvariantCulture);
        var faded = FadeTimeline.Of(day, day).Points[^1];

        Assert.Equal($"{from} {to}", $"{faded.From:yyyy-MM-dd} {faded.To:yyyy-MM-dd}");
    }

    [Fact]
    public void Without_a_date_there_is_no_day_and_no_date()
    {
        var timeline = FadeTimeline.Of(null, Treated);

        Assert.Null(timeline.Day);
        Assert.Equal(FadeStage.Unknown, timeline.Stage);
        Assert.Equal(Enum.GetValues<FadeMilestone>(), timeline.Points.Select(point => point.Milestone));
        Assert.All(timeline.Points, point => Assert.True(point is { From: null, To: null }));
    }

    [Fact]
    public void A_date_to_come_counts_as_today() =>
        Assert.Equivalent(FadeTimeline.Of(Treated, Treated), FadeTimeline.Of(Treated.AddDays(1), Treated));
}
