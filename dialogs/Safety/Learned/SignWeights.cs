using System.IO.Compression;
using System.Runtime.InteropServices;
using System.Text;
using BotoxAdvisorBot.Dialogs.Language;

namespace BotoxAdvisorBot.Dialogs.Safety.Learned;

/// <summary>
/// The numbers of a sign model, as they are learned and kept in a file: vectors for words and for parts of words, filters that look at a few
/// neighbouring words, what each filter says for each class, and what single words and pairs of them speak for.
/// </summary>
public sealed record SignWeights
{
    /// <summary>Numbers in a word's vector.</summary>
    public const int VectorSize = 100;

    /// <summary>How many words to each side of a word a filter looks at.</summary>
    public const int Reach = 3;

    /// <summary>Words that a filter looks at.</summary>
    public const int Taps = (2 * Reach) + 1;

    /// <summary>How many words are judged together: evidence from farther apart does not add up.</summary>
    public const int Window = 20;

    /// <summary>Room for classes; those of <see cref="Signs"/> come after the three of <see cref="Heads"/>.</summary>
    public const int Classes = 32;

    private const int Format = 2;

    /// <summary>The signs that the model tells apart, by their ids.</summary>
    public required IReadOnlyList<string> Signs { get; init; }

    /// <summary>The least score of each of <see cref="Heads"/> that counts.</summary>
    public required float[] Thresholds { get; init; }

    /// <summary>The score of <see cref="Heads.Any"/> below which a text most likely tells no sign.</summary>
    public required float LikelyNoneBelow { get; init; }

    /// <summary>The known words, folded.</summary>
    public required IReadOnlyList<string> Words { get; init; }

    /// <summary>For each word whether it is so common that it is no typo of another.</summary>
    public required bool[] Common { get; init; }

    /// <summary>What single words and pairs of them speak for.</summary>
    public required EvidenceWeights Evidence { get; init; }

    /// <summary>Networks that were learned apart; what counts is the mean of their scores.</summary>
    public required IReadOnlyList<NetworkWeights> Networks { get; init; }

    /// <summary>Reads a file that <see cref="Save"/> wrote.</summary>
    /// <exception cref="ContentException">The file is missing or is none of this format.</exception>
    public static SignWeights Load(string path)
    {
        if (!File.Exists(path))
        {
            throw new ContentException($"The sign model {path} is missing.");
        }

        try
        {
            using var file = new BrotliStream(File.OpenRead(path), CompressionMode.Decompress);
            using var reader = new BinaryReader(file, Encoding.UTF8);
            return reader.ReadInt32() == Format ? Read(reader) : throw new ContentException($"The sign model {path} has another format.");
        }
        catch (Exception e) when (e is InvalidDataException or EndOfStreamException or InvalidOperationException)
        {
            throw new ContentException($"The sign model {path} is damaged.", e);
        }
    }

    /// <summary>Writes the weights to a file; the same weights give the same file.</summary>
    public void Save(string path)
    {
        using var file = new BrotliStream(File.Create(path), CompressionLevel.SmallestSize);
        using var writer = new BinaryWriter(file, Encoding.UTF8);
        writer.Write(Format);
        writer.Write(LikelyNoneBelow);
        writer.WriteTexts(Signs);
        writer.WriteTexts(Words);
        foreach (var common in Common)
        {
            writer.Write(common);
        }

        writer.WriteNumbers(Thresholds);
        Evidence.Write(writer);
        writer.Write(Networks.Count);
        foreach (var network in Networks)
        {
            network.Write(writer);
        }
    }

    private static SignWeights Read(BinaryReader reader)
    {
        var likelyNoneBelow = reader.ReadSingle();
        var (signs, words) = (reader.ReadTexts(), reader.ReadTexts());
        return new SignWeights
        {
            LikelyNoneBelow = likelyNoneBelow,
            Signs = signs,
            Words = words,
            Common = [.. words.Select(_ => reader.ReadBoolean())],
            Thresholds = reader.ReadNumbers(),
            Evidence = EvidenceWeights.Read(reader),
            Networks = [.. Enumerable.Range(0, reader.ReadInt32()).Select(_ => NetworkWeights.Read(reader))],
        };
    }
}

/// <summary>The yes-or-no classes of a sign model, by their place.</summary>
public static class Heads
{
    /// <summary>The text names any serious sign.</summary>
    public const int Any = 0;

    /// <summary>It names one of the tiers emergency or crisis.</summary>
    public const int Emergency = 1;

    /// <summary>It is talk of suicide or self-harm.</summary>
    public const int Crisis = 2;

    /// <summary>How many there are; the signs' classes follow.</summary>
    public const int Count = 3;
}

/// <summary>Rows of numbers, each kept in a byte and multiplied by the row's scale.</summary>
public sealed record QuantizedRows(sbyte[] Bytes, float[] Scales)
{
    public int Count => Scales.Length;

    /// <summary>Keeps rows of <see cref="SignWeights.VectorSize"/> numbers as bytes.</summary>
    public static QuantizedRows From(ReadOnlySpan<float> numbers)
    {
        var size = SignWeights.VectorSize;
        var (bytes, scales) = (new sbyte[numbers.Length], new float[numbers.Length / size]);
        for (var row = 0; row < scales.Length; row++)
        {
            var values = numbers.Slice(row * size, size);
            var largest = 0f;
            foreach (var value in values)
            {
                largest = Math.Max(largest, Math.Abs(value));
            }

            scales[row] = largest / sbyte.MaxValue;
            for (var i = 0; i < size && largest > 0; i++)
            {
                bytes[(row * size) + i] = (sbyte)Math.Round(values[i] / scales[row]);
            }
        }

        return new QuantizedRows(bytes, scales);
    }

    /// <summary>Adds a row, times a factor, to <paramref name="to"/>.</summary>
    public void AddTo(Span<float> to, int row, float times)
    {
        var scale = Scales[row] * times;
        var values = Bytes.AsSpan(row * SignWeights.VectorSize, SignWeights.VectorSize);
        for (var i = 0; i < values.Length; i++)
        {
            to[i] += values[i] * scale;
        }
    }

    public static QuantizedRows Read(BinaryReader reader)
    {
        var scales = new float[reader.ReadInt32()];
        reader.BaseStream.ReadExactly(MemoryMarshal.AsBytes(scales.AsSpan()));
        var bytes = new sbyte[scales.Length * SignWeights.VectorSize];
        reader.BaseStream.ReadExactly(MemoryMarshal.AsBytes(bytes.AsSpan()));
        return new QuantizedRows(bytes, scales);
    }

    public void Write(BinaryWriter writer)
    {
        writer.Write(Scales.Length);
        writer.Write(MemoryMarshal.AsBytes<float>(Scales));
        writer.Write(MemoryMarshal.AsBytes<sbyte>(Bytes));
    }
}
