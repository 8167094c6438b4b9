using BotoxAdvisorBot.Dialogs.Language.Matching;

namespace BotoxAdvisorBot.Dialogs.Safety;

/// <summary>The compiled phrases of one language: what names a sign, what only looks like one, and what tells how it is said.</summary>
internal sealed class SignLists
{
    private const string LookAlike = "look-alike of ";
    private const string Denial = "denial of ";
    private const string OnlyWithFiller = "with filler ";
    internal const string UnsafeDenied = "unsafe denied";

    private readonly SafetyWords _words;
    private readonly Dictionary<string, Tier> _tiers;
    private readonly HashSet<string> _commonWords;
    private readonly PhraseBook _phrases;
    private readonly ContextReader _context;

    /// <param name="words">The language's words.</param>
    /// <param name="foreign">Words of the other languages, which are no typos of this one's.</param>
    public SignLists(SafetyWords words, IEnumerable<string> foreign)
    {
        _words = words;
        var (signs, about) = (words.Signs.Signs, words.Circumstances);
        _tiers = signs.Select(sign => (sign.Id, sign.Tier)).Concat(about.Parts.Select(part => (part.Id, Tier.Part))).ToDictionary();
        _commonWords = [.. words.Context.CommonWords.Select(Utterance.Fold)];
        _phrases = PhraseBook.Build(
            [
                .. signs.SelectMany(PhrasesOf), .. about.Parts.SelectMany(PhrasesOf),
                .. about.Filler.Select(phrase => (nameof(Circumstance.Filler), phrase)),
                .. about.Unsafe.Select(phrase => (nameof(Circumstance.UnsafeProduct), phrase)),
                .. about.UnsafeDenied.Select(phrase => (UnsafeDenied, phrase)),
            ],
            words.Signs.Sets.Concat(about.Sets).ToDictionary(),
            [.. words.Ordinary, .. foreign]);
        _context = new ContextReader(words.Context);
    }

    /// <summary>What the lists find.</summary>
    /// <param name="utterance">The text.</param>
    /// <param name="loneWordFrom">The least serious tier of which one word alone is a sign: the text as a whole may mean something else.</param>
    public ListFindings Read(Utterance utterance, Tier loneWordFrom)
    {
        var found = _phrases.Find(utterance);
        var signs = found.Where(match => SignOf(match) is { } sign && !Covered(LookAlike + sign, match, found)
            && (match.Length > 1 || _tiers[sign] >= loneWordFrom)).ToList();
        var circumstances = found.Where(match => Enum.TryParse<Circumstance>(match.Key, out _)).ToList();
        List<PhraseMatch> lookAlikes = [.. found.Where(match => match.Key.StartsWith(LookAlike, StringComparison.Ordinal)).Select(match => match with { Key = match.Key[LookAlike.Length..] })];
        List<PhraseMatch> howDone = [.. found.Where(match => match.Key is UnsafeDenied or nameof(Circumstance.UnsafeProduct))];
        if (signs.Count + circumstances.Count == 0)
        {
            return new ListFindings([], [], lookAlikes, howDone);
        }

        var context = _context.Read(utterance, [.. signs, .. circumstances]);
        return new ListFindings(
            [.. signs.Select(match => (match, ToMention(match, utterance, context, denied: Covered(Denial + SignOf(match), match, found))))],
            [.. circumstances.Where(match => Counts(match, context)).Select(match => Enum.Parse<Circumstance>(match.Key)).Distinct()],
            lookAlikes,
            howDone);
    }

    /// <summary>
    /// A sign that was found in another way, as these lists' language reads the words around it. One of a filler counts by itself: what it was found by
    /// may have named the filler in words that no list has.
    /// </summary>
    public Mention ToMention(string sign, int start, int end, Utterance utterance)
    {
        var match = new PhraseMatch(sign, start, end);
        return ToMention(match, utterance, _context.Read(utterance, [match]), denied: false);
    }

    /// <summary>How many of the text's words are everyday words of the language.</summary>
    public int CommonWordsIn(Utterance utterance) => utterance.Tokens.Count(token => _commonWords.Contains(token.Text));

    /// <summary>The same without lone letters, which stand in markup and formulas as well.</summary>
    public int TellingWordsIn(Utterance utterance) => utterance.Tokens.Count(token => token.Text.Length > 1 && _commonWords.Contains(token.Text));

    private static IEnumerable<(string, string)> PhrasesOf(SignWords sign) =>
    [
        .. sign.Patterns.Select(phrase => (sign.Id, phrase)),
        .. sign.WithFillerPatterns.Select(phrase => (OnlyWithFiller + sign.Id, phrase)),
        .. sign.Denials.Select(phrase => (Denial + sign.Id, phrase)),
        .. sign.LookAlikes.Select(phrase => (LookAlike + sign.Id, phrase)),
    ];

    private static IEnumerable<(string, string)> PhrasesOf(PartWords part) =>
        [.. part.Patterns.Select(phrase => (part.Id, phrase)), .. part.LookAlikes.Select(phrase => (LookAlike + part.Id, phrase))];

    /// <summary>Whether a phrase of the kind covers all of the sign's words.</summary>
    private static bool Covered(string key, PhraseMatch sign, IReadOnlyList<PhraseMatch> found) => found.Any(other => other.Key == key && other.Covers(sign));

    /// <summary>A filler counts however it is named; an unsafe product only as one that was injected.</summary>
    private static bool Counts(PhraseMatch match, UtteranceContext context) => context.MannerOf(match) switch
    {
        Manner.Negated => false,
        Manner.Asserted => true,
        _ => match.Key == nameof(Circumstance.Filler),
    };

    private string? SignOf(PhraseMatch match) => _tiers.ContainsKey(match.Key) ? match.Key
        : match.Key.StartsWith(OnlyWithFiller, StringComparison.Ordinal) ? match.Key[OnlyWithFiller.Length..]
        : null;

    private Mention ToMention(PhraseMatch match, Utterance utterance, UtteranceContext context, bool denied)
    {
        var sign = SignOf(match)!;
        var start = utterance.Tokens[match.Start].Start;
        var manner = denied ? Manner.Negated : context.MannerOf(match);
        return new Mention(
            sign,
            _tiers[sign],
            start,
            utterance.Tokens[match.End - 1].End - start,
            _tiers[sign] == Tier.Crisis && manner != Manner.Negated ? Manner.Asserted : manner,
            context.PersonOf(match),
            _words.Language,
            NeedsFiller: match.Key != sign);
    }
}

/// <summary>What the lists of one language find in a text.</summary>
/// <param name="Signs">The signs with where they stand.</param>
/// <param name="Circumstances">What makes signs more serious.</param>
/// <param name="LookAlikes">What only looks like a sign, with that sign as its key.</param>
/// <param name="HowDone">Where it is told, or denied, that the treatment was done in an unsafe way.</param>
internal sealed record ListFindings(
    IReadOnlyList<(PhraseMatch Match, Mention Mention)> Signs, IReadOnlyList<Circumstance> Circumstances, IReadOnlyList<PhraseMatch> LookAlikes,
    IReadOnlyList<PhraseMatch> HowDone)
{
    /// <summary>What tells no sign although a model may take it for one.</summary>
    public IEnumerable<PhraseMatch> NoSigns => LookAlikes.Concat(HowDone);

    public bool DeniesUnsafe => HowDone.Any(match => match.Key == SignLists.UnsafeDenied);
}
