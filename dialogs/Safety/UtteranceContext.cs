using BotoxAdvisorBot.Dialogs.Language.Matching;

namespace BotoxAdvisorBot.Dialogs.Safety;

/// <summary>The words around the signs of one utterance.</summary>
internal sealed class UtteranceContext
{
    private const int PronounReach = 4;

    private readonly Utterance _utterance;
    private readonly IReadOnlyList<PhraseMatch> _signs;
    private readonly ILookup<Cue, PhraseMatch> _cues;
    private readonly HashSet<int> _between;

    public UtteranceContext(Utterance utterance, IReadOnlyList<PhraseMatch> signs, ILookup<Cue, PhraseMatch> cues)
    {
        _utterance = utterance;
        _signs = signs;
        _cues = cues;
        _between = [.. cues[Cue.Between].SelectMany(match => Enumerable.Range(match.Start, match.Length))];
    }

    public Manner MannerOf(PhraseMatch sign)
    {
        var (sentenceStart, sentenceEnd) = Sentence(sign);
        if (IsNegated(sign))
        {
            return Manner.Negated;
        }

        if (IsAskedAbout(sign, ClauseStart(sign)))
        {
            return Manner.AskedAbout;
        }

        var over = Within(Cue.Earlier, sentenceStart, sentenceEnd) && !Within(Cue.StillNow, sentenceStart, sentenceEnd);
        return over ? Manner.Past : Manner.Asserted;
    }

    /// <summary>The nearest person named before the sign in its sentence; the patient when there is none.</summary>
    public Person PersonOf(PhraseMatch sign)
    {
        var start = Sentence(sign).Start;
        var others = Before(Cue.Relation, start, sign).Concat(Before(Cue.Pronoun, sign.Start - PronounReach, sign)).Select(match => match.Start);
        var other = others.Where(position => position >= start).DefaultIfEmpty(-1).Max();
        var own = Before(Cue.Own, start, sign).Where(match => !IsPossessiveOf(match, other)).Select(match => match.Start).DefaultIfEmpty(-1).Max();
        return other > own ? Person.SomeoneElse : Person.Patient;
    }

    /// <summary>"my" in "my mum" names the mum.</summary>
    private static bool IsPossessiveOf(PhraseMatch own, int other) => own.End == other;

    private bool IsNegated(PhraseMatch sign)
    {
        var clause = ClauseStart(sign);
        var negations = Before(Cue.No, clause, sign).Concat(Before(Cue.Not, clause, sign)).Where(match => !IsOnlyApparent(match));
        return negations.Any(match => Enumerable.Range(match.End, sign.Start - match.End).All(MayStandBetween));
    }

    private bool IsOnlyApparent(PhraseMatch negation) => _cues[Cue.NotReallyNegated].Any(apparent => apparent.Covers(negation));

    /// <summary>Between a negation and its sign only linking words may stand, and other signs: "no dizziness or double vision".</summary>
    private bool MayStandBetween(int token) => _between.Contains(token) || _signs.Any(sign => sign.Start <= token && token < sign.End);

    private bool IsAskedAbout(PhraseMatch sign, int clause)
    {
        if (Before(Cue.Hypothetical, clause, sign).Any())
        {
            return true;
        }

        var question = Before(Cue.Question, clause, sign).ToList();
        return question.Count > 0 && !_cues[Cue.OwnNow].Any(own => own.Start >= clause && own.Start < sign.End && !question.Any(q => q.Covers(own)));
    }

    private IEnumerable<PhraseMatch> Before(Cue cue, int from, PhraseMatch sign) =>
        _cues[cue].Where(match => match.Start >= from && match.End <= sign.Start);

    private bool Within(Cue cue, int start, int end) => _cues[cue].Any(match => match.Start >= start && match.End <= end);

    private (int Start, int End) Sentence(PhraseMatch sign)
    {
        var start = sign.Start;
        while (start > 0 && _utterance.Tokens[start].Break != Break.Sentence)
        {
            start--;
        }

        var end = sign.End;
        while (end < _utterance.Tokens.Count && _utterance.Tokens[end].Break != Break.Sentence)
        {
            end++;
        }

        return (start, end);
    }

    private int ClauseStart(PhraseMatch sign)
    {
        var start = sign.Start;
        while (start > 0 && _utterance.Tokens[start].Break == Break.None)
        {
            start--;
        }

        return Before(Cue.ClauseBreak, start, sign).Select(match => match.End).Append(start).Max();
    }
}
