namespace BotoxAdvisorBot.Dialogs.Safety.Learned;

/// <summary>The numbers of <see cref="WordEvidence"/>.</summary>
/// <param name="Features">The known words and pairs, by the names of <see cref="Language.Matching.WordPairs"/>.</param>
/// <param name="Rarity">How rare each of them is; at the end, how rare an unknown one is.</param>
/// <param name="Weights">How much each speaks for a sign; below zero for none.</param>
/// <param name="Bias">What every text starts with.</param>
public sealed record EvidenceWeights(IReadOnlyList<string> Features, float[] Rarity, float[] Weights, float Bias)
{
    internal static EvidenceWeights Read(BinaryReader reader) => new(reader.ReadTexts(), reader.ReadNumbers(), reader.ReadNumbers(), reader.ReadSingle());

    internal void Write(BinaryWriter writer)
    {
        writer.WriteTexts(Features);
        writer.WriteNumbers(Rarity);
        writer.WriteNumbers(Weights);
        writer.Write(Bias);
    }
}
