using BotoxAdvisorBot.Dialogs.Language.Matching;
using BotoxAdvisorBot.Dialogs.Safety.Learned;

namespace BotoxAdvisorBot.Dialogs.Safety;

/// <summary>
/// Finds serious signs in what a patient writes: by the word lists of all languages at once, and by a learned model for what no list
/// says. A sign is found when either finds it. A look-alike hides a sign only where it covers all of the sign's words; one word alone in a longer
/// message is no urgent sign when the model finds one very unlikely, and no emergency when it has no doubt that the message means something else.
/// Deterministic, thread-safe, without I/O, linear in the text's length.
/// </summary>
public sealed class SymptomRecognizer
{
    /// <summary>A message of fewer words is too short to tell in what sense a word is meant.</summary>
    private const int EnoughWords = 4;

    /// <summary>So many words around a listed sign belong to it.</summary>
    private const int Nearby = 2;

    private readonly IReadOnlyList<SignLists> _languages;
    private readonly SignModel _model;

    public SymptomRecognizer(IEnumerable<SafetyWords> languages, SignModel model)
    {
        IReadOnlyList<SafetyWords> all = [.. languages];
        _languages = [.. all.Select(words => new SignLists(words, all.Where(other => other != words).SelectMany(other => other.EverydayWords)))];
        _model = model;
    }

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

        var learned = _model.Read(utterance);
        var loneWordFrom = utterance.Tokens.Count < EnoughWords ? Tier.Part : learned.SurelyNone ? Tier.Crisis : learned.LikelyNone ? Tier.Emergency : Tier.Part;
        var languages = _languages.OrderByDescending(lists => lists.CommonWordsIn(utterance)).ToList();
        var found = languages.Select(lists => lists.Read(utterance, loneWordFrom)).ToList();
        var listed = Together(found);
        var mentions = listed.Select(one => one.Mention).ToList();
        List<Circumstance> circumstances = [.. found.SelectMany(one => one.Circumstances).Distinct()];
        var filler = circumstances.Contains(Circumstance.Filler);
        var sign = LearnedSignIn(utterance, learned.Sign, [.. found.SelectMany(one => one.NoSigns)]);
        if (sign is not null && !listed.Exists(one => CountsByItself(one.Mention, filler) && SaysTheSame(one, sign)))
        {
            var id = filler ? sign.Sign : sign.WithoutFiller ?? sign.Sign;
            var mention = languages[0].ToMention(id, sign.Start, sign.End, utterance);
            mentions.Add(IsSurely(languages[0], utterance) ? mention : mention with { Language = "" });
        }

        return new Recognition([.. mentions.OrderBy(m => m.Start).ThenBy(m => m.NeedsFiller).DistinctBy(m => (m.Sign, m.Manner, m.Person))], circumstances)
        {
            DeniesUnsafe = found.Exists(one => one.DeniesUnsafe) && !circumstances.Contains(Circumstance.UnsafeProduct),
        };
    }

    /// <summary>Whether the text is in this language rather than in another: a lone letter ("x") tells none.</summary>
    private bool IsSurely(SignLists language, Utterance utterance) =>
        _languages.All(other => other == language || other.TellingWordsIn(utterance) < language.TellingWordsIn(utterance));

    /// <summary>The learned sign; where what is no sign covers all of its words, the one that the rest of the text tells.</summary>
    private LearnedSign? LearnedSignIn(Utterance utterance, LearnedSign? sign, List<PhraseMatch> noSigns)
    {
        while (sign is not null && noSigns.FindAll(look => look.Covers(new PhraseMatch(sign.Sign, sign.Start, sign.End))) is { Count: > 0 } hidden)
        {
            noSigns.RemoveAll(hidden.Contains);
            utterance = utterance.Without(hidden);
            sign = _model.Read(utterance).Sign;
        }

        return sign;
    }

    /// <summary>
    /// What all languages find, the likeliest first. Of the same words and the same sign the likelier language tells how it is meant, since the
    /// other does not know the words around it; and what only looks like the sign in one language is no sign in another.
    /// </summary>
    private static List<(PhraseMatch Match, Mention Mention)> Together(IReadOnlyList<ListFindings> found)
    {
        var together = new List<(PhraseMatch Match, Mention Mention)>();
        foreach (var language in found)
        {
            var known = together.ToList();
            together.AddRange(language.Signs.Where(sign => !known.Exists(one => IsTheSame(one, sign))
                && !found.Any(other => other.LookAlikes.Any(alike => alike.Key == sign.Mention.Sign && alike.Covers(sign.Match)))));
        }

        return together;
    }

    private static bool IsTheSame((PhraseMatch Match, Mention Mention) known, (PhraseMatch Match, Mention Mention) sign) =>
        known.Mention.Sign == sign.Mention.Sign && (!known.Mention.NeedsFiller || sign.Mention.NeedsFiller)
        && known.Match.Start < sign.Match.End && sign.Match.Start < known.Match.End;

    /// <summary>Part of a sign, or one that needs a filler, never takes the place of a sign.</summary>
    private static bool CountsByItself(Mention listed, bool filler) => listed.Tier != Tier.Part && (filler || !listed.NeedsFiller);

    /// <summary>What the lists say about the same words and those beside them, or about the same sign, is known better: the lists tell how it is meant.</summary>
    private static bool SaysTheSame((PhraseMatch Match, Mention Mention) listed, LearnedSign learned) =>
        listed.Mention.Sign == learned.Sign || (listed.Match.Start < learned.End + Nearby && learned.Start < listed.Match.End + Nearby);
}
