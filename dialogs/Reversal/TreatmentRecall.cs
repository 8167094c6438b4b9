using BotoxAdvisorBot.Dialogs.Diagnosis;

namespace BotoxAdvisorBot.Dialogs.Reversal;

/// <summary>Carries answers between the flows, so that none of them asks what another one knows. Pure.</summary>
public static class TreatmentRecall
{
    private const string Toxin = "toxin";
    private const string Filler = "filler";

    /// <summary>Takes over what is known, and notes which questions it answers.</summary>
    /// <param name="answers">What this flow knows.</param>
    /// <param name="known">What all flows know of the treatment.</param>
    /// <param name="cause">What was answered in the flow that looks for the cause: the day may be asked and not known.</param>
    /// <param name="words">The kinds of product and the problems.</param>
    public static void Into(ReversalAnswers answers, TreatmentAnswers known, DiagnosisAnswers cause, ReversalWords words)
    {
        answers.TreatedOn = known.TreatedOn;
        Note(answers, ReversalDialog.When, known.TreatedOn is not null || cause.Done.Contains("when"));
        answers.Signs = cause.Signs;
        Note(answers, ReversalDialog.Signs, cause.Signs == "none" && cause.Done.Contains("signs"));

        answers.Product = ProductOf(known, words);
        Note(answers, ReversalDialog.Product, answers.Product is not null);
        answers.Filler = answers.Product == Filler ? known.Filler : null;
        Note(answers, ReversalDialog.Filler, answers.Filler is not null);
        answers.Problem = words.ProblemsOf(answers.Product)?.Find(known.Problem)?.Id;
        Note(answers, answers.Product == Toxin ? ReversalDialog.ToxinProblem : ReversalDialog.FillerProblem, answers.Problem is not null);
    }

    /// <summary>Lets the other flows know what was told here. "Both" products stay both: only the one that bothers was asked.</summary>
    public static void Keep(ReversalAnswers answers, TreatmentAnswers known)
    {
        known.Product = known.Product == "both" ? "both" : answers.Product;
        known.Filler = answers.Filler is "unknown" ? null : answers.Filler ?? known.Filler;
        known.Problem = answers.Problem is "other" ? known.Problem : answers.Problem ?? known.Problem;
        known.TreatedOn = answers.TreatedOn ?? known.TreatedOn;
    }

    /// <summary>After both products the problem tells which of them it is about; where it fits both, it is asked.</summary>
    private static string? ProductOf(TreatmentAnswers known, ReversalWords words)
    {
        if (known.Product != "both")
        {
            return known.Product;
        }

        var toxin = words.ToxinProblem.Find(known.Problem) is not null;
        var filler = words.FillerProblem.Find(known.Problem) is not null;
        return toxin == filler ? null : toxin ? Toxin : Filler;
    }

    private static void Note(ReversalAnswers answers, string question, bool isKnown)
    {
        if (isKnown)
        {
            answers.Recalled.Add(question);
        }
    }
}
