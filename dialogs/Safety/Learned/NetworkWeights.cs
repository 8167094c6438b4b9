namespace BotoxAdvisorBot.Dialogs.Safety.Learned;

/// <summary>The numbers of one convolutional network over word vectors.</summary>
public sealed record NetworkWeights
{
    /// <summary>The words' vectors, one after the other.</summary>
    public required QuantizedRows WordVectors { get; init; }

    /// <summary>The vectors of parts of words, by <see cref="WordParts"/>.</summary>
    public required QuantizedRows PartVectors { get; init; }

    /// <summary>For each tap and number of a vector the weights of all filters.</summary>
    public required float[] Filters { get; init; }

    /// <summary>What each filter starts with.</summary>
    public required float[] FilterBias { get; init; }

    /// <summary>For each filter its weight in every class; in a sign model those of <see cref="Heads"/> are never negative.</summary>
    public required float[] Output { get; init; }

    /// <summary>What each class starts with.</summary>
    public required float[] OutputBias { get; init; }

    internal static NetworkWeights Read(BinaryReader reader) => new()
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
