using System.Globalization;
using AdaptiveCards;
using BotoxAdvisorBot.Dialogs.Asking;
using BotoxAdvisorBot.Dialogs.Cards;
using BotoxAdvisorBot.Dialogs.Language;
using BotoxAdvisorBot.Dialogs.Turns;
using BotoxAdvisorBot.Dialogs.VisitNote;

namespace BotoxAdvisorBot.Dialogs.Diagnosis;

/// <summary>What the flow that looks for the likely cause says.</summary>
internal static class DiagnosisReplies
{
    private const int ReviewDays = 14;

    /// <summary>So many lines about causes fit on a phone's screen, and so many below a safety line; the other causes are a press away.</summary>
    private const int MostLines = 6;
    private const int MostLinesBelowSafety = 5;

    /// <summary>Below the advice about a product or a place in doubt, which is long, there is room for the first cause.</summary>
    private const int MostLinesBelowUnsafe = 2;

    public static ChoiceCard Product(Turn turn)
    {
        var words = turn.Voice.Words.Diagnosis.Product;
        return new ChoiceCard(words.Ask, null, words.Choices);
    }

    public static ChoiceCard Problem(Turn turn)
    {
        var words = turn.Voice.Words.Diagnosis;
        return new ChoiceCard(words.Problem.Ask, words.Problem.Hint, CauseFinder.Fitting(words, turn.Treatment.Product, turn.Treatment.Areas));
    }

    /// <summary>The checklist: how it was done, and what tells the problem's causes apart.</summary>
    public static Checklist How(Turn turn)
    {
        var words = turn.Voice.Words.Diagnosis;
        var asks = words.Problems.FirstOrDefault(problem => problem.Id == turn.Treatment.Problem)?.Asks ?? [];
        var points = words.How.Points.Where(point => !point.Extra || asks.Contains(point.Id));
        return new Checklist(words.How.Ask, words.How.Hint, words.How.Submit, [.. points.Select(point => new ChecklistPoint(point.Id, point.Label, point.Brief))]);
    }

    public static ChoiceCard Offer(Turn turn)
    {
        var words = turn.Voice.Words.Diagnosis.Offer;
        return new ChoiceCard(words.Ask, null, words.Choices);
    }

    /// <summary>What may have happened, with the reasons from the patient's own answers, and what to ask.</summary>
    public static Reply? Causes(Turn turn, CauseFindings findings, DateOnly? treated)
    {
        // A matter of safety alone gets no word about looks: the safety dialog has spoken.
        if (findings.Causes.Count == 0 || findings.IsEmergency)
        {
            return null;
        }

        var (voice, words) = (turn.Voice, turn.Voice.Words.Diagnosis);
        List<Sources> sources = [];
        var card = new ReplyBuilder(findings.Problem.Safety is null ? words.Result.Lead : $"{words.Result.LeadSign} {words.Result.Lead}");
        AddSafety(card, voice, findings, sources);
        AddCauses(card, words, findings, sources);
        if (findings.Timing is { } timing)
        {
            var review = (treated ?? default).AddDays(ReviewDays).ToString("d MMM", CultureInfo.GetCultureInfo(voice.Words.Language));
            card.Heading(words.Result.TimingHeading).Text(voice.Fill(timing.Text, ("review", review)));
            sources.Add(timing.Source);
        }

        AddWatch(card, voice, findings, sources);
        card.Folded(words.Result.AskButton, "ask", folded => folded.Heading(words.Result.AskHeading).Bullets(words.Result.Ask.Select(ask => ask.Text)));
        sources.AddRange(words.Result.Ask.Select(ask => ask.Source));
        return VisitNoteReplies.Offer(AddMore(card, voice, findings, sources), voice).Build();
    }

    /// <summary>What has to be checked first: the problem is a sign itself, or the product or the place is in doubt.</summary>
    private static void AddSafety(ReplyBuilder card, Voice voice, CauseFindings findings, List<Sources> sources)
    {
        List<Statement> lines = findings.Problem.Safety is { } own ? [own] : [];
        if (findings.UnsafeReasons.Count > 0)
        {
            lines.Add(voice.Words.Diagnosis.Unsafe.Advice);
        }

        AddFramed(card, voice, lines, sources);
    }

