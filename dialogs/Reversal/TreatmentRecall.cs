using BotoxAdvisorBot.Dialogs.Diagnosis;

namespace BotoxAdvisorBot.Dialogs.Reversal;

/// <summary>Carries answers between the flows, so that none of them asks what another one knows. Pure.</summary>
public static class TreatmentRecall
{
    /// <summary>Takes over what is known, and notes which questions it answers.</summary>
    public static void Into(ReversalAnswers answers, TreatmentAnswers known, ReversalWords words)
    {
        if (known.Product is not ("toxin" or "filler" or "unknown"))
        {
            return;
        }

        answers.Product = known.Product;
        answers.Recalled = ["product"];
        if (known.Product == "filler" && known.Filler is { } filler)
        {
            answers.Filler = filler;
            answers.Recalled.Add("filler");
        }

        if (words.ProblemsOf(known.Product)?.Problems.FirstOrDefault(problem => problem.Id == known.Problem) is { } problem)
        {
            answers.Problem = problem.Id;
            answers.Recalled.Add(known.Product + "-problem");
        }
    }

    /// <summary>Lets the other flows know what was told here. "Both" products stay both: only the one that bothers was asked.</summary>
    public static void Keep(ReversalAnswers answers, TreatmentAnswers known)
    {
        known.Product = known.Product == "both" ? "both" : answers.Product;
        known.Filler = answers.Filler is "unknown" ? null : answers.Filler ?? known.Filler;
        known.Problem = answers.Problem is "other" ? known.Problem : answers.Problem ?? known.Problem;
    }
}
