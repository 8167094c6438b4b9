using System.Globalization;
using BotoxAdvisorBot.Dialogs.Cards;
using BotoxAdvisorBot.Dialogs.Diagnosis;
using BotoxAdvisorBot.Dialogs.Language;
using BotoxAdvisorBot.Dialogs.Turns;
using BotoxAdvisorBot.Dialogs.VisitNote;

namespace BotoxAdvisorBot.Dialogs.Reversal;

/// <summary>What the flow about what can be done says.</summary>
internal static class ReversalReplies
{
    /// <summary>What can be done, by kind: the short answer, then each kind under its heading.</summary>
    public static Reply Plan(Turn turn, ReversalAnswers answers, DateOnly today, string? date, bool supportFirst)
    {
        var voice = turn.Voice;
        var words = voice.Words.Reversal;
        var family = words.Families.First(f => f.Id == answers.Family);
        var problem = words.ProblemsOf(answers.Product!)?.Find(answers.Problem);
        var plan = UndoRules.For(family, problem, FadeTimeline.Of(turn.Treatment.TreatedOn, today).Day, supportFirst);
        string?[] lead = [Noted(voice, answers, family, problem, date), supportFirst ? words.Plan.Support.Text : null, plan.Lead.Text];
        var card = new ReplyBuilder(string.Join(" ", lead.OfType<string>()));
        foreach (var options in plan.Options.GroupBy(option => option.Kind))
        {
            card.Heading(words.Plan.Headings.Of(options.Key));
            foreach (var option in options)
            {
                card.Text(voice.Fill(option.Text));
            }

            if (options.Key == UndoKind.Balance && plan.TooEarlyToAdd)
            {
                card.Text(words.Plan.TooEarlyToAdd.Text);
            }
        }

        var support = supportFirst ? new[] { words.Plan.Support.Source } : [];
        if (family.About is { } about)
        {
            card.Folded(about.Button, "about", folded => folded.Heading(about.Button).Bullets(about.Items.Select(item => item.Text)));
        }

        Sources[] sources = [.. support, plan.Lead.Source, .. plan.Options.Select(option => option.Source), .. (family.About?.Items ?? []).Select(item => item.Source)];
        card.Text(words.Plan.OnlyClinician.Text).Folded(words.Plan.SoonButton, "soon", folded =>
        {
            DiagnosisReplies.AddSoon(folded, voice);
            folded.Hint(SourceLine(voice, sources));
        });
        return VisitNoteReplies.Offer(card, voice).Build();
    }

    /// <summary>What is still open on a checklist, each point with its reason and with what to do next.</summary>
    public static Reply Readiness(Turn turn, Func<ReversalWords, ReadinessWords> of, IReadOnlyCollection<string> ticked)
    {
        var voice = turn.Voice;
        var words = of(voice.Words.Reversal);
        var open = words.List.Points.Where(point => !ticked.Contains(point.Id)).ToList();
        var card = new ReplyBuilder(open.Count switch
        {
            0 => words.AllDone,
            1 => words.OneOpen,
            var n => voice.Fill(words.Open, ("n", n.ToString(CultureInfo.InvariantCulture))),
        });
        foreach (var point in open)
        {
            card.Point(point.Label, voice.Fill(point.Why));
        }

        if (open.Count > 0)
        {
            card.Folded(voice.Words.Prevention.Verdict.NextButton, "next", folded => folded.Heading(voice.Words.Prevention.Verdict.NextButton).Bullets(open.Select(point => voice.Fill(point.Next))));
        }

        foreach (var after in words.After)
        {
            card.Text(after.Text);
        }

        return card.Hint(SourceLine(voice, open.Select(point => point.Source).Concat(words.After.Select(after => after.Source)))).Build();
    }

    /// <summary>Who should do a correction.</summary>
    public static Reply Who(Turn turn)
    {
        var words = turn.Voice.Words.Reversal.Who;
        return new ReplyBuilder(words.Lead).Bullets(words.Points.Select(point => point.Text))
            .Hint(SourceLine(turn.Voice, words.Points.Select(point => point.Source))).Build();
    }

    /// <summary>The myths that concern the patient's kind of product.</summary>
    public static Reply Myths(Turn turn, ReversalAnswers answers)
    {
        var words = turn.Voice.Words.Reversal.Myths;
        var myths = words.Items.Where(myth => myth.Families.Count == 0 || myth.Families.Contains(answers.Family!)).ToList();
        var card = new ReplyBuilder(words.Lead);
        foreach (var myth in myths)
        {
            card.Point(turn.Voice.Fill(words.Myth, ("myth", myth.Myth)), myth.Answer);
        }

        return card.Hint(SourceLine(turn.Voice, myths.Select(myth => myth.Source))).Build();
    }

    public static string SourceLine(Voice voice, IEnumerable<Sources> sources) =>
        voice.Fill(voice.Words.Prevention.Verdict.SourceLine, ("sources", voice.Words.Publishers(sources)));

    /// <summary>What another flow knew, so that the patient sees why it is not asked.</summary>
    private static string? Noted(Voice voice, ReversalAnswers answers, FamilyWords family, ProblemWords? problem, string? date)
    {
        var items = new List<string>();
        if (answers.Recalled.Contains(ReversalDialog.Product))
        {
            items.Add(family.Label);
        }

        if (problem is not null && answers.Recalled.Any(question => question is ReversalDialog.ToxinProblem or ReversalDialog.FillerProblem))
        {
            items.Add(problem.Label);
        }

        if (date is not null && answers.Recalled.Contains(ReversalDialog.When))
        {
            items.Add(date);
        }

        return items.Count == 0 ? null : voice.Fill(voice.Words.Reversal.Plan.Noted, ("items", string.Join(", ", items)));
    }
}
