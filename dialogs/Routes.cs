using System.Text.Json;
using BotoxAdvisorBot.Dialogs.Commands;
using BotoxAdvisorBot.Dialogs.Diagnosis;
using BotoxAdvisorBot.Dialogs.Prevention;
using BotoxAdvisorBot.Dialogs.Reversal;

namespace BotoxAdvisorBot.Dialogs;

/// <summary>The names of the places where a message may lead: flows, the way in for somebody who feels unwell, and commands.</summary>
public static class Routes
{
    private static readonly Dictionary<string, Command> Commands = Enum.GetValues<Command>().ToDictionary(Of);

    private static readonly Dictionary<string, string> OtherNames = new()
    {
        ["show-my-data"] = Of(Command.ShowData),
        ["talk-to-a-person"] = Of(Command.Person),
        ["human"] = Of(Command.Person),
        ["note"] = Of(Command.VisitNote),
        ["check-provider"] = PreventionDialog.Name,
        ["safety"] = MenuChoice.FeelsWrong,
    };

    public static IReadOnlyList<string> Flows { get; } = [PreventionDialog.Name, DiagnosisDialog.Name, ReversalDialog.Name, MenuChoice.FeelsWrong];

    public static string Of(Command command) => JsonNamingPolicy.KebabCaseLower.ConvertName(command.ToString());

    /// <summary>The command of that name, or null.</summary>
    public static Command? CommandOf(string route) => Commands.TryGetValue(route, out var command) ? command : null;

    /// <summary>The route that data calls by this name or another one.</summary>
    public static string Named(string name) => OtherNames.GetValueOrDefault(name, name);
}
