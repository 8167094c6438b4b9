using System.Numerics.Tensors;

namespace BotoxAdvisorBot.Eval.Training;

/// <summary>The part of a network that scores classes from the filters' highest values.</summary>
internal sealed class ClassLayer(int filters, int classes, Random random)
{
    private const float Spread = 0.1f;

    private readonly Adam _weights = new(WordFilters.Numbers(filters * classes, Spread, random));
    private readonly Adam _bias = new(new float[classes]);

    /// <summary>For each filter its weight in every class.</summary>
    public float[] Weights => _weights.Values;

    /// <summary>What each class starts with.</summary>
    public float[] Bias => _bias.Values;

    /// <summary>A filter's weight in every class.</summary>
    public Span<float> Of(int filter) => _weights.Values.AsSpan(filter * classes, classes);

    public void Forward(NetworkPass pass)
    {
        _bias.Values.CopyTo(pass.Scores, 0);
        for (var filter = 0; filter < filters; filter++)
        {
            if (pass.Highest[filter] != 0)
            {
                TensorPrimitives.MultiplyAdd(Of(filter), pass.Highest[filter], pass.Scores, pass.Scores);
            }
        }
    }

    /// <summary>Adds up how the weights change the error, and says in the pass how the filters do.</summary>
    /// <param name="errors">How the error changes with each score.</param>
    /// <param name="keep">What each filter's value was multiplied by.</param>
    /// <param name="pass">The pass.</param>
    public void Backward(float[] errors, float[] keep, NetworkPass pass)
    {
        TensorPrimitives.Add(_bias.Gradient, errors, _bias.Gradient);
        for (var filter = 0; filter < filters; filter++)
        {
            pass.Errors[filter] = 0;
            if (pass.Highest[filter] != 0)
            {
                pass.Errors[filter] = TensorPrimitives.Dot<float>(errors, Of(filter)) * keep[filter];
                var row = _weights.Gradient.AsSpan(filter * classes, classes);
                TensorPrimitives.MultiplyAdd(errors, pass.Highest[filter], row, row);
            }
        }
    }

    /// <summary>Moves all numbers against what was added up.</summary>
    public void Step(float rate)
    {
        _weights.Step(rate);
        _bias.Step(rate);
    }
}
