
namespace BotoxAdvisorBot.Eval.Training;

/// <summary>Numbers that are learned by gradient descent with momentum and a step of its own for each (Kingma and Ba 2015, "Adam").</summary>
internal sealed class Adam(float[] values)
{
    private const float MeanDecay = 0.9f;
    private const float SquareDecay = 0.999f;
    private const float Tiny = 1e-8f;

    private readonly float[] _means = new float[values.Length];
    private readonly float[] _squares = new float[values.Length];
    private readonly HashSet<int> _rows = [];
    private int _steps;

    public float[] Values { get; } = values;

    /// <summary>What the next step goes against.</summary>
    public float[] Gradient { get; } = new float[values.Length];

    /// <summary>A row's gradient; <see cref="StepRows"/> moves only rows that were asked for.</summary>
    public Span<float> Row(int row, int size)
    {
        _rows.Add(row);
        return Gradient.AsSpan(row * size, size);
    }

    public void Step(float rate)
    {
        _steps++;
        Move(0, Values.Length, rate);
    }

    public void StepRows(float rate, int size)
    {
        _steps++;
        foreach (var row in _rows)
        {
            Move(row * size, size, rate);
        }

        _rows.Clear();
    }

    private void Move(int from, int count, float rate)
    {
        var gradient = Gradient.AsSpan(from, count);
        var means = _means.AsSpan(from, count);
        var squares = _squares.AsSpan(from, count);
        var values = Values.AsSpan(from, count);
        var step = rate / (1 - MathF.Pow(MeanDecay, _steps));
        var correction = 1 / (1 - MathF.Pow(SquareDecay, _steps));
        var width = System.Numerics.Vector<float>.Count;
        var i = 0;
        for (; i <= count - width; i += width)
        {
            var g = new System.Numerics.Vector<float>(gradient[i..]);
            var m = (new System.Numerics.Vector<float>(means[i..]) * MeanDecay) + (g * (1 - MeanDecay));
            var s = (new System.Numerics.Vector<float>(squares[i..]) * SquareDecay) + (g * g * (1 - SquareDecay));
            m.CopyTo(means[i..]);
            s.CopyTo(squares[i..]);
            var root = System.Numerics.Vector.SquareRoot(s * correction) + new System.Numerics.Vector<float>(Tiny);
            (new System.Numerics.Vector<float>(values[i..]) - (m * step / root)).CopyTo(values[i..]);
        }

        for (; i < count; i++)
        {
            means[i] = (means[i] * MeanDecay) + (gradient[i] * (1 - MeanDecay));
            squares[i] = (squares[i] * SquareDecay) + (gradient[i] * gradient[i] * (1 - SquareDecay));
            values[i] -= means[i] * step / (MathF.Sqrt(squares[i] * correction) + Tiny);
        }

        gradient.Clear();
    }
}
