using System.Text;

using BotoxAdvisorBot.Dialogs.Safety.Learned;

namespace BotoxAdvisorBot.Eval.Training;

/// <summary>Word vectors: words that are used alike have vectors that are alike.</summary>
internal sealed class WordVectors
{
    private readonly Dictionary<string, int> _index = [];
    private readonly float[] _values;

    private WordVectors(IReadOnlyList<string> words, sbyte[] bytes, float[] scales)
    {
        (Words, Bytes, Scales) = (words, bytes, scales);
        _values = new float[bytes.Length];
        for (var w = 0; w < words.Count; w++)
        {
            _index[words[w]] = w;
            for (var d = 0; d < SignWeights.VectorSize; d++)
            {
                _values[(w * SignWeights.VectorSize) + d] = bytes[(w * SignWeights.VectorSize) + d] * scales[w];
            }
        }
    }

    public IReadOnlyList<string> Words { get; }

    public sbyte[] Bytes { get; }

    public float[] Scales { get; }

    public ReadOnlySpan<float> Of(int word) => _values.AsSpan(word * SignWeights.VectorSize, SignWeights.VectorSize);

    public int Find(string word) => _index.GetValueOrDefault(word, -1);

    public static WordVectors Load(string path)
    {
        using var reader = new BinaryReader(File.OpenRead(path));
        var count = reader.ReadInt32();
        var words = new string[count];
        var scales = new float[count];
        var bytes = new sbyte[count * SignWeights.VectorSize];
        for (var w = 0; w < count; w++)
        {
            words[w] = Encoding.UTF8.GetString(reader.ReadBytes(reader.ReadByte()));
            scales[w] = reader.ReadSingle();
            for (var d = 0; d < SignWeights.VectorSize; d++)
            {
                bytes[(w * SignWeights.VectorSize) + d] = reader.ReadSByte();
            }
        }

        return new WordVectors(words, bytes, scales);
    }
}
