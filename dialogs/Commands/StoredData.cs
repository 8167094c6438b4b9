using System.Globalization;
using BotoxAdvisorBot.Dialogs.Cards;
using BotoxAdvisorBot.Dialogs.Language;
using BotoxAdvisorBot.Dialogs.Safety;
using BotoxAdvisorBot.Dialogs.VisitNote;

namespace BotoxAdvisorBot.Dialogs.Commands;

/// <summary>"Show my data": everything that is stored about the conversation, in words. Pure.</summary>
internal static class StoredData
{
    public static Reply Tell(Voice voice, VisitFacts facts, SafetyState safety, Visit visit, bool isInFlow, bool isTranscriptKept)
    {
        var words = voice.Words.Commands.Data;
        List<(string Heading, IReadOnlyList<string> Lines)> told =
        [
            .. AnswerSections.Of(facts, voice).Select(section => (section.Heading, section.Lines)),
            (words.SignsHeading, AnswerSections.Signs(facts.Signs, words.SignsHeading, voice).Lines),
            (words.CircumstancesHeading, [.. Circumstances(words, safety)]),
        ];
        told.RemoveAll(section => section.Lines.Count == 0);
        var answered = isInFlow || facts.Prevention.Done.Count + facts.Diagnosis.Done.Count + facts.Reversal.Done.Count > 0;
        var card = new ReplyBuilder(voice.Fill(told.Count == 0 ? words.LeadNothing : words.Lead));
        foreach (var (heading, lines) in told.Append((words.BotHeading, [.. Bot(voice, safety, visit, answered, isTranscriptKept)])))
        {
            card.Heading(heading).Bullets(lines);
        }

        return card.Build();
    }

    private static IEnumerable<string> Circumstances(DataWords words, SafetyState safety)
    {
        string?[] all =
        [
            safety.Known.Contains(Circumstance.Filler) ? words.Filler : null,
            safety.Known.Contains(Circumstance.UnsafeProduct) ? words.UnsafeProduct : null,
            safety.Parts.Count > 0 ? words.Parts : null,
        ];
        return all.OfType<string>();
    }

    private static IEnumerable<string> Bot(Voice voice, SafetyState safety, Visit visit, bool answered, bool isTranscriptKept)
    {
        var words = voice.Words.Commands.Data;
        string?[] all =
        [
            answered ? words.Place : null,
            safety.LastHeard == default ? null : words.LastHeard,
            visit.Welcomed ? words.Welcomed : null,
            visit.Country is null ? null : voice.Fill(words.Country, ("code", visit.Country)),
            visit.Under18 ? words.Under18 : null,
            visit.SupportFirst ? words.SupportFirst : null,
            safety.FalseAlarms > 0 ? voice.Fill(words.FalseAlarms, ("n", safety.FalseAlarms.ToString(CultureInfo.InvariantCulture))) : null,
            visit.HelpfulAbout is null ? null : words.Helpful,
            isTranscriptKept ? words.Transcript : words.Replies,
        ];
        return all.OfType<string>();
    }
}
