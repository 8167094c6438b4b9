using BotoxAdvisorBot.Dialogs.Language.Matching;

namespace BotoxAdvisorBot.Dialogs.Language;

/// <summary>What a patient can ask of the chat itself, at any time.</summary>
public enum Command
{
    Help,
    Menu,
    Back,
    Repeat,
    Cancel,
    StartOver,
    ForgetMe,
    About,
    Hello,
    Thanks,
    Bye,
}

/// <summary>Recognises commands, as whole utterances only.</summary>
public sealed class CommandFinder
{
    private readonly Dictionary<string, Command> _commands = [];

    public CommandFinder(CommandWords words)
    {
        (Command Command, IReadOnlyList<string> Said)[] lists =
        [
            (Command.Help, words.Help), (Command.Menu, words.Menu), (Command.Back, words.Back), (Command.Repeat, words.Repeat),
            (Command.Cancel, words.Cancel), (Command.StartOver, words.StartOver), (Command.ForgetMe, words.ForgetMe), (Command.About, words.About),
            (Command.Hello, words.Hello), (Command.Thanks, words.Thanks), (Command.Bye, words.Bye),
        ];
        foreach (var (command, said) in lists)
        {
            foreach (var phrase in said)
            {
                _commands[Utterance.Fold(phrase)] = command;
            }
        }
    }

    public Command? Find(Utterance said) => _commands.TryGetValue(said.Whole, out var command) ? command : null;
}
