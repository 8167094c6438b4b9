using BotoxAdvisorBot.Dialogs;
using BotoxAdvisorBot.Dialogs.Commands;
using BotoxAdvisorBot.Dialogs.Language;
using BotoxAdvisorBot.Dialogs.Questions;
using BotoxAdvisorBot.Eval.Measuring;

namespace BotoxAdvisorBot.Eval.Training;

/// <summary>Learns the topic model that is kept beside the content, from the examples in the content and the training sets.</summary>
internal sealed class TrainTopicsCommand : ICommand
{
    private const int Seed = 7;

    public string Usage => "train-topics DATA-FOLDER MODEL-FILE";

    public void Run(Arguments arguments, TextWriter output)
    {
        if (arguments.Files is not [var folder, var model])
        {
            throw new UsageException("Name the folder of the data and the file to write.");
        }

        var words = new Library(Path.Combine(AppContext.BaseDirectory, "content"), new ClinicSettings()).Voice(Library.DefaultLanguage).Words;
        var commands = words.Commands.Said.ByCommand();
        string[] opens = [.. Routes.Flows.Concat(commands.Keys.Select(Routes.Of)).Select(route => TopicWeights.Opens + route)];
        var questions = words.Questions;
        string[] classes = [.. questions.Topics.Select(topic => topic.Id), TopicWeights.NotMine, .. opens];
        var texts = FromContent(questions).Concat(FromCommands(commands)).Concat(FromData(Path.Combine(folder, Library.DefaultLanguage)))
            .Select(text => (text.Text, Class: Array.IndexOf(classes, text.Class))).ToList();
        if (texts.FirstOrDefault(text => text.Class < 0) is { Text: { } unknown })
        {
            throw new DataException($"The topic of '{unknown}' is not in the content.");
        }

        var trainer = new TopicTrainer(WordVectors.Load(Path.Combine(folder, "word-vectors.bin")), questions.Matching, Seed);
        trainer.Train(classes, texts).Save(model);
        output.WriteLine($"learned {classes.Length} classes from {texts.Count} messages");
    }

    private static IEnumerable<(string Text, string Class)> FromContent(QuestionWords questions) => questions.Topics
        .SelectMany(topic => topic.Asked.Prepend(topic.Title).Select(text => (text, topic.Id)))
        .Concat(questions.Matching.NotMine.Select(text => (text, TopicWeights.NotMine)));

    private static IEnumerable<(string Text, string Class)> FromCommands(IReadOnlyDictionary<Command, IReadOnlyList<string>> commands) =>
        commands.SelectMany(command => command.Value.Select(said => (said, TopicWeights.Opens + Routes.Of(command.Key))));

    private static IEnumerable<(string Text, string Class)> FromData(string folder) =>
        LabelledText.ReadAll(Sets(folder, "questions")).Select(text => (text.Text, text.Topic ?? TopicWeights.NotMine))
            .Concat(LabelledText.ReadAll(Sets(folder, "scope")).Select(text => (text.Text, TopicWeights.NotMine)))
            .Concat(LabelledText.ReadAll(Sets(folder, "routes"))
                .Select(text => (text.Text, TopicWeights.Opens + Routes.Named(text.Route ?? ""))));

    private static IEnumerable<string> Sets(string folder, string name) => Directory.Exists(folder)
        ? Directory.EnumerateFiles(folder, $"{name}.training*.jsonl").Order(StringComparer.Ordinal)
        : throw new DataException($"{folder}: there is no such folder.");
}
