using BotoxAdvisorBot.Dialogs.Language.Matching;

namespace BotoxAdvisorBot.Dialogs.Safety;

/// <summary>
/// Reads how a sign is said and whose it is, from the words around it in its clause (clinical-facts F2). Whatever it does not recognise
/// counts as asserted by the patient.
/// </summary>
internal sealed class ContextReader
{
    private readonly PhraseBook _phrases;

    public ContextReader(ContextWords words)
    {
        (Cue Cue, IReadOnlyList<string> Phrases)[] lists =
        [
            (Cue.No, words.No), (Cue.Not, words.Not), (Cue.NotReallyNegated, words.NotReallyNegated), (Cue.Between, words.Between),
            (Cue.Question, words.Question), (Cue.Hypothetical, words.Hypothetical), (Cue.Own, words.Own), (Cue.OwnNow, words.OwnNow),
            (Cue.Earlier, words.Earlier), (Cue.StillNow, words.StillNow), (Cue.Relation, [.. words.Relations.SelectMany(name => new[] { name, name + "s" })]), (Cue.Pronoun, words.Pronouns),
            (Cue.ClauseBreak, words.ClauseBreaks),
        ];
        _phrases = PhraseBook.Build(lists.SelectMany(list => list.Phrases.Select(phrase => (list.Cue.ToString(), phrase))), words.Sets);
    }

    public UtteranceContext Read(Utterance utterance, IReadOnlyList<PhraseMatch> signs) =>
        new(utterance, signs, _phrases.Find(utterance).ToLookup(match => Enum.Parse<Cue>(match.Key)));
}

/// <summary>The kinds of words that tell how a sign is said.</summary>
internal enum Cue
{
    No,
    Not,
    NotReallyNegated,
    Between,
    Question,
    Hypothetical,
    Own,
    OwnNow,
    Earlier,
    StillNow,
    Relation,
    Pronoun,
    ClauseBreak,
}
