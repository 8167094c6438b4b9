using BotoxAdvisorBot.Dialogs.Diagnosis;

namespace BotoxAdvisorBot.Tests.Diagnosis;

/// <summary>
/// The rows of clinical-facts C1, C3 and C4 that <see cref="CauseFinderTests"/> does not go through: what each slot separates, and what can go
/// wrong in each area. A row that is missing here or in the content fails.
/// </summary>
public sealed class SectionCTests
{
    private static readonly DiagnosisWords Content = TreatmentDateTests.English.Diagnosis;

    private static readonly string[] AllDone = ["consultation", "plan", "surgeon", "clean-place", "brand"];

    // C1: with the answer, the first cause is this one, for this reason.
    [Theory]
    [InlineData("area that was treated", "crooked-smile", "jaw", 20, "", "placement", "near a smile muscle")]
    [InlineData("a neighbouring area", "new-lines", "frown", 20, "", "muscle", "frown lines were treated")]
    [InlineData("days since the treatment", "uneven", "", 5, "", "timing", "less than two weeks")]
    [InlineData("one side", "uneven", "", 20, "one-side", "placement", "on one side")]
    [InlineData("both sides", "frozen", "", 20, "both-sides", "dose", "both sides")]
    [InlineData("only when moving", "uneven", "", 20, "only-moving", "placement", "only when you move")]
    [InlineData("at rest", "heavy-brow", "", 20, "at-rest", "dose", "when your face is still")]
    [InlineData("uneven before", "uneven", "", 20, "uneven-before", "anatomy", "looked uneven before")]
    [InlineData("top-up given", "overfilled", "", 20, "topped-up", "dose", "top-up")]
    [InlineData("top-ups too soon", "wore-off", "", 60, "topped-up", "resistance", "close together")]
    [InlineData("worked well before", "wore-off", "", 60, "worked-before", "resistance", "work better or last longer")]
    [InlineData("setting", "no-effect", "", 20, "not-clinic", "product", "at a party, a home or a salon")]
    [InlineData("price", "no-effect", "", 20, "bargain", "product", "price was very low")]
    [InlineData("self-injected", "wore-off", "", 60, "self", "product", "did it yourself")]
    [InlineData("pain", "blue-tint", "", 20, "painless", "technique", "does not hurt")]
    [InlineData("firmness, soft", "lump", "", 20, "soft-early", "technique", "soft")]
    [InlineData("firmness, firm", "lump", "", 20, "firm-late", "reaction", "firm")]
    public void Each_slot_separates_causes(string slot, string problem, string area, int days, string ticked, string cause, string reason)
    {
        string[] areas = area.Length == 0 ? [] : [area];
        string[] ticks = ticked.Length == 0 ? AllDone : [.. AllDone, ticked];
        var found = CauseFinder.Find(Content, new TreatmentFacts("toxin", areas, problem, days, ticks));

        Assert.True(found.Causes[0].Cause.Kind == cause, slot);
        Assert.Contains(found.Causes[0].Reasons, said => said.Contains(reason, StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("", "communication")]
    [InlineData("consultation", "communication")]
    public void A_slot_left_open_gives_a_reason(string ticked, string cause)
    {
        var found = CauseFinder.Find(Content, new TreatmentFacts("toxin", [], "uneven", 20, [ticked]));
        Assert.NotEmpty(Assert.Single(found.Causes, likely => likely.Cause.Kind == cause).Reasons);
    }

    [Fact]
    public void The_product_decides_what_can_look_wrong_and_what_is_in_doubt()
    {
        Assert.Equal(["ha", "caha", "plla", "pmma", "fat"], Content.Product.Fillers.Keys);
        Assert.DoesNotContain(CauseFinder.Fitting(Content, "toxin", []), problem => problem.Id is "lump" or "migrated" or "blue-tint");
        Assert.DoesNotContain(CauseFinder.Fitting(Content, "filler", []), problem => problem.Id is "frozen" or "spock" or "droopy-lid");
        Assert.True(CauseFinder.IsUnsafe(Content, new TreatmentFacts("unknown", [], "uneven", 20, AllDone)));
    }

    // Colour, warmth and pain after filler, and what a result of the toxin can be a sign of: pressed, each is answered by safety.
    [Theory]
    [InlineData("droopy-lid", "U04")]
    [InlineData("double-sight", "U02")]
    [InlineData("crooked-smile", "U10")]
    [InlineData("lower-lid", "U09")]
    [InlineData("neck-weak", "E02")]
    [InlineData("skin-color", "E08")]
    [InlineData("cold-sore", "E09")]
    [InlineData("sight-filler", "E07")]
    public void An_outcome_that_is_also_a_safety_matter_leads_there(string problem, string sign) =>
        Assert.Equal(sign, Content.Problems.Single(entry => entry.Id == problem).Symptom);

    // C3: what can go wrong and the usual reason, by words of the row.
    [Theory]
    [InlineData("forehead", "heavy", "peaked", "flat", "only one that lifts the brow")]
    [InlineData("frown", "lid droops", "inner brow", "crease the nose", "muscle that lifts the lid")]
    [InlineData("crows-feet", "cheek or smile drop", "lower lid sag", "dry the eye", "double vision")]
    [InlineData("brow", "one brow sits higher", "surprised", "not in balance")]
    [InlineData("under-eye", "Bags", "white may show", "water", "avoid this area")]
    [InlineData("nose", "upper lip", "odd", "too close")]
    [InlineData("lips", "long or flat", "straws", "P and B", "small")]
    [InlineData("mouth-corners", "lopsided", "pulls the lower lip down")]
    [InlineData("chin", "does not drop when you talk", "chin muscle")]
    [InlineData("jaw", "weak chewing", "bulge", "hollow cheek", "narrow smile", "Too shallow")]
    [InlineData("neck", "weak neck", "trouble swallowing", "changed voice", "help at once")]
    public void Every_area_of_a_toxin_says_what_can_go_wrong(string area, params string[] says) =>
        AssertSays(Content.Areas.Single(entry => entry.Id == area).Toxin!.Text, says);

    // C4.
    [Theory]
    [InlineData("lips", "swell", "lumpy", "uneven", "past the edge", "cold sore", "two weeks")]
    [InlineData("cheeks", "too full", "lower lid", "heavy", "photos")]
    [InlineData("under-eye", "blue tint", "puffiness", "lumps", "most common late problem", "specialist")]
    [InlineData("nose", "highest reported risks", "blocked blood vessel", "sight loss", "not an approved")]
    [InlineData("frown", "highest reported risks", "blocked blood vessel", "sight loss", "not an approved")]
    [InlineData("forehead", "highest reported risks", "blocked blood vessel", "sight loss", "not an approved")]
    public void Every_area_of_a_filler_says_what_can_go_wrong(string area, params string[] says) =>
        AssertSays(Content.Areas.Single(entry => entry.Id == area).Filler!.Text, says);

    private static void AssertSays(string text, string[] says) => Assert.All(says, words => Assert.Contains(words, text, StringComparison.OrdinalIgnoreCase));
}
