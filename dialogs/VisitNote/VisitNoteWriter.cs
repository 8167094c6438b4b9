using BotoxAdvisorBot.Dialogs.Diagnosis;
using BotoxAdvisorBot.Dialogs.Language;
using BotoxAdvisorBot.Dialogs.Prevention;
using BotoxAdvisorBot.Dialogs.Reversal;
using BotoxAdvisorBot.Dialogs.Safety;

namespace BotoxAdvisorBot.Dialogs.VisitNote;

/// <summary>Writes the note from the answers. Pure: the same answers on the same day give the same note.</summary>
public static class VisitNoteWriter
{
    /// <summary>The note, or null while there is nothing to write down. A crisis is the patient's own to tell and never stands in it.</summary>
    public static VisitNote? Write(VisitFacts facts, Voice voice)
    {
        var words = voice.Words.VisitNote;
        var signs = facts.Signs.Where(sign => sign.Tier != Tier.Crisis);
        List<VisitNoteSection> sections =
        [
            AnswerSections.Signs(signs, words.Headings.Signs, voice),
            .. AnswerSections.Of(facts, voice),
            new(VisitNoteKind.Told, words.Headings.Causes, [.. Causes(facts, voice)]),
            new(VisitNoteKind.Told, words.Headings.Options, [.. Options(facts, voice)]),
            new(VisitNoteKind.Told, words.Headings.Verdict, [.. Verdict(facts, voice)]),
        ];
        sections.RemoveAll(section => section.Lines.Count == 0);
        return sections.Count == 0
            ? null
            : new VisitNote(words.Title, [.. sections, Questions(facts, voice)], voice.Fill(words.About, ("day", AnswerSections.Day(facts.Today, voice))));
    }

    private static IEnumerable<string> Causes(VisitFacts facts, Voice voice)
    {
        var (words, known) = (voice.Words.Diagnosis, facts.Treatment);
        if (!VisitFacts.Has(facts.Diagnosis, DiagnosisDialog.Causes) || words.Problems.All(problem => problem.Id != known.Problem))
        {
            return [];
        }

        var days = facts.Today.DayNumber - known.TreatedOn?.DayNumber;
        var found = CauseFinder.Find(words, new TreatmentFacts(known.Product, known.Areas, known.Problem!, days, facts.Diagnosis.How));
        return found.IsEmergency ? [] : found.Causes.Select(cause => string.Join(" ", cause.Reasons.Prepend(Sentence(cause.Cause.Label))));
    }

    private static IEnumerable<string> Options(VisitFacts facts, Voice voice)
    {
        var (words, answers) = (voice.Words.Reversal, facts.Reversal);
        var family = words.Families.FirstOrDefault(family => family.Id == answers.Family);
        if (!VisitFacts.Has(answers, ReversalDialog.Plan) || family is null)
        {
            return [];
        }

        var day = FadeTimeline.Of(facts.Treatment.TreatedOn, facts.Today).Day;
        var plan = UndoRules.For(family, words.ProblemsOf(answers.Product)?.Find(answers.Problem), day, facts.SupportFirst);
        var options = plan.Options.Select(option => voice.Fill(
            voice.Words.VisitNote.Lines.Option, ("heading", words.Plan.Headings.Of(option.Kind)), ("text", voice.Fill(option.Text))));
        return options.Prepend(plan.Lead.Text);
    }

    private static IEnumerable<string> Verdict(VisitFacts facts, Voice voice)
    {
        var (words, answers) = (voice.Words.Prevention, facts.Prevention);
        if (!VisitFacts.Has(answers, PreventionDialog.Verdict))
        {
            return [];
        }

        var findings = ProviderCheck.Judge(answers.Situation, answers.Met, answers.Flags, words.Provider, words.RedFlags);
        var lines = voice.Words.VisitNote.Lines;
        var warnings = findings.Warnings.Select(point => point.Label).Concat(findings.InvitedOnly ? [words.Verdict.Invited.Label] : []);
        return
        [
            VerdictReply.LeadOf(findings.Verdict, words.Verdict),
            .. warnings.Select(label => voice.Fill(lines.Warning, ("label", label))),
            .. findings.OpenPoints.Count == 0 ? [] : new[] { voice.Fill(lines.Open, ("items", string.Join("; ", findings.OpenPoints.Select(point => point.Brief)))) },
        ];
    }

    /// <summary>After a treatment, what to ask about it; before one, what to ask at the consultation.</summary>
    private static VisitNoteSection Questions(VisitFacts facts, Voice voice)
    {
        var treated = facts.Treatment.Product is not null || facts.Treatment.Problem is not null || facts.Signs.Count > 0;
        IEnumerable<Statement> before = facts.Prevention.Done.Count > 0 ? voice.Words.Prevention.Questions.Items : [];
        var asks = treated ? voice.Words.Diagnosis.Result.Ask.Concat(before) : before;
        return new VisitNoteSection(VisitNoteKind.Questions, voice.Words.VisitNote.Headings.Questions, [.. asks.Select(ask => ask.Text)]);
    }

    private static string Sentence(string label) => label[^1] is '.' or '?' or '!' ? label : label + ".";
}
