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

    /// <summary>Every sign named in <paramref name="text"/>, in the order of the text; each sign once for each manner and person.</summary>
    public IReadOnlyList<Mention> Recognize(string text)
    {
        var utterance = Utterance.Parse(text);
        return utterance.Tokens.Count == 0
            ? []
            : [.. _languages.SelectMany(rules => rules.Recognize(utterance)).OrderBy(m => m.Start).DistinctBy(m => (m.Sign, m.Manner, m.Person))];
    }

    /// <summary>The compiled lists of one language.</summary>
    private sealed class LanguageRules
    {
        private const string LookAlike = "look-alike of ";
        private const string Denial = "denial of ";
        private const string Filler = "filler";

        private readonly SafetyWords _words;
        private readonly Dictionary<string, SignWords> _signs;
        private readonly PhraseBook _phrases;
        private readonly ContextReader _context;

        public LanguageRules(SafetyWords words)
        {
            _words = words;
            _signs = words.Signs.Signs.ToDictionary(sign => sign.Id);
            _phrases = PhraseBook.Build(
                words.Signs.Signs.SelectMany(PhrasesOf).Concat(words.Signs.Filler.Select(phrase => (Filler, phrase))),
                words.Signs.Sets,
                words.Ordinary);
            _context = new ContextReader(words.Context);
        }

        public IEnumerable<Mention> Recognize(Utterance utterance)
        {
            var found = _phrases.Find(utterance);
            var signs = found.Where(match => _signs.ContainsKey(match.Key) && !Covered(LookAlike, match, found)).ToList();
            if (signs.Count == 0)
            {
                return [];
            }

            var filler = found.Any(match => match.Key == Filler);
            var context = _context.Read(utterance, signs);
            return signs.Select(match => ToMention(match, utterance, context, filler, denied: Covered(Denial, match, found)));
        }

        private static IEnumerable<(string, string)> PhrasesOf(SignWords sign) =>
        [
            .. sign.Patterns.Select(phrase => (sign.Id, phrase)),
            .. sign.Denials.Select(phrase => (Denial + sign.Id, phrase)),
            .. sign.LookAlikes.Select(phrase => (LookAlike + sign.Id, phrase)),
        ];

        /// <summary>Whether a phrase of the kind covers all of the sign's words.</summary>
        private static bool Covered(string kind, PhraseMatch sign, IReadOnlyList<PhraseMatch> found) =>
            found.Any(other => other.Key == kind + sign.Key && other.Covers(sign));

        private Mention ToMention(PhraseMatch match, Utterance utterance, UtteranceContext context, bool filler, bool denied)
        {
            var sign = _signs[match.Key];
            var start = utterance.Tokens[match.Start].Start;
            var escalated = filler && sign.WithFiller is not null;
            return new Mention(
                sign.Id,
                escalated ? sign.WithFiller!.Tier : sign.Tier,
                start,
                utterance.Tokens[match.End - 1].End - start,
                denied ? Manner.Negated : context.MannerOf(match),
                context.PersonOf(match),
                _words.Language,
                escalated);
        }
    }
}
