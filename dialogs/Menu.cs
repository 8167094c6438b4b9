using BotoxAdvisorBot.Dialogs.Asking;
using BotoxAdvisorBot.Dialogs.Language;

namespace BotoxAdvisorBot.Dialogs;

/// <summary>The entries of the menu: a way in without words, then the journeys, then what can be had at once.</summary>
public sealed class Menu
{
    private readonly Dictionary<string, IReadOnlyList<ChoiceWords>> _entries;

    public Menu(Library library, IEnumerable<Flow> flows) => _entries = library.Languages.ToDictionary(
        words => words.Language,
        IReadOnlyList<ChoiceWords> (words) =>
        [
            new ChoiceWords { Id = MenuChoice.FeelsWrong, Label = words.Conversation.Menu.FeelsWrong },
            .. flows.Select(flow => new ChoiceWords { Id = flow.Id, Label = flow.MenuLabel(words) }),
            new ChoiceWords { Id = MenuChoice.QuestionsToAsk, Label = words.Prevention.Questions.Label },
        ]);

    public IReadOnlyList<ChoiceWords> Of(Words words) => _entries[words.Language];
}
