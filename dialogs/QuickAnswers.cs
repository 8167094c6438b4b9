using BotoxAdvisorBot.Dialogs.Language;
using BotoxAdvisorBot.Dialogs.Prevention;
using BotoxAdvisorBot.Dialogs.Turns;

namespace BotoxAdvisorBot.Dialogs;

/// <summary>What can be answered at once, whatever runs.</summary>
public sealed class QuickAnswers(Library library)
{
    private readonly Dictionary<string, RedFlagFinder> _redFlags =
        library.Languages.ToDictionary(words => words.Language, words => new RedFlagFinder(words.Prevention));

    public IReadOnlyList<CheckPointWords> RedFlagsIn(Turn turn) => _redFlags[turn.Voice.Words.Language].Find(turn.Input.Said);
}
