using BotoxAdvisorBot.Dialogs.Diagnosis;
using BotoxAdvisorBot.Dialogs.Language;
using BotoxAdvisorBot.Dialogs.Language.Matching;
using BotoxAdvisorBot.Dialogs.Reversal;

namespace BotoxAdvisorBot.Dialogs.Safety;

/// <summary>
/// Whole utterances that are no sign: the labels of the bot's own buttons, which some channels send as text, the commands ("thanks, that helped"), and the
/// words for not knowing an answer ("I don't remember"), which alone tell nothing about the patient's mind.
/// </summary>
internal static class OwnLabels
{
    private static readonly System.Runtime.CompilerServices.ConditionalWeakTable<Library, HashSet<string>> ByLibrary = [];

    public static bool Contains(Library library, Utterance said) => ByLibrary.GetValue(library, Collect).Contains(said.Whole);

    private static HashSet<string> Collect(Library library) =>
        [.. library.Languages.SelectMany(OfChat).Concat(library.SafetyLanguages.SelectMany(words => OfSafety(words.Messages).Concat(OfLid(words.Lid)))).Select(Utterance.Fold)];

    private static IEnumerable<string> OfChat(Words words) =>
    [
        words.Conversation.Menu.FeelsWrong, words.Prevention.MenuLabel, words.Prevention.Questions.Label, words.Prevention.Advice.CheckLabel,
        words.Prevention.Provider.Submit, words.Prevention.RedFlags.Submit,
        .. words.Prevention.Situation.Choices.Select(choice => choice.Label), .. words.Prevention.OfferQuestions.Choices.Select(choice => choice.Label),
        .. OfList(words.Checks.Symptoms), .. OfDiagnosis(words.Diagnosis), .. OfReversal(words.Reversal),
        .. words.Commands.Said.ByCommand().Values.SelectMany(said => said), .. words.Commands.Unsure.Said, .. words.Diagnosis.When.UnsureSaid,
        words.VisitNote.Label, words.VisitNote.TextButton, words.Commands.Person.Label, words.Commands.Misunderstood.GoOn,
        words.Commands.Helpful.Yes.Label, words.Commands.Helpful.No.Label,
        .. words.Questions.Topics.Where(topic => !topic.TitleIsSign).Select(topic => topic.Title),
    ];

    private static IEnumerable<string> OfSafety(SafetyMessages messages) =>
    [
        messages.Emergency.Coming, messages.Emergency.NotNow, messages.Emergency.OnlyAsking, messages.Urgent.GoOn, messages.Urgent.OnlyAsking,
        messages.Held.Coming.Label, messages.Held.NotNow.Label, messages.Held.GoOn.Label, messages.Held.GoOnQuestion,
        messages.Later.Yes.Label, messages.Later.No.Label, messages.Later.Still.Label,
    ];

    /// <summary>"Just the lid" names the eyelid only to say that nothing else is wrong.</summary>
    private static IEnumerable<string> OfLid(LidWords lid) => [.. OfList(lid.List), .. lid.List.None.Said, .. lid.Alone.Topics.Select(topic => topic.Label)];

    /// <summary>The lines to tick are signs, and are read like the patient's words.</summary>
    private static IEnumerable<string> OfList(SymptomCheckWords list) => new[] { list.Submit, list.None.Label, list.MoreButton }.OfType<string>();

    /// <summary>A label that is a sign itself is read like one.</summary>
    private static IEnumerable<string> OfDiagnosis(DiagnosisWords words) =>
    [
        words.MenuLabel, words.How.Submit, words.When.Submit, words.When.Unsure,
        .. words.Product.Choices.Concat<ChoiceWords>(words.Areas).Concat(words.Offer.Choices)
            .Concat(words.Problems.Where(problem => problem.Symptom is null)).Select(choice => choice.Label),
    ];

    private static IEnumerable<string> OfReversal(ReversalWords words) =>
    [
        words.MenuLabel, words.Correction.List.Submit, words.Waiting.List.Submit,
        .. words.Product.Choices.Concat(words.Fillers).Concat(words.Help.Choices).Concat(words.Who.Choices)
            .Concat(words.ToxinProblem.Problems.Concat(words.FillerProblem.Problems).Where(problem => problem.Symptom is null)).Select(choice => choice.Label),
    ];
}
