using BotoxAdvisorBot.Dialogs.Language;
using BotoxAdvisorBot.Dialogs.Reversal;
using BotoxAdvisorBot.Tests.Chatting;

namespace BotoxAdvisorBot.Tests.Reversal;

/// <summary>The undo rules over every kind of product and every problem (clinical-facts D1, D2; article S14 to S18).</summary>
public sealed class UndoRulesTests
{
    private static readonly ReversalWords Words = Chat.Words(Chat.Clinic).Voice(Library.DefaultLanguage).Words.Reversal;

    public static TheoryData<string, string> EveryPair()
    {
        var pairs = new TheoryData<string, string>();
        foreach (var family in Words.Families)
        {
            foreach (var problem in ProblemsOf(family))
            {
                pairs.Add(family.Id, problem.Id);
            }
        }

        return pairs;
    }

    [Theory]
    [MemberData(nameof(EveryPair))]
    public void Only_hyaluronic_acid_is_ever_dissolved(string family, string problem) =>
        Assert.Equal(family == "ha", Kinds(family, problem).Contains(UndoKind.Dissolve));

    [Theory]
    [MemberData(nameof(EveryPair))]
    public void What_cannot_be_undone_is_said_first(string family, string problem)
    {
        var lead = Plan(family, problem).Lead.Text;
        var expected = (family, problem) switch
        {
            ("toxin", "droopy-lid" or "frozen" or "spock" or "uneven" or "heavy-brow" or "crooked-smile" or "weak-lip" or "new-lines" or "lower-lid") => "cannot be taken out",
            ("toxin", "other") => "cannot be taken out",
            ("toxin", "no-effect") => "too early",
            ("toxin", "wore-off") => "nothing to undo",
            ("toxin", "early-bumps") => "gone within half an hour",
            ("ha", _) => "can be dissolved",
            ("caha" or "plla", _) => "cannot be dissolved",
            ("pmma" or "fat", _) => "othing dissolves",
            _ => "find out what was used",
        };
        Assert.Contains(expected, lead, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("frozen")]
    [InlineData("droopy-lid")]
    [InlineData("overfilled")]
    [InlineData("migrated")]
    public void More_product_is_no_option_where_there_is_too_much(string problem) =>
        Assert.All(Words.Families.Where(family => Problem(family.Id, problem) is not null), family => Assert.DoesNotContain(UndoKind.Balance, Kinds(family.Id, problem)));

    [Theory]
    [InlineData("frozen")]
    [InlineData("spock")]
    [InlineData("uneven")]
    [InlineData("heavy-brow")]
    [InlineData("droopy-lid")]
    [InlineData("crooked-smile")]
    [InlineData("weak-lip")]
    [InlineData("no-effect")]
    [InlineData("new-lines")]
    [InlineData("other")]
    public void A_toxin_always_has_the_option_to_wait(string problem) => Assert.Contains(UndoKind.Wait, Kinds("toxin", problem));

    [Theory]
    [InlineData("toxin", "spock")]
    [InlineData("toxin", "uneven")]
    [InlineData("toxin", "heavy-brow")]
    [InlineData("toxin", "no-effect")]
    [InlineData("toxin", "other")]
    [InlineData("ha", "other")]
    [InlineData("caha", "other")]
    public void Some_results_can_be_balanced(string family, string problem) => Assert.Contains(UndoKind.Balance, Kinds(family, problem));

    [Theory]
    [InlineData("toxin", "droopy-lid")]
    [InlineData("toxin", "crooked-smile")]
    [InlineData("toxin", "weak-lip")]
    [InlineData("toxin", "early-bumps")]
    [InlineData("ha", "lump")]
    [InlineData("ha", "blue-tint")]
    [InlineData("caha", "puffy-eye")]
    [InlineData("unknown", "lump")]
    public void What_may_be_serious_comes_before_everything_else(string family, string problem) =>
        Assert.Equal(UndoKind.Contact, Kinds(family, problem)[0]);

    [Theory]
    [MemberData(nameof(EveryPair))]
    public void An_unknown_product_is_never_added_to(string family, string problem) =>
        Assert.True(family != "unknown" || !Kinds(family, problem).Contains(UndoKind.Balance));

    [Theory]
    [MemberData(nameof(EveryPair))]
    public void After_a_crisis_more_product_never_comes_before_anything_else(string family, string problem)
    {
        var plan = UndoRules.For(Family(family), Problem(family, problem), 20, supportFirst: true);
        Assert.DoesNotContain("balance", plan.Lead.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("even", plan.Lead.Text, StringComparison.Ordinal);
        var kinds = plan.Options.Select(option => option.Kind).ToList();
        var balance = kinds.IndexOf(UndoKind.Balance);
        Assert.True(balance < 0 || kinds[balance..].All(kind => kind == UndoKind.Balance) && balance > 0);
    }

    [Theory]
    [InlineData(null, true)]
    [InlineData(0, true)]
    [InlineData(13, true)]
    [InlineData(14, false)]
    [InlineData(200, false)]
    public void Nothing_is_added_in_the_first_two_weeks(int? day, bool tooEarly)
    {
        Assert.Equal(tooEarly, UndoRules.For(Family("toxin"), Problem("toxin", "uneven"), day, false).TooEarlyToAdd);
        Assert.False(UndoRules.For(Family("toxin"), Problem("toxin", "frozen"), day, false).TooEarlyToAdd);
    }

    [Theory]
    [MemberData(nameof(EveryPair))]
    public void Long_after_a_toxin_neither_time_nor_more_of_it_is_an_answer(string family, string problem)
    {
        var last = UndoRules.For(Family(family), Problem(family, problem), 180, false);
        var past = UndoRules.For(Family(family), Problem(family, problem), 181, false);
        if (family != "toxin")
        {
            Assert.Equivalent(last, past);
            return;
        }

        Assert.Contains("unlikely to be the Botox", past.Lead.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("unlikely to be the Botox", last.Lead.Text, StringComparison.Ordinal);
        Assert.All(past.Options, option => Assert.True(option.Kind is UndoKind.Contact or UndoKind.Treat));
    }

    [Theory]
    [InlineData(UndoKind.Dissolve)]
    [InlineData(UndoKind.Balance)]
    public void Whatever_the_content_says_frozen_botox_is_neither_dissolved_nor_topped_up(UndoKind kind)
    {
        var option = new UndoOption { Kind = kind, Text = "Wrong.", Source = new Sources(["article"]) };
        var plan = UndoRules.For(Family("toxin"), Problem("toxin", "frozen")! with { Options = [option] }, 20, false);
        Assert.DoesNotContain(kind, plan.Options.Select(o => o.Kind));
    }

    private static IReadOnlyList<UndoKind> Kinds(string family, string problem) => [.. Plan(family, problem).Options.Select(option => option.Kind)];

    private static UndoPlan Plan(string family, string problem) => UndoRules.For(Family(family), Problem(family, problem), 20, false);

    private static FamilyWords Family(string id) => Words.Families.Single(family => family.Id == id);

    private static ProblemWords? Problem(string family, string id) => ProblemsOf(Family(family)).FirstOrDefault(problem => problem.Id == id);

    private static IReadOnlyList<ProblemWords> ProblemsOf(FamilyWords family) => Words.ProblemsOf(family.Id == "toxin" ? "toxin" : "filler")!.Problems;
}
