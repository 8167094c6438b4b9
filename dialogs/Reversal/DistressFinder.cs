using BotoxAdvisorBot.Dialogs.Language;
using BotoxAdvisorBot.Dialogs.Language.Matching;

namespace BotoxAdvisorBot.Dialogs.Reversal;

/// <summary>Finds signs of distress about looks that takes over the day (clinical-facts N05): "I can't go outside like this".</summary>
public sealed class DistressFinder(Words words)
{
    private readonly PhraseBook _phrases = PhraseBook.Build(
        words.Reversal.Distress.Said.Select(phrase => ("distress", phrase)), words.Reversal.Distress.Sets, words.Safety.Ordinary);

    public bool IsIn(Utterance said) => _phrases.Find(said).Count > 0;
}
