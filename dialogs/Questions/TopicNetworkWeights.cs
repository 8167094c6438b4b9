using System.Runtime.InteropServices;
using BotoxAdvisorBot.Dialogs.Safety.Learned;

namespace BotoxAdvisorBot.Dialogs.Questions;

/// <summary>The numbers of one network of a topic model.</summary>
public sealed record TopicNetworkWeights
{
    /// <summary>The vectors of the model's words.</summary>
    public required QuantizedRows WordVectors { get; init; }

    /// <summary>The vectors of parts of words, by <see cref="WordParts"/>.</summary>
    public required QuantizedRows PartVectors { get; init; }

    /// <summary>For each tap and number of a vector the weights of all filters.</summary>
    public required float[] Filters { get; init; }

    /// <summary>What each filter starts with.</summary>
    public required float[] FilterBias { get; init; }

    /// <summary>For each filter its weight in every class.</summary>
    public required float[] Output { get; init; }

    /// <summary>What each class starts with.</summary>
    public required float[] OutputBias { get; init; }

    internal static TopicNetworkWeights Read(BinaryReader reader) => new()
    {
        WordVectors = QuantizedRows.Read(reader),
        PartVectors = QuantizedRows.Read(reader),
        Filters = reader.ReadNumbers(),
        FilterBias = reader.ReadNumbers(),
        Output = reader.ReadNumbers(),
        OutputBias = reader.ReadNumbers(),
    };

    internal void Write(BinaryWriter writer)
    {
        WordVectors.Write(writer);
        PartVectors.Write(writer);
        writer.WriteNumbers(Filters);
        writer.WriteNumbers(FilterBias);
        writer.WriteNumbers(Output);
        writer.WriteNumbers(OutputBias);
    }
}

/// <summary>Numbers in a file, two bytes each.</summary>
internal static class NumbersInFiles
{
    public static void WriteNumbers(this BinaryWriter writer, float[] numbers)
    {
        writer.Write(numbers.Length);
        writer.Write(MemoryMarshal.AsBytes<Half>(Array.ConvertAll(numbers, number => (Half)number)));
    }

    public static float[] ReadNumbers(this BinaryReader reader)
    {
        var halves = new Half[reader.ReadInt32()];
        reader.BaseStream.ReadExactly(MemoryMarshal.AsBytes(halves.AsSpan()));
        return Array.ConvertAll(halves, half => (float)half);
    }
}
