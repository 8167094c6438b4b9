using BotoxAdvisorBot.Dialogs.Language.Matching;

namespace BotoxAdvisorBot.Dialogs.Safety;

/// <summary>
/// Finds serious signs in what a patient writes. Deterministic, thread-safe, without I/O. The word lists of all languages are active at
/// once. A look-alike hides a sign only where it covers all of the sign's words; in every other doubt the sign is found.
/// </summary>
public sealed class SymptomRecognizer
{
    private readonly IReadOnlyList<LanguageRules> _languages;

    public SymptomRecognizer(IEnumerable<SafetyWords> languages) => _languages = [.. languages.Select(words => new LanguageRules(words))];

    /// <summary>Every sign that <paramref name="text"/> names by itself, in the order of the text; what signs mean together stands first.</summary>
    public IReadOnlyList<Mention> Recognize(string text) => Escalation.Resolve(Read(text), [], []);

    /// <summary>What <paramref name="text"/> says, each sign once for each manner and person, and the circumstances that make signs more serious.</summary>
    public Recognition Read(string text)
    {
        var utterance = Utterance.Parse(text);
        if (utterance.Tokens.Count == 0)
        {
            return Recognition.Nothing;
        }

        var found = _languages.Select(rules => rules.Read(utterance)).ToList();
        return new Recognition(
            [.. found.SelectMany(one => one.Mentions).OrderBy(m => m.Start).ThenBy(m => m.NeedsFiller).DistinctBy(m => (m.Sign, m.Manner, m.Person))],
            [.. found.SelectMany(one => one.Circumstances).Distinct()]);
    }

    /// <summary>The compiled lists of one language.</summary>
    private sealed class LanguageRules
    {
        private const string LookAlike = "look-alike of ";
        private const string Denial = "denial of ";
        private const string OnlyWithFiller = "with filler ";

        private readonly SafetyWords _words;
        private readonly Dictionary<string, Tier> _tiers;
        private readonly PhraseBook _phrases;
        private readonly ContextReader _context;

        public LanguageRules(SafetyWords words)
        {
            _words = words;
            var (signs, about) = (words.Signs.Signs, words.Circumstances);
            _tiers = signs.Select(sign => (sign.Id, sign.Tier)).Concat(about.Parts.Select(part => (part.Id, Tier.Part))).ToDictionary();
            _phrases = PhraseBook.Build(
                [
                    .. signs.SelectMany(PhrasesOf), .. about.Parts.SelectMany(PhrasesOf),
                    .. about.Filler.Select(phrase => (nameof(Circumstance.Filler), phrase)),
                    .. about.Unsafe.Select(phrase => (nameof(Circumstance.UnsafeProduct), phrase)),
                ],
                words.Signs.Sets.Concat(about.Sets).ToDictionary(),
                words.Ordinary);
            _context = new ContextReader(words.Context);
        }

        public Recognition Read(Utterance utterance)
        {
            var found = _phrases.Find(utterance);
            var signs = found.Where(match => SignOf(match) is { } sign && !Covered(LookAlike + sign, match, found)).ToList();
            var circumstances = found.Where(match => Enum.TryParse<Circumstance>(match.Key, out _)).ToList();
            if (signs.Count + circumstances.Count == 0)
            {
                return Recognition.Nothing;
            }

            var context = _context.Read(utterance, [.. signs, .. circumstances]);
            return new Recognition(
                [.. signs.Select(match => ToMention(match, utterance, context, denied: Covered(Denial + SignOf(match), match, found)))],
                [.. circumstances.Where(match => Counts(match, context)).Select(match => Enum.Parse<Circumstance>(match.Key)).Distinct()]);
        }

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
}
