using BotoxAdvisorBot.Dialogs.Language.Matching;
using BotoxAdvisorBot.Dialogs.Safety.Learned;

namespace BotoxAdvisorBot.Dialogs.Safety;

/// <summary>
/// Finds serious signs in what a patient writes: by the word lists of all languages at once, and by a learned model for what no list
/// says. A sign is found when either finds it. A look-alike hides a sign only where it covers all of the sign's words; one word alone in a longer
/// message is none when the model is sure that the message means something else. Deterministic, thread-safe, without I/O, linear in
/// the text's length.
/// </summary>
public sealed class SymptomRecognizer
{
    /// <summary>A message of fewer words is too short to tell in what sense a word is meant.</summary>
    private const int EnoughWords = 4;

    private readonly IReadOnlyList<SignLists> _languages;
    private readonly SignModel _model;

    public SymptomRecognizer(IEnumerable<SafetyWords> languages, SignModel model) =>
        (_languages, _model) = ([.. languages.Select(words => new SignLists(words))], model);

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
        var likelyOtherwise = learned.SurelyNone && utterance.Tokens.Count >= EnoughWords;
        var found = _languages.Select(lists => lists.Read(utterance, likelyOtherwise)).ToList();
        var mentions = found.SelectMany(one => one.Signs.Select(sign => sign.Mention)).ToList();
        List<Circumstance> circumstances = [.. found.SelectMany(one => one.Circumstances).Distinct()];
        var filler = circumstances.Contains(Circumstance.Filler);
        if (learned.Sign is { } sign && !found.SelectMany(one => one.Signs).Any(listed => (filler || !listed.Mention.NeedsFiller) && SaysTheSame(listed, sign)))
        {
            var id = filler ? sign.Sign : sign.WithoutFiller ?? sign.Sign;
            mentions.Add(LanguageOf(utterance).ToMention(id, sign.Start, sign.End, utterance));
        }

        return new Recognition([.. mentions.OrderBy(m => m.Start).ThenBy(m => m.NeedsFiller).DistinctBy(m => (m.Sign, m.Manner, m.Person))], circumstances);
    }

    /// <summary>What the lists say about the same words, or about the same sign, is known better: the lists tell how it is meant.</summary>
    private static bool SaysTheSame((PhraseMatch Match, Mention Mention) listed, LearnedSign learned) =>
        listed.Mention.Sign == learned.Sign || (listed.Match.Start < learned.End && learned.Start < listed.Match.End);

    private SignLists LanguageOf(Utterance utterance) => _languages.MaxBy(lists => lists.CommonWordsIn(utterance))!;
}
