using AdaptiveCards;
using BotoxAdvisorBot.Dialogs.Cards;
using BotoxAdvisorBot.Dialogs.Language;
using BotoxAdvisorBot.Dialogs.Turns;
using BotoxAdvisorBot.Dialogs.VisitNote;

namespace BotoxAdvisorBot.Dialogs.Prevention;

/// <summary>Tells what the provider check found: each warning and each open point with its reason, and what to do next.</summary>
internal static class VerdictReply
{
    /// <summary>With so few warnings, what to do next stands beside each.</summary>
    private const int FewWarnings = 2;

    /// <summary>So many points with their reasons fit on a phone's screen; the others are a press away.</summary>
    private const int MostShown = 4;

    public static Reply Of(Turn turn, PreventionAnswers answers)
    {
        var prevention = turn.Voice.Words.Prevention;
        var words = prevention.Verdict;
        var findings = ProviderCheck.Judge(answers.Situation, answers.Met, answers.Flags, prevention.Provider, prevention.RedFlags);
        var warnings = findings.Warnings.Select(Told.Of).ToList();
        if (findings.InvitedOnly)
        {
            warnings.Insert(0, new Told(words.Invited.Label, words.Invited.Why, words.Invited.Next, words.Invited.Source));
        }

        var open = findings.OpenPoints.Select(Told.Of).ToList();
        var card = new ReplyBuilder(LeadOf(findings.Verdict, words)).Framed(StyleOf(findings.Verdict)).Title(Counts(turn.Voice, warnings.Count, open.Count)).EndFrame();
        var few = warnings.Count <= FewWarnings;
        AddPoints(card, words.WarningsHeading, words.MoreWarnings, "warnings", warnings, MostShown, next => few ? [turn.Voice.Fill(words.Next, ("next", next))] : []);
        AddPoints(card, words.PointsHeading, warnings.Count > 0 ? words.PointsHeading : words.MorePoints, "open", open, warnings.Count > 0 ? 0 : MostShown, _ => []);
        List<Told> all = [.. warnings, .. open];
        var nexts = (few ? open : all).Select(point => point.Next).Distinct().ToList();
        void AddSources(ReplyBuilder to) => to.Hint(PreventionReplies.SourceLine(turn.Voice, all.Select(point => point.Source)));
        if (nexts.Count > 0)
        {
            card.Folded(words.NextButton, "next", folded =>
            {
                folded.Heading(words.NextButton).Bullets(nexts);
                if (!few)
                {
                    AddSources(folded);
                }
            });
        }

        if (turn.Voice.Clinic.VerifyProviderLink is { } verify && findings.OpenPoints.Any(point => point.Id == "licence"))
        {
            card.Link(words.Verify, verify);
        }

        VisitNoteReplies.Offer(card, turn.Voice);
        if (few && all.Count > 0)
        {
            AddSources(card);
        }

        return card.Build();
    }

    public static string LeadOf(ProviderVerdict verdict, VerdictWords words) => verdict switch
    {
        ProviderVerdict.StayAway => words.StayAway,
        ProviderVerdict.Careful => words.Careful,
        ProviderVerdict.Open => words.Open,
        _ => words.Clear,
    };

    private static void AddPoints(ReplyBuilder card, string heading, string button, string id, List<Told> points, int shown, Func<string, IEnumerable<string>> nextOf)
    {
        if (points.Count > 0 && shown > 0)
        {
            card.Heading(heading);
            points.Take(shown).ToList().ForEach(point => card.Point(point.Label, [point.Why, .. nextOf(point.Next)]));
        }

        if (points.Count > shown)
        {
            card.Folded(button, id, folded =>
            {
                if (shown == 0)
                {
                    folded.Heading(heading);
                }

                points.Skip(shown).ToList().ForEach(point => folded.Point(point.Label, point.Why));
            });
        }
    }

    private static AdaptiveContainerStyle StyleOf(ProviderVerdict verdict) => verdict switch
    {
        ProviderVerdict.StayAway or ProviderVerdict.Careful => AdaptiveContainerStyle.Warning,
        _ => AdaptiveContainerStyle.Emphasis,
    };

    private static string Counts(Voice voice, int warnings, int points)
    {
        var words = voice.Words.Prevention.Verdict;
        return voice.Fill(
            words.Counts,
            ("warnings", Count(voice, warnings, words.NoWarning, words.OneWarning, words.Warnings)),
            ("points", Count(voice, points, words.NoPoint, words.OnePoint, words.Points)));
    }

    private static string Count(Voice voice, int n, string none, string one, string many) => n switch
    {
        0 => none,
        1 => one,
        _ => voice.Fill(many, ("n", n.ToString(System.Globalization.CultureInfo.InvariantCulture))),
    };

    private sealed record Told(string Label, string Why, string Next, Sources Source)
    {
        public static Told Of(CheckPointWords point) => new(point.Label, point.Why, point.Next, point.Source);
    }
}
