using BotoxAdvisorBot.Dialogs.Language;
using BotoxAdvisorBot.Eval;
using BotoxAdvisorBot.Eval.Measuring;
using BotoxAdvisorBot.Eval.Training;

var commands = new Dictionary<string, ICommand>
{
    ["safety"] = new SafetyMeasure(),
    ["topics"] = new TopicMeasure(),
    ["routes"] = new RouteMeasure(),
    ["scope"] = new ScopeMeasure(),
    ["train"] = new TrainCommand(),
    ["train-topics"] = new TrainTopicsCommand(),
    ["vectors"] = new VectorsCommand(),
};

if (args.Length == 0 || !commands.TryGetValue(args[0], out var command))
{
    await Console.Error.WriteLineAsync(string.Join(Environment.NewLine, commands.Values.Select(known => known.Usage).Prepend("Usage:")));
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
