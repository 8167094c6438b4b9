namespace BotoxAdvisorBot.Dialogs.Diagnosis;

/// <summary>What the causes are found from.</summary>
/// <param name="Product">The id of the product, or null.</param>
/// <param name="Areas">The ids of the treated areas.</param>
/// <param name="Problem">The id of what looks wrong.</param>
/// <param name="Days">Days since the treatment, or null when the day is not known.</param>
/// <param name="Ticked">The ids of the ticked points of the checklist.</param>
public sealed record TreatmentFacts(
    string? Product, IReadOnlyCollection<string> Areas, string Problem, int? Days, IReadOnlyCollection<string> Ticked);

/// <summary>A likely cause with what the patient's own answers say for it.</summary>
public sealed record LikelyCause(CauseWords Cause, IReadOnlyList<string> Reasons);

/// <summary>What may have happened.</summary>
/// <param name="Problem">What looks wrong.</param>
/// <param name="Causes">The likely causes, the most likely first.</param>
/// <param name="OtherTerms">The common causes of the article that are not among them.</param>
/// <param name="Areas">What can go wrong in the treated areas.</param>
/// <param name="Timing">Whether it is too early to judge; null for a matter of safety.</param>
/// <param name="UnsafeReasons">Why the product or the place is in doubt.</param>
/// <param name="IsEmergency">A sign together with a product or a place in doubt.</param>
public sealed record CauseFindings(
    ProblemWords Problem,
    IReadOnlyList<LikelyCause> Causes,
    IReadOnlyList<TermWords> OtherTerms,
    IReadOnlyList<Language.Statement> Areas,
    DayRule? Timing,
    IReadOnlyList<string> UnsafeReasons,
    bool IsEmergency);

/// <summary>The day rule that holds, as a text and its source.</summary>
public sealed record DayRule(string Text, Language.Sources Source);

/// <summary>
/// Puts the likely causes of a disappointing result in order (clinical-facts C1 to C4). A pure function over the content: what the patient
/// said outright moves a cause up; what the patient did not tick only gives a reason.
/// </summary>
public static class CauseFinder
{
    public static CauseFindings Find(DiagnosisWords words, TreatmentFacts facts)
    {
        var problem = words.Problems.First(entry => entry.Id == facts.Problem);
        var causes = problem.Causes.Count == 0 ? [] : Order(words, facts, problem);
        var unsafeReasons = Reasons(words, facts, words.Unsafe.Because);
        return new CauseFindings(
            problem,
            causes,
            [.. words.Terms.Where(term => causes.All(found => found.Cause.Kind != term.Kind))],
            [.. words.Areas.Where(area => facts.Areas.Contains(area.Id)).Select(area => IsFiller(problem, facts) ? area.Filler : area.Toxin).OfType<Language.Statement>()],
            problem.Symptom is null ? Timing(words.Timing, IsFiller(problem, facts), facts.Days) : null,
            unsafeReasons,
            problem.Symptom is not null && unsafeReasons.Count > 0);
    }

    /// <summary>Whether the product or the place is in doubt.</summary>
    public static bool IsUnsafe(DiagnosisWords words, TreatmentFacts facts) => Reasons(words, facts, words.Unsafe.Because).Count > 0;

    /// <summary>The problems that fit a product and the treated areas.</summary>
    public static IReadOnlyList<ProblemWords> Fitting(DiagnosisWords words, string? product, IReadOnlyCollection<string> areas) =>
    [
        .. words.Problems.Where(problem =>
            (product is null or "both" or "unknown" || problem.Products.Contains(product))
            && (areas.Count == 0 || problem.Areas.Count == 0 || problem.Areas.Any(areas.Contains))),
    ];

    /// <summary>The areas where a product is used.</summary>
    public static IReadOnlyList<AreaWords> Fitting(DiagnosisWords words, string? product) =>
    [
        .. words.Areas.Where(area => product switch
        {
            "toxin" => area.Toxin is not null || area.Filler is null,
            "filler" => area.Filler is not null || area.Toxin is null,
            _ => true,
        }),
    ];

    private static List<LikelyCause> Order(DiagnosisWords words, TreatmentFacts facts, ProblemWords problem)
    {
        var own = problem.Causes.Where(cause => cause.UntilDay is not { } until || facts.Days is null || facts.Days < until);
        var joining = words.Joining.Where(cause => problem.Causes.All(other => other.Kind != cause.Kind) && Reasons(words, facts, cause.Because).Count > 0);
        return
        [
            .. own.Concat(joining)
                .OrderByDescending(cause => cause.Because.Any(key => IsSaid(words.Evidence[key]) && Holds(words.Evidence[key], facts)))
                .Select(cause => new LikelyCause(cause, Reasons(words, facts, [.. cause.Because, .. BecauseOf(words, cause.Kind).Except(cause.Because)]))),
        ];
    }

    private static IReadOnlyList<string> BecauseOf(DiagnosisWords words, string kind) =>
        words.Terms.FirstOrDefault(term => term.Kind == kind)?.Because ?? [];

    private static List<string> Reasons(DiagnosisWords words, TreatmentFacts facts, IEnumerable<string> because) =>
        [.. because.Select(key => words.Evidence[key]).Where(evidence => Holds(evidence, facts)).Select(evidence => evidence.Say)];

    /// <summary>Whether the evidence is something the patient told, not only something left open.</summary>
    private static bool IsSaid(EvidenceWords evidence) => evidence.Unless.Count == 0;

    private static bool Holds(EvidenceWords evidence, TreatmentFacts facts) =>
        evidence.If.All(facts.Ticked.Contains)
        && !evidence.Unless.Any(facts.Ticked.Contains)
        && (evidence.Areas.Count == 0 || evidence.Areas.Any(facts.Areas.Contains))
        && !evidence.NotAreas.Any(facts.Areas.Contains)
        && (evidence.BeforeDay is not { } before || facts.Days < before)
        && (evidence.FromDay is not { } from || facts.Days >= from)
        && (evidence.Product is not { } product || facts.Product == product);

    private static bool IsFiller(ProblemWords problem, TreatmentFacts facts) =>
        facts.Product == "filler" || (facts.Product != "toxin" && !problem.Products.Contains("toxin"));

    private static DayRule Timing(TimingWords words, bool filler, int? days)
    {
        if (days is null)
        {
            return new DayRule(words.Unknown.Text, words.Unknown.Source);
        }

        var rule = (filler ? words.Filler : words.Toxin).Last(rule => rule.FromDay <= Math.Max(0, days.Value));
        return new DayRule(rule.Text, rule.Source);
    }
}
