using BotoxAdvisorBot.Dialogs.Language;

namespace BotoxAdvisorBot.Dialogs.Reversal;

/// <summary>What can be done about a result, by kind.</summary>
public enum UndoKind
{
    /// <summary>Somebody has to look at it now.</summary>
    Contact,

    /// <summary>A clinician can dissolve it.</summary>
    Dissolve,

    /// <summary>More product in another spot may even it out.</summary>
    Balance,

    /// <summary>It needs time.</summary>
    Wait,

    /// <summary>A clinician may treat or remove it.</summary>
    Treat,

    /// <summary>What does not help, or makes it worse.</summary>
    Avoid,
}

/// <summary>What can be done about one problem after one kind of product.</summary>
/// <param name="Lead">The answer in short.</param>
/// <param name="Options">What can be done, in the order it is told.</param>
/// <param name="TooEarlyToAdd">More product is an option, but not yet, or the day is not known.</param>
public sealed record UndoPlan(Statement Lead, IReadOnlyList<UndoOption> Options, bool TooEarlyToAdd);

/// <summary>
/// Picks from the content what can be done. Pure. Whatever the content says, a toxin is never taken out or dissolved (S14), more is never added where
/// too much is the problem (S16), and only hyaluronic acid is dissolved (S18). Long after a toxin has faded, neither time nor more of it is an answer.
/// </summary>
public static class UndoRules
{
    /// <summary>What can be done about <paramref name="problem"/> after <paramref name="family"/>.</summary>
    /// <param name="family">The kind of product.</param>
    /// <param name="problem">What looks wrong; null when it was not asked.</param>
    /// <param name="day">Days since the treatment, or null.</param>
    /// <param name="supportFirst">After a crisis or signs of distress about looks, more product never comes first.</param>
    public static UndoPlan For(FamilyWords family, ProblemWords? problem, int? day, bool supportFirst)
    {
        var longPast = FadeTimeline.StageOf(day) == FadeStage.Past ? family.WhenLongPast : null;
        var specific = (problem?.Options ?? []).Where(option => Fits(option, family)).ToList();
        var general = family.Options.Where(option => !specific.Exists(o => o.Kind == option.Kind));
        var options = specific.Concat(general)
            .Where(option => option.Kind != UndoKind.Dissolve || family.CanBeDissolved)
            .Where(option => option.Kind != UndoKind.Balance || problem?.MoreNeverHelps != true)
            .Where(option => longPast is null || option.Kind is UndoKind.Contact or UndoKind.Treat)
            .OrderBy(option => Rank(option.Kind, supportFirst))
            .ToList();
        var mayAdd = options.Exists(option => option.Kind == UndoKind.Balance);
        var lead = problem?.Lead is { } own && !(supportFirst && mayAdd) ? own : family.Lead;
        return new UndoPlan(longPast ?? lead, options, mayAdd && !(day >= FadeTimeline.ReviewDay));
    }

    /// <summary>What may be serious comes first, what to leave alone late; in between the content's order holds.</summary>
    private static int Rank(UndoKind kind, bool supportFirst) => kind switch
    {
        UndoKind.Contact => 0,
        UndoKind.Balance when supportFirst => 3,
        UndoKind.Avoid => 2,
        _ => 1,
    };

    private static bool Fits(UndoOption option, FamilyWords family) => option.Families.Count == 0 || option.Families.Contains(family.Id);
}
