namespace BotoxAdvisorBot.Dialogs.Safety.Learned;

/// <summary>What the filters of all networks say for each class: the mean of the networks.</summary>
internal sealed class SignLayer
{
    public SignLayer(IReadOnlyList<NetworkWeights> networks)
    {
        FilterBias = [.. networks.SelectMany(network => network.FilterBias)];
        Output = [.. networks.SelectMany(network => network.Output.Select(weight => weight / networks.Count))];
        OutputBias = [.. Enumerable.Range(0, SignWeights.Classes).Select(at => networks.Average(network => network.OutputBias[at]))];
        Heads = [.. Enumerable.Range(0, Learned.Heads.Count).Select(head =>
            FilterBias.Select((_, filter) => Output[(filter * SignWeights.Classes) + head]).ToArray())];
    }

    public float[] FilterBias { get; }

    /// <summary>For each filter its weight in every class.</summary>
    public float[] Output { get; }

    public float[] OutputBias { get; }

    /// <summary>For each head its filters' weights, one after the other.</summary>
    public float[][] Heads { get; }
}
