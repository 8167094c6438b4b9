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

    public static ChoiceCard Product(Turn turn)
    {
        var words = turn.Voice.Words.Diagnosis.Product;
        return new ChoiceCard(words.Ask, null, words.Choices);
    }

    public static ChoiceCard Area(Turn turn)
    {
        var words = turn.Voice.Words.Diagnosis;
        return new ChoiceCard(words.Area.Ask, words.Area.Hint, CauseFinder.Fitting(words, turn.Treatment.Product));
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

    /// <summary>The line about a problem that is a sign itself; nothing when the safety dialog has spoken about it.</summary>
    public static Reply? SignLine(Turn turn, DiagnosisAnswers answers)
    {
        var problem = turn.Voice.Words.Diagnosis.Problems.FirstOrDefault(entry => entry.Id == answers.Treatment.Problem);
        return problem?.Safety is null || turn.Voice.Safety.Signs.Signs.Any(sign => sign.Id == problem.Symptom)
            ? null
            : new ReplyBuilder(turn.Voice.Fill(problem.Safety.Text)).Calls(turn.Voice).Build();
    }

    /// <summary>What may have happened, with the reasons from the patient's own answers, and what to ask.</summary>
    public static Reply? Causes(Turn turn, CauseFindings findings, DateOnly? treated)
    {
        if (findings.Causes.Count == 0 || findings.IsEmergency)
        {
            return SafetyOnly(turn, findings);
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
        AddMore(card, words, findings, sources);
        card.Folded(words.Result.AskButton, "ask", folded => folded.Heading(words.Result.AskHeading).Bullets(words.Result.Ask.Select(ask => ask.Text)));
        sources.AddRange(words.Result.Ask.Select(ask => ask.Source));
        return VisitNoteReplies.Offer(card, voice).Hint(voice.Fill(words.Result.SourceLine, ("sources", voice.Words.Publishers(sources)))).Build();
    }

    /// <summary>A matter of safety gets no word about looks, and none at all when it was told before.</summary>
    private static Reply? SafetyOnly(Turn turn, CauseFindings findings)
    {
        var words = turn.Voice.Words.Diagnosis.Unsafe;
        return !findings.IsEmergency || turn.Voice.Safety.Signs.Signs.Any(sign => sign.Id == words.WithSign)
            ? null
            : new ReplyBuilder(turn.Voice.Fill(words.Emergency.Text)).Calls(turn.Voice).Build();
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
        foreach (var (cause, reasons) in findings.Causes)
        {
            card.Point(cause.Label, [cause.Why, .. reasons]);
            sources.Add(cause.Source);
        }

        if (findings.OtherTerms.Count > 0)
        {
            card.Text(words.Result.Others.Replace("{terms}", string.Join("; ", findings.OtherTerms.Select(term => term.Brief)), StringComparison.Ordinal));
            sources.AddRange(findings.OtherTerms.Select(term => term.Source));
        }
    }

    private static void AddMore(ReplyBuilder card, DiagnosisWords words, CauseFindings findings, List<Sources> sources)
    {
        List<Statement> more = [.. findings.Areas.DistinctBy(area => area.Text)];
        if (findings.Problem.Tells is { } tells)
        {
            more.Add(tells);
        }

        if (more.Count > 0)
        {
            card.Folded(words.Result.More, "more", folded => more.ForEach(statement => folded.Text(statement.Text)));
            sources.AddRange(more.Select(statement => statement.Source));
        }
    }
}
