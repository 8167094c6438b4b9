using BotoxAdvisorBot.Dialogs.Diagnosis;
using BotoxAdvisorBot.Dialogs.Language;
using BotoxAdvisorBot.Dialogs.Reversal;
using BotoxAdvisorBot.Tests.Chatting;

namespace BotoxAdvisorBot.Tests.Reversal;

public sealed class TreatmentRecallTests
{
    private static readonly ReversalWords Words = Chat.Words(Chat.Clinic).Voice(Library.DefaultLanguage).Words.Reversal;

    private static readonly DateOnly Day = new(2025, 11, 1);

    [Theory]
    [InlineData(null, null, null, "")]
    [InlineData("toxin", null, "frozen", "product toxin-problem")]
    [InlineData("toxin", null, "jaw-change", "product toxin-problem")]
    [InlineData("toxin", null, "lump", "product")]
    [InlineData("filler", null, "lump", "product filler-problem")]
    [InlineData("filler", "ha", "filler-uneven", "product filler filler-problem")]
    [InlineData("both", null, "frozen", "product toxin-problem")]
    [InlineData("both", "ha", "lump", "product filler filler-problem")]
    [InlineData("both", null, "something-else", "")]
    [InlineData("unknown", null, "frozen", "product")]
    public void What_another_flow_knows_is_not_asked(string? product, string? filler, string? problem, string known)
    {
        var answers = Recall(new TreatmentAnswers { Product = product, Filler = filler, Problem = problem }, new DiagnosisAnswers());
        Assert.Equal(known, string.Join(' ', answers.Recalled));
    }

    [Fact]
    public void A_known_day_is_not_asked()
    {
        var answers = Recall(new TreatmentAnswers { TreatedOn = Day }, new DiagnosisAnswers());
        Assert.Equal(["when"], answers.Recalled);
        Assert.Equal(Day, answers.TreatedOn);
    }

    [Fact]
    public void A_day_that_the_patient_does_not_know_is_not_asked_again() =>
        Assert.Equal(["when"], Recall(new TreatmentAnswers(), new DiagnosisAnswers { Done = ["when"] }).Recalled);

    [Theory]
    [InlineData("none", 1)]
    [InlineData("some", 0)]
    public void Signs_are_asked_again_unless_there_were_none(string signs, int known) =>
        Assert.Equal(known, Recall(new TreatmentAnswers(), new DiagnosisAnswers { Signs = signs, Done = ["signs"] }).Recalled.Count);

    [Fact]
    public void What_is_told_here_is_known_to_the_other_flows()
    {
        var treatment = new TreatmentAnswers { TreatedOn = Day, Problem = "cold-sore" };
        TreatmentRecall.Keep(new ReversalAnswers { Product = "filler", Filler = "unknown", Problem = "other" }, treatment);
        Assert.Equivalent(new TreatmentAnswers { Product = "filler", Problem = "cold-sore", TreatedOn = Day }, treatment);
    }

    private static ReversalAnswers Recall(TreatmentAnswers known, DiagnosisAnswers cause)
    {
        var answers = new ReversalAnswers();
        TreatmentRecall.Into(answers, known, cause, Words);
        return answers;
    }
}
