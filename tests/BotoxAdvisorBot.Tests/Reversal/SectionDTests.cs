using BotoxAdvisorBot.Dialogs.Reversal;
using BotoxAdvisorBot.Tests.Diagnosis;

namespace BotoxAdvisorBot.Tests.Reversal;

/// <summary>Every row of clinical-facts D, by words of the row. A row that is missing in the content fails.</summary>
public sealed class SectionDTests
{
    private static readonly ReversalWords Content = TreatmentDateTests.English.Reversal;

    // D1 and D3.
    [Theory]
    [InlineData("toxin", false, "cannot be taken out", "more Botox or filler in other spots", "3 to 6 months")]
    [InlineData("ha", true, "can be dissolved", "all or part", "leave it to fade")]
    [InlineData("caha", false, "No enzyme works", "pig skin only", "massage or needle", "take out the excess", "with time")]
    [InlineData("plla", false, "cannot be dissolved", "fades slowly", "treat lumps")]
    [InlineData("pmma", false, "stay for good", "Nothing dissolves", "surgery", "other treatments first")]
    [InlineData("fat", false, "Nothing dissolves", "40 to 80", "take some out or reshape")]
    [InlineData("unknown", false, "find out what was used", "silicone is not approved", "hard or impossible", "specialist")]
    public void Every_family_says_what_can_be_undone(string family, bool canBeDissolved, params string[] says)
    {
        var words = Content.Families.Single(entry => entry.Id == family);
        Assert.Equal(canBeDissolved, words.CanBeDissolved);
        AssertSays(string.Join(' ', words.Options.Select(option => option.Text).Prepend(words.Lead.Text)), says);
    }

    [Fact]
    public void Dissolving_is_told_with_its_limits()
    {
        var words = Content.Families.Single(family => family.CanBeDissolved);
        AssertSays(
            string.Join(' ', words.Options.Select(option => option.Text).Concat(words.About!.Items.Select(item => item.Text))),
            ["prescription medicine", "other uses", "within hours", "one or two days", "two weeks", "more than one visit", "your own hyaluronic acid", "hollow", "loose skin", "6 in 10",
            "1 in 4", "1 in 5", "severe allergy", "never done at home", "wasp sting", "used at once, as an emergency"]);
    }

    // D2.
    [Theory]
    [InlineData("frozen", "more will not help", "wear off")]
    [InlineData("spock", "lower the peak", "another spot")]
    [InlineData("uneven", "small touch-up", "lines that are left")]
    [InlineData("heavy-brow", "mostly needs time", "within 6 weeks", "pull the brow down")]
    [InlineData("droopy-lid", "right away", "3 to 4 weeks", "as long as the Botox", "drops", "wrong for some people", "Only a clinician", "nerves or the brain")]
    [InlineData("crooked-smile", "wear off", "expert hands only")]
    [InlineData("weak-lip", "wear off", "expert hands only")]
    [InlineData("lower-lid", "eye clinic right away", "eye drops", "eye doctor")]
    [InlineData("no-effect", "how much was used", "brand", "same month")]
    [InlineData("wore-off", "three months apart", "booster", "a break", "purer product")]
    public void Every_problem_after_a_toxin_says_what_may_help(string problem, params string[] says)
    {
        var words = Content.ToxinProblem.Find(problem)!;
        AssertSays(string.Join(' ', words.Options.Select(option => option.Text).Prepend(words.Lead!.Text)), says);
    }

    // D4.
    [Fact]
    public void Waiting_well_has_every_point()
    {
        var texts = Content.Waiting.List.Points.SelectMany(point => new[] { point.Label, point.Why, point.Next }).Concat(Content.Waiting.After.Select(after => after.Text));
        AssertSays(string.Join(' ', texts), ["with a date", "same light", "moving one", "lot number", "where it went", "same person first", "second opinion", "Make-up, hair or glasses", "several people"]);
    }

    // D5.
    [Theory]
    [InlineData("Massage", "cannot be taken out", "other muscles")]
    [InlineData("sauna", "no proven way")]
    [InlineData("Zinc", "last longer")]
    [InlineData("Water", "no evidence")]
    [InlineData("antidote", "botulism")]
    [InlineData("dissolves everything", "hyaluronic acid filler only")]
    [InlineData("come back worse", "where they were before")]
    [InlineData("toothbrush", "no good evidence")]
    public void Every_myth_is_answered(string myth, params string[] says) =>
        AssertSays(Content.Myths.Items.Single(item => item.Myth.Contains(myth, StringComparison.OrdinalIgnoreCase)).Answer, says);

    private static void AssertSays(string text, string[] says) => Assert.All(says, words => Assert.Contains(words, text, StringComparison.OrdinalIgnoreCase));
}
