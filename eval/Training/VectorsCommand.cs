using BotoxAdvisorBot.Eval.Measuring;

namespace BotoxAdvisorBot.Eval.Training;

/// <summary>
/// Picks the word vectors that training needs out of a large set: of the commonest words, of the words of the training messages, and of words
/// near to those that mostly stand in mentions of signs. Words of other languages get the vectors of their meaning.
/// </summary>
internal sealed class VectorsCommand : ICommand
{
    public string Usage => "vectors GLOVE-JSON OUTPUT-FILE TRAINING-FILE… [TRANSLATIONS.tsv…]";

    public void Run(Arguments arguments, TextWriter output)
    {
        if (arguments.Files is not [var source, var target, _, ..])
        {
            throw new UsageException("Name the vectors, the file to write and the training files.");
        }

        var files = arguments.Files.Skip(2).ToLookup(file => file.EndsWith(".tsv", StringComparison.OrdinalIgnoreCase));
        var picked = new VectorPicker(VectorPicker.ReadAll(source))
            .Pick(LabelledText.ReadAll(files[false]), [.. files[true].SelectMany(VectorPicker.ReadTranslations)]);
        WordVectors.Save(target, picked);
        output.WriteLine($"kept the vectors of {picked.Count} words");
    }
}
