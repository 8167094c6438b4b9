using BotoxAdvisorBot.Dialogs.Language;
using BotoxAdvisorBot.Eval.Measuring;
using BotoxAdvisorBot.Eval.Training;

namespace BotoxAdvisorBot.Eval;

internal static class Program
{
    private static readonly Dictionary<string, ICommand> Commands = new()
    {
        ["safety"] = new SafetyMeasure(),
        ["topics"] = new TopicMeasure(),
        ["routes"] = new RouteMeasure(),
        ["scope"] = new ScopeMeasure(),
        ["train"] = new TrainCommand(),
        ["train-topics"] = new TrainTopicsCommand(),
        ["vectors"] = new VectorsCommand(),
    };

    private static async Task<int> Main(string[] args)
    {
        if (args.Length == 0 || !Commands.TryGetValue(args[0], out var command))
        {
            await Console.Error.WriteLineAsync(string.Join(Environment.NewLine, Commands.Values.Select(known => known.Usage).Prepend("Usage:")));
            return 2;
        }

        try
        {
            command.Run(Arguments.Parse(args.AsSpan(1)), Console.Out);
            return 0;
        }
        catch (Exception e) when (e is DataException or UsageException or ContentException)
        {
            await Console.Error.WriteLineAsync(e is UsageException ? $"{e.Message}{Environment.NewLine}{command.Usage}" : e.Message);
            return e is UsageException ? 2 : 1;
        }
    }
}
