using BotoxAdvisorBot.Dialogs.Diagnosis;
using BotoxAdvisorBot.Dialogs.Language;
using BotoxAdvisorBot.Dialogs.Language.Matching;
using BotoxAdvisorBot.Dialogs.Prevention;
using BotoxAdvisorBot.Dialogs.Questions;

namespace BotoxAdvisorBot.Dialogs;

/// <summary>What a message in free words asks for.</summary>
/// <param name="Place">The place of the menu that it asks for, or null.</param>
/// <param name="TellsResult">It tells what looks wrong, so that the flow about it begins with that noted.</param>
/// <param name="Flags">The red flags of an offer that it tells.</param>
/// <param name="Topics">The topics that it may be about; null when something else was found.</param>
public sealed record Opening(string? Place, bool TellsResult, IReadOnlyList<CheckPointWords> Flags, TopicFindings? Topics);

/// <summary>Decides what a message in free words asks for, when it is no sign, no command and no answer. Pure and thread-safe.</summary>
public sealed class Openings
{
    private readonly Dictionary<string, (TreatmentReader Reader, RedFlagFinder Flags, TopicFinder Topics)> _finders;

    /// <exception cref="ContentException">The content has a topic that the model was not taught.</exception>
    public Openings(Library library, TopicModel model) => _finders = library.Languages.ToDictionary(
        words => words.Language,
        words => (new TreatmentReader(words), new RedFlagFinder(words.Prevention), new TopicFinder(words.Questions, model)));

    /// <summary>What the message asks for.</summary>
    /// <param name="language">Its language.</param>
    /// <param name="said">The message.</param>
    /// <param name="question">The message without the clauses that something else answered.</param>
    /// <param name="inFlow">Something is open, so that the message begins nothing.</param>
    public Opening Find(string language, Utterance said, string question, bool inFlow)
    {
        var (reader, redFlags, topics) = _finders[language];
        var found = topics.Find(question);
        if (!inFlow && (found.Opens is null or DiagnosisDialog.Name) && reader.TellsResult(said))
        {
            return new Opening(DiagnosisDialog.Name, true, [], null);
        }

        var flags = redFlags.Find(said);
        return flags.Count > 0 ? new Opening(null, false, flags, null)
            : !inFlow && found.Opens is { } place ? new Opening(place, false, [], null)
            : new Opening(null, false, [], found);
    }
}
