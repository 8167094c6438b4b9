using System.Text;
using BotoxAdvisorBot.Dialogs.Safety.Learned;
using BotoxAdvisorBot.Eval.Measuring;

namespace BotoxAdvisorBot.Eval.Training;

/// <summary>Word vectors: words that are used alike have vectors that are alike. The commonest words stand first.</summary>
internal sealed class WordVectors
{
    private readonly Dictionary<string, int> _ids = new(StringComparer.Ordinal);
    private readonly QuantizedRows _rows;

    private WordVectors(IReadOnlyList<string> words, QuantizedRows rows)
    {
        (Words, _rows) = (words, rows);
        for (var id = 0; id < words.Count; id++)
        {
            _ids[words[id]] = id;
        }
    }

    public IReadOnlyList<string> Words { get; }

    /// <summary>The word's place in <see cref="Words"/>, or -1.</summary>
    public int Find(string word) => _ids.GetValueOrDefault(word, -1);

    public float[] Of(int word)
    {
        var vector = new float[SignWeights.VectorSize];
        _rows.AddTo(vector, word, 1);
        return vector;
    }

    /// <summary>Reads a file that <see cref="Save"/> wrote.</summary>
    /// <exception cref="DataException">There is no such file.</exception>
    public static WordVectors Load(string path)
    {
        if (!File.Exists(path))
        {
            throw new DataException($"{path}: there is no such file.");
        }

        using var reader = new BinaryReader(File.OpenRead(path), Encoding.UTF8);
        string[] words = [.. Enumerable.Range(0, reader.ReadInt32()).Select(_ => reader.ReadString())];
        return new WordVectors(words, QuantizedRows.Read(reader));
    }

    public static void Save(string path, IReadOnlyDictionary<string, float[]> vectors)
    {
        using var writer = new BinaryWriter(File.Create(path), Encoding.UTF8);
        writer.Write(vectors.Count);
        foreach (var word in vectors.Keys)
        {
            writer.Write(word);
        }

        QuantizedRows.From(vectors.Values.SelectMany(vector => vector).ToArray()).Write(writer);
    }
}
