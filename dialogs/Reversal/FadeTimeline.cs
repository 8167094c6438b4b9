namespace BotoxAdvisorBot.Dialogs.Reversal;

/// <summary>Where a toxin treatment stands (clinical-facts C1, day rules).</summary>
public enum FadeStage
{
    /// <summary>The day of the treatment is not known.</summary>
    Unknown,

    /// <summary>Days 0 to 2: too soon to see anything.</summary>
    TooSoon,

    /// <summary>Days 3 to 13: the effect still builds.</summary>
    Building,

    /// <summary>Days 14 to 28: the best time for a review.</summary>
    Review,

    /// <summary>Days 29 to 89: settled.</summary>
    Settled,

    /// <summary>Days 90 to 180: wearing off is normal.</summary>
    WearingOff,

    /// <summary>Past day 180: unlikely to be the toxin.</summary>
    Past,
}

/// <summary>Something that happens along the way, in its order.</summary>
public enum FadeMilestone
{
    Treated,
    Onset,
    Review,
    Easing,
    Faded,
}

/// <summary>A milestone with its dates; both are null when the day of the treatment is not known.</summary>
public sealed record FadePoint(FadeMilestone Milestone, DateOnly? From, DateOnly? To);

/// <summary>When a toxin begins to act, is reviewed, eases and has faded. Pure; the spans are clinical-facts B1 and the base article's 3 to 6 months (S17).</summary>
/// <param name="Day">Days since the treatment, from 0; null when they are not known.</param>
/// <param name="Stage">Where that is.</param>
/// <param name="Points">The milestones in their order.</param>
public sealed record FadeTimeline(int? Day, FadeStage Stage, IReadOnlyList<FadePoint> Points)
{
    /// <summary>Before this day the result still builds, so nothing is added (clinical-facts B4).</summary>
    public const int ReviewDay = 14;

    /// <summary>The timeline of a treatment, seen from <paramref name="today"/>. A later day counts as today: clocks differ, treatments are never to come.</summary>
    public static FadeTimeline Of(DateOnly? treatedOn, DateOnly today)
    {
        var treated = treatedOn > today ? today : treatedOn;
        int? day = treated is { } known ? today.DayNumber - known.DayNumber : null;
        return new FadeTimeline(
            day,
            StageOf(day),
            [
                new(FadeMilestone.Treated, treated, treated),
                new(FadeMilestone.Onset, treated?.AddDays(3), treated?.AddDays(7)),
                new(FadeMilestone.Review, treated?.AddDays(ReviewDay), treated?.AddDays(ReviewDay)),
                new(FadeMilestone.Easing, treated?.AddMonths(3), treated?.AddMonths(4)),
                new(FadeMilestone.Faded, treated?.AddMonths(3), treated?.AddMonths(6)),
            ]);
    }

    /// <summary>The stage of a day after the treatment.</summary>
    public static FadeStage StageOf(int? day) => day switch
    {
        null => FadeStage.Unknown,
        <= 2 => FadeStage.TooSoon,
        < ReviewDay => FadeStage.Building,
        <= 28 => FadeStage.Review,
        <= 89 => FadeStage.Settled,
        <= 180 => FadeStage.WearingOff,
        _ => FadeStage.Past,
    };
}
