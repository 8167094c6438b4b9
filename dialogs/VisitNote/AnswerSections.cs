using System.Globalization;
using BotoxAdvisorBot.Dialogs.Language;

namespace BotoxAdvisorBot.Dialogs.VisitNote;

/// <summary>Tells the patient's answers back in words, flow by flow. Pure.</summary>
internal static class AnswerSections
{
    /// <summary>The sections that have something to tell.</summary>
    public static IEnumerable<VisitNoteSection> Of(VisitFacts facts, Voice voice)
    {
        var headings = voice.Words.VisitNote.Headings;
        VisitNoteSection[] all =
        [
            new(VisitNoteKind.Answers, headings.Treatment, [.. Treatment(facts, voice)]),
            new(VisitNoteKind.Answers, headings.How, [.. How(facts, voice)]),
            new(VisitNoteKind.Answers, headings.Correction, [.. Correction(facts, voice)]),
            new(VisitNoteKind.Answers, headings.Waiting, [.. Waiting(facts, voice)]),
            new(VisitNoteKind.Answers, headings.Provider, [.. Provider(facts, voice)]),
        ];
        return all.Where(section => section.Lines.Count > 0);
    }

    /// <summary>The signs with the day and time they were told.</summary>
    public static VisitNoteSection Signs(IEnumerable<SignToldAt> signs, string heading, Voice voice)
    {
        var (words, culture) = (voice.Words.VisitNote.Lines, CultureInfo.GetCultureInfo(voice.Words.Language));
        return new VisitNoteSection(VisitNoteKind.Signs, heading, [.. signs.Select(Line)]);

        string Line(SignToldAt sign) => voice.Fill(
            sign.Person == Safety.Person.SomeoneElse ? words.SignOther : words.Sign,
            ("name", Upper(voice.Safety.Signs.Signs.FirstOrDefault(known => known.Id == sign.Sign)?.Name ?? sign.Sign)),
            ("when", sign.At.ToString("d MMM yyyy, HH:mm", culture) + (sign.At.Offset == TimeSpan.Zero ? " UTC" : "")));
    }

    public static string Day(DateOnly day, Voice voice) => day.ToString("d MMM yyyy", CultureInfo.GetCultureInfo(voice.Words.Language));

    /// <summary>A line about a checklist: which of its points are ticked, and which are not.</summary>
    public static IEnumerable<string> Ticks(IReadOnlyList<(string Id, string Brief)> points, List<string> ticked, Voice voice)
    {
        var words = voice.Words.VisitNote.Lines;
        var (on, off) = (points.Where(point => ticked.Contains(point.Id)).ToList(), points.Where(point => !ticked.Contains(point.Id)).ToList());
        yield return on.Count == 0 ? voice.Fill(words.NothingTicked, ("items", Row(off))) : voice.Fill(words.True, ("items", Row(on)));
        if (on.Count > 0 && off.Count > 0)
        {
            yield return voice.Fill(words.NotTicked, ("items", Row(off)));
        }

        static string Row(IEnumerable<(string Id, string Brief)> points) => string.Join("; ", points.Select(point => point.Brief));
    }

    private static IEnumerable<string> Treatment(VisitFacts facts, Voice voice)
    {
        var words = voice.Words.VisitNote.Lines;
        var (known, diagnosis, reversal) = (facts.Treatment, voice.Words.Diagnosis, voice.Words.Reversal);
        var product = diagnosis.Product.Choices.FirstOrDefault(choice => choice.Id == known.Product)?.Label;
        var filler = reversal.Fillers.FirstOrDefault(family => family.Id == known.Filler)?.Label;
        var areas = diagnosis.Areas.Where(area => known.Areas.Contains(area.Id)).Select(area => area.Label).ToList();
        var problem = diagnosis.Problems.FirstOrDefault(problem => problem.Id == known.Problem)?.Label
            ?? reversal.ProblemsOf(facts.Reversal.Product)?.Find(facts.Reversal.Problem)?.Label;
        var signs = facts.Diagnosis.Signs ?? facts.Reversal.Signs;
        var dayAsked = VisitFacts.Has(facts.Diagnosis, "when") || VisitFacts.Has(facts.Reversal, "when");
        string?[] lines =
        [
            product is null ? null : voice.Fill(words.Product, ("choice", product)),
            filler is null ? null : voice.Fill(words.Filler, ("choice", filler)),
            areas.Count == 0 ? null : voice.Fill(words.Areas, ("items", string.Join("; ", areas))),
            problem is null ? null : voice.Fill(words.Problem, ("choice", problem)),
            known.TreatedOn is { } day ? voice.Fill(words.Day, ("day", Day(day, voice))) : dayAsked ? words.DayUnknown : null,
            signs switch { null => null, "none" => words.NoSigns, _ => words.SomeSigns },
        ];
        return lines.OfType<string>();
    }

    private static IEnumerable<string> How(VisitFacts facts, Voice voice)
    {
        var points = voice.Words.Diagnosis.How.Points.Where(point => !point.Extra || facts.Diagnosis.How.Contains(point.Id));
        return VisitFacts.Has(facts.Diagnosis, "how") ? Ticks([.. points.Select(point => (point.Id, point.Brief))], facts.Diagnosis.How, voice) : [];
    }

    private static IEnumerable<string> Correction(VisitFacts facts, Voice voice) => VisitFacts.Has(facts.Reversal, "correction")
        ? Ticks([.. voice.Words.Reversal.Correction.List.Points.Select(point => (point.Id, point.Brief))], facts.Reversal.ReadyForCorrection, voice)
        : [];

    private static IEnumerable<string> Waiting(VisitFacts facts, Voice voice) => VisitFacts.Has(facts.Reversal, "waiting")
        ? Ticks([.. voice.Words.Reversal.Waiting.List.Points.Select(point => (point.Id, point.Brief))], facts.Reversal.DoneWhileWaiting, voice)
        : [];

    private static IEnumerable<string> Provider(VisitFacts facts, Voice voice)
    {
        var (words, answers) = (voice.Words.Prevention, facts.Prevention);
        var situation = words.Situation.Choices.FirstOrDefault(choice => choice.Id == answers.Situation)?.Label;
        if (situation is not null)
        {
            yield return voice.Fill(voice.Words.VisitNote.Lines.Situation, ("choice", situation));
        }

        var met = VisitFacts.Has(answers, "provider") ? Ticks([.. words.Provider.Points.Select(point => (point.Id, point.Brief))], answers.Met, voice) : [];
        foreach (var line in met)
        {
            yield return line;
        }

        if (VisitFacts.Has(answers, "red-flags"))
        {
            var up = words.RedFlags.Points.Where(point => answers.Flags.Contains(point.Id)).Select(point => point.Brief).ToList();
            var lines = voice.Words.VisitNote.Lines;
            yield return up.Count == 0 ? lines.NoWarnings : voice.Fill(lines.Warnings, ("items", string.Join("; ", up)));
        }
    }

    private static string Upper(string text) => char.ToUpper(text[0], CultureInfo.InvariantCulture) + text[1..];
}
