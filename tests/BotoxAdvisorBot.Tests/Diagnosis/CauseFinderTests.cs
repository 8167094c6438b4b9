using BotoxAdvisorBot.Dialogs.Diagnosis;
using BotoxAdvisorBot.Dialogs.Language;

namespace BotoxAdvisorBot.Tests.Diagnosis;

/// <summary>Every row of clinical-facts C2, and the areas of C3 and C4.</summary>
public sealed class CauseFinderTests
{
    private static readonly Words English = TreatmentDateTests.English;

    private static readonly DiagnosisWords Content = English.Diagnosis;

    private static readonly string[] AllDone = ["consultation", "plan", "surgeon", "clean-place", "brand"];

    // The causes in the order of the row when the answers say nothing for any of them, and the signs of its safety column.
    [Theory]
    [InlineData("frozen", "toxin", "dose communication plan", "U10 E11")]
    [InlineData("uneven", "toxin", "placement dose anatomy", "U04")]
    [InlineData("spock", "toxin", "placement dose", "")]
    [InlineData("heavy-brow", "toxin", "dose anatomy placement", "U04")]
    [InlineData("droopy-lid", "toxin", "placement technique", "U04 E12")]
    [InlineData("crooked-smile", "toxin", "placement technique", "U10 E10")]
    [InlineData("weak-lip", "toxin", "dose placement", "E02 E03")]
    [InlineData("early-bumps", "toxin", "fluid", "U07 E04")]
    [InlineData("no-effect", "toxin", "dose placement anatomy product resistance", "U12")]
    [InlineData("wore-off", "toxin", "dose muscle product resistance", "")]
    [InlineData("new-lines", "toxin", "muscle", "")]
    [InlineData("overfilled", "filler", "dose top-ups drift", "U11")]
    [InlineData("lump", "filler", "technique dose reaction", "U08")]
    [InlineData("migrated", "filler", "dose placement gel top-ups", "")]
    [InlineData("blue-tint", "filler", "technique", "E08")]
    [InlineData("puffy-eye", "filler", "water", "U08")]
    public void Every_outcome_has_its_causes_in_order_and_its_safety_line(string problem, string product, string kinds, string signs)
    {
        var found = Find(new TreatmentFacts(product, [], problem, 20, AllDone));

        Assert.Equal(kinds, string.Join(' ', found.Causes.Select(cause => cause.Cause.Kind)));
        Assert.All(found.Causes, cause => Assert.Empty(cause.Reasons));
        Assert.Equal(signs, string.Join(' ', new[] { found.Problem.Symptom }.OfType<string>().Concat(found.Problem.Watch?.Signs ?? [])));
        Assert.Contains(found.Problem, CauseFinder.Fitting(Content, product, []));
    }

    [Fact]
    public void Technique_placement_and_communication_are_always_named()
    {
        foreach (var problem in Content.Problems.Where(problem => problem.Causes.Count > 0))
        {
            var found = Find(new TreatmentFacts(problem.Products[0], [], problem.Id, 20, []));
            string[] named = [.. found.Causes.Select(cause => cause.Cause.Kind), .. found.OtherTerms.Select(term => term.Kind)];
            Assert.Superset(new HashSet<string> { "technique", "placement", "communication" }, named.ToHashSet());
        }
    }

    [Theory]
    [InlineData("uneven", 5, "", "timing")]
    [InlineData("uneven", 5, "uneven-before", "anatomy")]
    [InlineData("uneven", 20, "one-side", "placement")]
    [InlineData("no-effect", 5, "", "timing")]
    [InlineData("no-effect", 20, "worked-before", "resistance")]
    [InlineData("no-effect", 20, "lines-at-rest", "anatomy")]
    [InlineData("no-effect", 20, "not-clinic", "product")]
    [InlineData("frozen", 20, "both-sides", "dose")]
    [InlineData("heavy-brow", 20, "low-before", "anatomy")]
    [InlineData("lump", 90, "firm-late", "reaction")]
    [InlineData("wore-off", 60, "worked-before", "resistance")]
    public void What_the_patient_said_moves_its_cause_up_and_is_its_reason(string problem, int days, string ticked, string first)
    {
        var found = Find(new TreatmentFacts("toxin", [], problem, days, [.. AllDone, .. ticked.Split(' ', StringSplitOptions.RemoveEmptyEntries)]));
        Assert.Equal(first, found.Causes[0].Cause.Kind);
        Assert.NotEmpty(found.Causes[0].Reasons);
    }

