using BotoxAdvisorBot.Dialogs.Language.Matching;

namespace BotoxAdvisorBot.Dialogs.Commands;

/// <summary>A command, and for <see cref="Command.Change"/> the questions whose answer is meant.</summary>
public sealed record SaidCommand(Command Command, IReadOnlyList<string> Questions);

/// <summary>Recognises commands, as whole utterances only, perhaps with a polite word before or after.</summary>
public sealed class CommandFinder
{
    private readonly Dictionary<string, SaidCommand> _commands = [];
    private readonly List<string> _before;
    private readonly List<string> _after;

    public CommandFinder(CommandWords words)
    {
        foreach (var (command, said) in words.Said.ByCommand())
        {
            said.ToList().ForEach(phrase => _commands[Utterance.Fold(phrase)] = new SaidCommand(command, []));
        }

        foreach (var answer in words.Change.Answers)
        {
            var phrases = words.Change.Verbs.SelectMany(verb => answer.Said.Select(name => $"{verb} {name}"));
            phrases.ToList().ForEach(phrase => _commands[Utterance.Fold(phrase)] = new SaidCommand(Command.Change, answer.Questions));
        }

        _before = [.. words.Polite.Before.Select(phrase => Utterance.Fold(phrase) + " ")];
        _after = [.. words.Polite.After.Select(phrase => " " + Utterance.Fold(phrase))];
    }

    /// <summary>The command that the whole utterance is, or null.</summary>
    public SaidCommand? Find(Utterance said) => Find(said.Whole);

    private SaidCommand? Find(string whole) =>
        _commands.GetValueOrDefault(whole)
        ?? _before.Where(polite => whole.StartsWith(polite, StringComparison.Ordinal)).Select(polite => Find(whole[polite.Length..])).FirstOrDefault(found => found is not null)
        ?? _after.Where(polite => whole.EndsWith(polite, StringComparison.Ordinal)).Select(polite => Find(whole[..^polite.Length])).FirstOrDefault(found => found is not null);
}
