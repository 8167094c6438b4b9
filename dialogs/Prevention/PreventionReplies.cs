using AdaptiveCards;
using BotoxAdvisorBot.Dialogs.Cards;
using BotoxAdvisorBot.Dialogs.Language;
using BotoxAdvisorBot.Dialogs.Turns;
using BotoxAdvisorBot.Dialogs.VisitNote;

namespace BotoxAdvisorBot.Dialogs.Prevention;

/// <summary>What the flow before treatment says.</summary>
internal static class PreventionReplies
{
    /// <summary>The sentence that answers where the patient stands.</summary>
    public static Reply? Situation(Turn turn, PreventionAnswers answers) =>
        turn.Voice.Words.Prevention.Situation.Choices.FirstOrDefault(choice => choice.Id == answers.Situation) is { } choice
            ? Reply.Words(choice.Lead)
            : null;

    /// <summary>Goes through every flag that is up and every point that is open: why it matters and what to do next.</summary>
    public static Reply Verdict(Turn turn, PreventionAnswers answers)
    {
        var prevention = turn.Voice.Words.Prevention;
        var words = prevention.Verdict;
        var findings = ProviderCheck.Judge(answers.Situation, answers.Met, answers.Flags, prevention.Provider, prevention.RedFlags);
        var card = new ReplyBuilder(LeadOf(findings.Verdict, words)).Framed(StyleOf(findings.Verdict)).Title(Counts(turn.Voice, findings)).EndFrame();
        List<Sources> sources = [];

        void Points(string heading, IReadOnlyList<CheckPointWords> points)
        {
            card.Heading(heading);
            foreach (var point in points)
            {
                card.Point(point.Label, point.Why, turn.Voice.Fill(words.Next, ("next", point.Next)));
                sources.Add(point.Source);
            }
        }

        if (findings.InvitedOnly)
        {
            card.Heading(words.WarningsHeading).Point(words.Invited.Label, words.Invited.Why, turn.Voice.Fill(words.Next, ("next", words.Invited.Next)));
            sources.Add(words.Invited.Source);
        }

        if (findings.Warnings.Count > 0)
        {
            Points(words.WarningsHeading, findings.Warnings);
        }

        if (findings.OpenPoints.Count > 0)
        {
            Points(words.PointsHeading, findings.OpenPoints);
        }

        if (turn.Voice.Clinic.VerifyProviderLink is { } verify && findings.OpenPoints.Any(point => point.Id == "licence"))
        {
            card.Link(words.Verify, verify);
        }

        VisitNoteReplies.Offer(card, turn.Voice);
        return (sources.Count == 0 ? card : card.Hint(SourceLine(turn.Voice, sources))).Build();
    }

    /// <summary>The questions to take to a consultation.</summary>
    public static Reply Questions(Turn turn)
    {
        var words = turn.Voice.Words.Prevention.Questions;
        return new ReplyBuilder(words.Lead).Title(words.Heading).Bullets(words.Items.Select(item => item.Text)).Text(words.After.Text)
            .Hint(SourceLine(turn.Voice, words.Items.Select(item => item.Source).Append(words.After.Source))).Build();
    }

    /// <summary>The advice on red flags that were raised in free text, with what can be done next unless a flow is running.</summary>
    public static Reply Advice(Turn turn, IReadOnlyList<CheckPointWords> flags, bool withButtons)
    {
        var words = turn.Voice.Words.Prevention;
        var lead = flags.Any(flag => flag.Covers.Count > 0) ? words.Advice.StayAway : flags.Count == 1 ? words.Advice.Careful : words.Advice.CarefulMany;
        var card = new ReplyBuilder(lead);
        foreach (var flag in flags)
        {
            card.Text(flag.Why);
        }

        card.Hint(SourceLine(turn.Voice, flags.Select(flag => flag.Source)));
        if (withButtons)
        {
            card.Button(words.Advice.CheckLabel, RootDialog.MenuData(MenuChoice.CheckProvider));
            card.Button(words.Questions.Label, RootDialog.MenuData(MenuChoice.QuestionsToAsk));
        }

        return card.Build(turn.Voice.Words.Conversation.Replies.Options, numbered: false);
    }

    private static string SourceLine(Voice voice, IEnumerable<Sources> sources) =>
        voice.Fill(voice.Words.Prevention.Verdict.SourceLine, ("sources", voice.Words.Publishers(sources)));

    public static string LeadOf(ProviderVerdict verdict, VerdictWords words) => verdict switch
    {
        ProviderVerdict.StayAway => words.StayAway,
        ProviderVerdict.Careful => words.Careful,
        ProviderVerdict.Open => words.Open,
        _ => words.Clear,
    };

    private static AdaptiveContainerStyle StyleOf(ProviderVerdict verdict) => verdict switch
    {
        ProviderVerdict.StayAway or ProviderVerdict.Careful => AdaptiveContainerStyle.Warning,
        _ => AdaptiveContainerStyle.Emphasis,
    };

    private static string Counts(Voice voice, ProviderFindings findings)
    {
        var words = voice.Words.Prevention.Verdict;
        var warnings = findings.Warnings.Count + (findings.InvitedOnly ? 1 : 0);
        return voice.Fill(
            words.Counts,
            ("warnings", Count(voice, warnings, words.NoWarning, words.OneWarning, words.Warnings)),
            ("points", Count(voice, findings.OpenPoints.Count, words.NoPoint, words.OnePoint, words.Points)));
    }

    private static string Count(Voice voice, int n, string none, string one, string many) => n switch
    {
        0 => none,
        1 => one,
        _ => voice.Fill(many, ("n", n.ToString(System.Globalization.CultureInfo.InvariantCulture))),
    };
}
