using BotoxAdvisorBot.Dialogs.Language.Matching;

namespace BotoxAdvisorBot.Dialogs.Prevention;

/// <summary>Finds the red flags that a patient raises in free text: "botox party saturday, $99, ok?".</summary>
public sealed class RedFlagFinder
{
    private readonly PhraseBook _phrases;
    private readonly IReadOnlyList<CheckPointWords> _points;

    public RedFlagFinder(PreventionWords words)
    {
        _points = words.RedFlags.Points;
        _phrases = PhraseBook.Build(_points.SelectMany(point => point.Said.Select(phrase => (point.Id, phrase))), words.Sets);
    }

    /// <summary>The flags in the order of the checklist.</summary>
    public IReadOnlyList<CheckPointWords> Find(Utterance said)
    {
        var found = _phrases.Find(said).Select(match => match.Key).ToHashSet();
        return [.. _points.Where(point => found.Contains(point.Id))];
    }
}