    [Fact]
    public void Without_a_talk_and_a_plan_communication_joins_any_result()
    {
        var found = Find(new TreatmentFacts("filler", [], "lump", 20, ["surgeon"]));
        Assert.Equal(["You ticked nothing for a talk about your goals or for a plan."], found.Causes[^1].Reasons);
        Assert.Equal("communication", found.Causes[^1].Cause.Kind);
    }

    [Theory]
    [InlineData("toxin", 0, "too soon to see")]
    [InlineData("toxin", 2, "too soon to see")]
    [InlineData("toxin", 3, "early to judge")]
    [InlineData("toxin", 13, "early to judge")]
    [InlineData("toxin", 14, "best time for a review")]
    [InlineData("toxin", 28, "best time for a review")]
    [InlineData("toxin", 29, "has settled")]
    [InlineData("toxin", 89, "has settled")]
    [InlineData("toxin", 90, "Wearing off is normal")]
    [InlineData("toxin", 180, "Wearing off is normal")]
    [InlineData("toxin", 181, "unlikely to come from Botox")]
    [InlineData("filler", 3, "Swelling and bruises")]
    [InlineData("filler", 14, "can judge it now")]
    [InlineData("filler", 29, "this late should be looked at")]
    [InlineData("toxin", null, "Without the day")]
    public void The_day_rules_say_what_is_too_early_to_judge(string product, int? days, string says) =>
        Assert.Contains(says, Find(new TreatmentFacts(product, [], product == "toxin" ? "uneven" : "lump", days, AllDone)).Timing!.Text, StringComparison.Ordinal);

    [Theory]
    [InlineData("toxin", "forehead frown crows-feet brow under-eye nose lips mouth-corners chin jaw neck other")]
    [InlineData("filler", "forehead frown under-eye nose cheeks lips other")]
    public void Every_area_of_a_product_is_offered_and_says_what_can_go_wrong(string product, string areas)
    {
        var fitting = CauseFinder.Fitting(Content, product);
        Assert.Equal(areas, string.Join(' ', fitting.Select(area => area.Id)));
        foreach (var area in fitting.Where(area => area.Id != "other"))
        {
            Assert.Single(Find(new TreatmentFacts(product, [area.Id], "something-else", 20, AllDone)).Areas);
            Assert.True(CauseFinder.Fitting(Content, product, [area.Id]).Count > 2, area.Id);
        }
    }

    [Fact]
    public void A_sign_after_a_product_or_place_in_doubt_is_an_emergency()
    {
        Assert.True(Find(new TreatmentFacts("toxin", ["frown"], "droopy-lid", 5, ["not-clinic"])).IsEmergency);
        Assert.True(Find(new TreatmentFacts("unknown", ["frown"], "droopy-lid", 5, AllDone)).IsEmergency);
        Assert.False(Find(new TreatmentFacts("toxin", ["frown"], "droopy-lid", 5, [])).IsEmergency);
        Assert.False(Find(new TreatmentFacts("unknown", ["frown"], "frozen", 5, [])).IsEmergency);
    }

    [Fact]
    public void Every_problem_and_point_that_the_content_names_exists()
    {
        Assert.Empty(Content.Problems.SelectMany(problem => problem.Asks).Except(Content.How.Points.Select(point => point.Id)));
        Assert.Empty(Content.Problems.SelectMany(problem => problem.Areas).Except(Content.Areas.Select(area => area.Id)));
        Assert.Empty(Content.Problems.SelectMany(problem => problem.Causes).SelectMany(cause => cause.Because).Except(Content.Evidence.Keys));
        Assert.All(Content.Problems.Where(problem => problem.Causes.Count > 0), problem => Assert.Equal(problem.Symptom is null, problem.Safety is null));
        Assert.Empty(Content.Problems.Select(problem => problem.Symptom).OfType<string>().Append(Content.Unsafe.WithSign).Except(English.Safety.Signs.Signs.Select(sign => sign.Id)));
    }

    [Fact]
    public void No_safety_line_rests_on_what_nobody_signed_off()
    {
        IEnumerable<Sources> lines =
        [
            .. Content.Problems.Select(problem => problem.Safety?.Source).OfType<Sources>(),
            .. Content.Problems.Select(problem => problem.Watch?.Source).OfType<Sources>(),
            Content.Unsafe.Advice.Source,
        ];
        Assert.DoesNotContain("sign-off", lines.SelectMany(line => line.Keys));
    }

    private static CauseFindings Find(TreatmentFacts facts) => CauseFinder.Find(Content, facts);
}