    /// <summary>What would make it a matter of safety.</summary>
    private static void AddWatch(ReplyBuilder card, Voice voice, CauseFindings findings, List<Sources> sources)
    {
        if (findings.Problem.Watch is { } watch && !(findings.UnsafeReasons.Count > 0 && watch.Signs.Contains(voice.Words.Diagnosis.Unsafe.Symptom)))
        {
            AddFramed(card, voice, [new Statement { Text = watch.Text, Source = watch.Source }], sources);
        }
    }

    private static void AddFramed(ReplyBuilder card, Voice voice, List<Statement> lines, List<Sources> sources)
    {
        if (lines.Count == 0)
        {
            return;
        }

        card.Framed(AdaptiveContainerStyle.Warning);
        foreach (var line in lines)
        {
            card.Text(voice.Fill(line.Text));
            sources.Add(line.Source);
        }

        card.EndFrame();
    }

    private static void AddCauses(ReplyBuilder card, DiagnosisWords words, CauseFindings findings, List<Sources> sources)
    {
        card.Heading(words.Result.CausesHeading);
        var lines = findings.UnsafeReasons.Count > 0 ? MostLinesBelowUnsafe : findings.Problem.Safety is null ? MostLines : MostLinesBelowSafety;
        var most = CausesWithin(findings.Causes, lines);
        foreach (var (cause, reasons) in findings.Causes.Take(most))
        {
            card.Point(cause.Label, [cause.Why, .. reasons]);
        }

        if (findings.Causes.Count > most)
        {
            card.Folded(words.Result.MoreCauses, "more-causes", folded => findings.Causes.Skip(most).ToList()
                .ForEach(found => folded.Point(found.Cause.Label, [found.Cause.Why, .. found.Reasons])));
        }

        sources.AddRange(findings.Causes.Select(found => found.Cause.Source));

        if (findings.OtherTerms.Count > 0)
        {
            card.Text(words.Result.Others.Replace("{terms}", string.Join("; ", findings.OtherTerms.Select(term => term.Brief)), StringComparison.Ordinal));
            sources.AddRange(findings.OtherTerms.Select(term => term.Source));
        }
    }

    /// <summary>How many of the causes, but at least the first, fit into so many lines with their labels and reasons.</summary>
    private static int CausesWithin(IReadOnlyList<LikelyCause> causes, int lines) =>
        Math.Max(1, Enumerable.Range(1, causes.Count).TakeWhile(n => causes.Take(n).Sum(cause => 2 + cause.Reasons.Count) <= lines).LastOrDefault());

    /// <summary>What is no emergency and still for the provider to know.</summary>
    public static void AddSoon(ReplyBuilder card, Voice voice)
    {
        var words = voice.Words.Diagnosis.Result;
        card.Heading(words.SoonHeading).Bullets(words.Soon.Select(soon => soon.Text)).Text(voice.Fill(words.SoonAfter.Text));
    }

    /// <summary>What can go wrong in the treated areas, what tells the problem, and the sources.</summary>
    private static ReplyBuilder AddMore(ReplyBuilder card, Voice voice, CauseFindings findings, List<Sources> sources)
    {
        var words = voice.Words.Diagnosis.Result;
        List<Statement> more = [.. findings.Areas.DistinctBy(area => area.Text)];
        if (findings.Problem.Tells is { } tells)
        {
            more.Add(tells);
        }

        sources.AddRange(more.Concat(words.Soon).Append(words.SoonAfter).Select(statement => statement.Source));
        return card.Folded(words.More, "more", folded =>
        {
            if (more.Count > 0)
            {
                folded.Heading(words.MoreHeading);
            }

            more.ForEach(statement => folded.Text(statement.Text));
            AddSoon(folded, voice);
            folded.Hint(voice.Fill(words.SourceLine, ("sources", voice.Words.Publishers(sources))));
        });
    }
}
