using System.IO.Compression;
using System.Runtime.InteropServices;
using System.Text;
using BotoxAdvisorBot.Dialogs.Language;
using BotoxAdvisorBot.Dialogs.Safety.Learned;

namespace BotoxAdvisorBot.Dialogs.Questions;

/// <summary>The numbers of a topic model, as they are learned and kept in a file.</summary>
public sealed record TopicWeights
{
    /// <summary>The class of messages that no topic answers.</summary>
    public const string NotMine = "not-mine";

    /// <summary>Stands before the id of a place of the menu that a message asks for.</summary>
    public const string Opens = "open:";

    private const int Format = 1;

    /// <summary>What messages are told apart into: the ids of topics, <see cref="NotMine"/>, and places of the menu after <see cref="Opens"/>.</summary>
    public required IReadOnlyList<string> Classes { get; init; }

    /// <summary>The known words, folded, the most common first.</summary>
    public required IReadOnlyList<string> Words { get; init; }

    /// <summary>Networks that were learned apart; their scores are averaged.</summary>
    public required IReadOnlyList<NetworkWeights> Networks { get; init; }

    /// <summary>The words and pairs of words that the linear classifier weighs.</summary>
    public required IReadOnlyList<string> Features { get; init; }

    /// <summary>How rare each feature is; the last one is for features that are not known.</summary>
    public required float[] Rarity { get; init; }

    /// <summary>For each feature its weight in every class, one after the other.</summary>
    public required float[] Linear { get; init; }

    /// <summary>What each class starts with in the linear classifier.</summary>
    public required float[] LinearBias { get; init; }

    /// <summary>Reads a file that <see cref="Save"/> wrote.</summary>
    /// <exception cref="ContentException">The file is missing or is none of this format.</exception>
    public static TopicWeights Load(string path)
    {
        if (!File.Exists(path))
        {
            throw new ContentException($"The topic model {path} is missing.");
        }

        try
        {
            using var file = new BrotliStream(File.OpenRead(path), CompressionMode.Decompress);
            using var reader = new BinaryReader(file, Encoding.UTF8);
            return reader.ReadInt32() == Format ? Read(reader) : throw new ContentException($"The topic model {path} has another format.");
        }
        catch (Exception e) when (e is InvalidDataException or EndOfStreamException or InvalidOperationException)
        {
            throw new ContentException($"The topic model {path} is damaged.", e);
        }
    }

    /// <summary>Writes the weights to a file; the same weights give the same file.</summary>
    public void Save(string path)
    {
        using var file = new BrotliStream(File.Create(path), CompressionLevel.SmallestSize);
        using var writer = new BinaryWriter(file, Encoding.UTF8);
        writer.Write(Format);
        foreach (var texts in new[] { Classes, Words, Features })
        {
            writer.Write(texts.Count);
            foreach (var text in texts)
            {
                writer.Write(text);
            }
        }

        writer.Write(Networks.Count);
        foreach (var network in Networks)
        {
            network.Write(writer);
        }

        writer.WriteNumbers(Rarity);
        writer.WriteNumbers(LinearBias);
        WriteLinear(writer);
    }

    private static TopicWeights Read(BinaryReader reader)
    {
        var (classes, words, features) = (Texts(reader), Texts(reader), Texts(reader));
        return new TopicWeights
        {
            Classes = classes,
            Words = words,
            Features = features,
            Networks = [.. Enumerable.Range(0, reader.ReadInt32()).Select(_ => NetworkWeights.Read(reader))],
            Rarity = reader.ReadNumbers(),
            LinearBias = reader.ReadNumbers(),
            Linear = ReadLinear(reader, classes.Length * features.Length),
        };
    }

    /// <summary>The linear weights are many and mostly small: a byte each is enough.</summary>
    private void WriteLinear(BinaryWriter writer)
    {
        var largest = Linear.Max(Math.Abs);
        writer.Write(largest);
        foreach (var weight in Linear)
        {
            writer.Write((sbyte)Math.Round(weight / largest * sbyte.MaxValue));
        }
    }

    private static float[] ReadLinear(BinaryReader reader, int count)
    {
        var scale = reader.ReadSingle() / sbyte.MaxValue;
        var bytes = new sbyte[count];
        reader.BaseStream.ReadExactly(MemoryMarshal.AsBytes(bytes.AsSpan()));
        return Array.ConvertAll(bytes, weight => weight * scale);
    }

    private static string[] Texts(BinaryReader reader) => [.. Enumerable.Range(0, reader.ReadInt32()).Select(_ => reader.ReadString())];
}
