using BotoxAdvisorBot.Eval.Measuring;

namespace BotoxAdvisorBot.Eval.Training;

/// <summary>Learns the weights that are kept beside the content from the training sets of all languages.</summary>
internal sealed class TrainCommand : ICommand
{
    private const int Seed = 7;

    public string Usage => "train DATA-FOLDER MODEL-FILE";

    public void Run(Arguments arguments, TextWriter output)
    {
        if (arguments.Files is not [var folder, var model])
        {
            throw new UsageException("Name the folder of the data and the file to write.");
        }

        var texts = LabelledText.ReadAll(TrainingFiles(folder));
        var trainer = new SignTrainer(WordVectors.Load(Path.Combine(folder, "word-vectors.bin")), Seed);
        trainer.Train(texts).Save(model);
        output.WriteLine($"learned from {texts.Count} messages");
    }

    private static IEnumerable<string> TrainingFiles(string folder) => Directory.Exists(folder)
        ? Directory.EnumerateFiles(folder, "safety.training*.jsonl", SearchOption.AllDirectories).Order(StringComparer.Ordinal)
        : throw new DataException($"{folder}: there is no such folder.");
}
