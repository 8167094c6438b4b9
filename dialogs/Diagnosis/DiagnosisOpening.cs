using BotoxAdvisorBot.Dialogs.Language;

namespace BotoxAdvisorBot.Dialogs.Diagnosis;

/// <summary>Takes the answers out of a sentence that opens the flow, so that none of them is asked. Pure.</summary>
public static class DiagnosisOpening
{
    /// <summary>Notes what was told, each under the name of the question it answers.</summary>
    public static void Note(DiagnosisAnswers answers, TreatmentMention told, DateOnly? treated, DiagnosisWords words)
    {
        var treatment = answers.Treatment;
        var problem = words.Problems.First(entry => entry.Id == told.Problems[0]);
        Note(answers, "product", told.Product ?? (problem.Products is [var only] && only == "filler" ? only : null), value => treatment.Product = value);
        treatment.Filler = told.Filler;
        Note(answers, "area", told.Areas.Count > 0 ? told.Areas[0] : null, _ => treatment.Areas = [.. told.Areas]);
        Note(answers, "problem", problem.Id, value => treatment.Problem = value);
        if (treated is { } day)
        {
            treatment.TreatedOn = day;
            answers.Done.Add("when");
        }

        answers.How = [.. told.Points];
    }

    /// <summary>Tells what was noted.</summary>
    public static string Tell(DiagnosisAnswers answers, string? date, Voice voice)
    {
        var words = voice.Words.Diagnosis;
        var facts = new[]
        {
            words.Product.Choices.FirstOrDefault(choice => choice.Id == answers.Treatment.Product)?.Brief,
            answers.Treatment.Areas.Count == 0 ? null : string.Join(", ", words.Areas.Where(area => answers.Treatment.Areas.Contains(area.Id)).Select(area => area.Label.ToLowerInvariant())),
            words.Problems.FirstOrDefault(problem => problem.Id == answers.Treatment.Problem)?.Brief,
            date,
        };
        return $"{words.Opening.Sorry} {voice.Fill(words.Opening.Noted, ("facts", string.Join(", ", facts.OfType<string>())))}";
    }

    private static void Note(DiagnosisAnswers answers, string question, string? value, Action<string> keep)
    {
        if (value is not null)
        {
            keep(value);
            answers.Done.Add(question);
        }
    }
}
