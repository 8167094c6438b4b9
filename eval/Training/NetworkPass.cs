using System.Numerics.Tensors;
using BotoxAdvisorBot.Dialogs.Safety.Learned;

namespace BotoxAdvisorBot.Eval.Training;

/// <summary>What one text's way through a network leaves for the way back.</summary>
internal sealed class NetworkPass(int filters, int classes)
{
    /// <summary>The words' vectors.</summary>
    public List<float[]> Vectors { get; } = [];

    /// <summary>The filters' values at every place.</summary>
    public List<float[]> Values { get; } = [];

    /// <summary>The errors of the filters that are highest at one place.</summary>
    public float[] Here { get; } = new float[filters];

    /// <summary>Each filter's highest value, or zero.</summary>
    public float[] Highest { get; } = new float[filters];

    /// <summary>Where each filter is highest; -1 where it never is above zero.</summary>
    public int[] At { get; } = new int[filters];

    /// <summary>How the error changes with each filter's highest value.</summary>
    public float[] Errors { get; } = new float[filters];

    public float[] VectorError { get; } = new float[SignWeights.VectorSize];

    public float[] Scores { get; } = new float[classes];

    /// <summary>The places where any filter that counts is highest.</summary>
    public IEnumerable<int> Places => At.Where((place, filter) => place >= 0 && Errors[filter] != 0).Distinct().Order().ToList();

    public void Begin(int words)
    {
        while (Vectors.Count < words)
        {
            Vectors.Add(new float[SignWeights.VectorSize]);
            Values.Add(new float[filters]);
        }
    }

    /// <summary>Takes each filter's highest value in a stretch of the text.</summary>
    public void Pool(int start, int end)
    {
        Array.Clear(Highest);
        Array.Fill(At, -1);
        for (var place = start; place < end; place++)
        {
            var here = Values[place];
            for (var filter = 0; filter < filters; filter++)
            {
                if (here[filter] > Highest[filter])
                {
                    (Highest[filter], At[filter]) = (here[filter], place);
                }
            }
        }
    }

    /// <summary>Leaves some filters out and lets the others count for more.</summary>
    public void Keep(float[] keep) => TensorPrimitives.Multiply(Highest, keep, Highest);
}
