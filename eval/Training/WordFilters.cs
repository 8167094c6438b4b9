using System.Numerics.Tensors;
using BotoxAdvisorBot.Dialogs.Safety.Learned;

namespace BotoxAdvisorBot.Eval.Training;

/// <summary>A word of a training text.</summary>
/// <param name="Id">Its place among the words with a vector of their own, or -1.</param>
/// <param name="Parts">Its parts, which have vectors as well.</param>
/// <param name="Near">Other words that it may be a typo of: every filter takes the most that any of them adds.</param>
internal sealed record TrainingWord(int Id, int[] Parts, IReadOnlyList<TrainingWord> Near);

/// <summary>The part of a network that goes over a text: a vector for each word, and filters that look at some words in a row.</summary>
internal sealed class WordFilters
{
    private const int Size = SignWeights.VectorSize;
    private const float VectorNorm = 3;
    private const float NewVectorNorm = 0.9f;

    private readonly Adam _vectors;
    private readonly Adam _parts;
    private readonly Adam _filters;
    private readonly Adam _bias;
    private readonly int _partCount;
    private readonly int _taps;

    /// <param name="known">Vectors that were learned elsewhere, from far more text.</param>
    /// <param name="words">The words that get a vector of their own.</param>
    /// <param name="filters">How many filters.</param>
    /// <param name="parts">How many vectors for parts of words.</param>
    /// <param name="taps">How many words in a row a filter looks at.</param>
    /// <param name="random">Where the first values come from.</param>
    public WordFilters(WordVectors known, IReadOnlyList<string> words, int filters, int parts, int taps, Random random)
    {
        (Count, _partCount, _taps) = (filters, parts, taps);
        _vectors = new Adam(FirstVectors(known, words, random));
        _parts = new Adam(Numbers(parts * Size, 0.02f, random));
        _filters = new Adam(Numbers(taps * Size * filters, MathF.Sqrt(1f / (taps * Size)), random));
        _bias = new Adam(new float[filters]);
    }

    /// <summary>How many filters there are.</summary>
    public int Count { get; }

    /// <summary>Numbers spread around zero.</summary>
    public static float[] Numbers(int count, float spread, Random random)
    {
        var numbers = new float[count];
        for (var i = 0; i < count; i++)
        {
            numbers[i] = spread * MathF.Sqrt(-2 * MathF.Log(1 - random.NextSingle())) * MathF.Cos(2 * MathF.PI * random.NextSingle());
        }

        return numbers;
    }

    /// <param name="id">The word's place among those with a vector of their own, or -1.</param>
    /// <param name="spelling">What its parts are made of.</param>
    /// <param name="near">What it may be a typo of.</param>
    public TrainingWord Word(int id, string spelling, IReadOnlyList<TrainingWord>? near = null) => new(id, WordParts.Of(spelling, _partCount), near ?? []);

    /// <summary>Fills in the words' vectors and what the filters say at every place.</summary>
    /// <param name="words">The text; null for a word that is left out.</param>
    /// <param name="pass">Receives them.</param>
    public void Forward(TrainingWord?[] words, NetworkPass pass)
    {
        pass.Begin(words.Length);
        for (var i = 0; i < words.Length; i++)
        {
            FillVector(words[i], pass.Vectors[i]);
        }

        for (var i = 0; i < words.Length; i++)
        {
            var values = pass.Values[i];
            _bias.Values.CopyTo(values, 0);
            for (var tap = 0; tap < _taps; tap++)
            {
                if (At(words, i, tap) is { } at)
                {
                    AddWord(tap, words[at]!, pass.Vectors[at], values);
                }
            }
        }
    }

    /// <summary>Adds up how every number changes the error, from how the filters that count do.</summary>
    public void Backward(TrainingWord?[] words, NetworkPass pass)
    {
        TensorPrimitives.Add(_bias.Gradient, pass.Errors, _bias.Gradient);
        foreach (var place in pass.Places)
        {
            BackwardAt(words, place, pass);
        }
    }

    /// <summary>Moves all numbers against what was added up.</summary>
    public void Step(float rate, float wordRate)
    {
        _vectors.StepRows(wordRate, Size);
        _parts.StepRows(rate / 2, Size);
        _filters.Step(rate);
        _bias.Step(rate);
    }

    /// <summary>The vectors of all words with those of their parts in them, one after the other.</summary>
    public float[] WholeVectors(IReadOnlyList<TrainingWord> words)
    {
        var vectors = new float[words.Count * Size];
        for (var i = 0; i < words.Count; i++)
        {
            FillVector(words[i], vectors.AsSpan(i * Size, Size));
        }

        return vectors;
    }

    /// <summary>The numbers as they are kept.</summary>
    /// <param name="wordVectors">The words' vectors as the model reads them; null for the words' own.</param>
    /// <param name="output">For each filter its weight in every class.</param>
    /// <param name="outputBias">What each class starts with.</param>
    public NetworkWeights Export(float[]? wordVectors, float[] output, float[] outputBias) => new()
    {
        WordVectors = QuantizedRows.From(wordVectors ?? _vectors.Values),
        PartVectors = QuantizedRows.From(_parts.Values),
        Filters = _filters.Values,
        FilterBias = _bias.Values,
        Output = output,
        OutputBias = outputBias,
    };

    private static float[] FirstVectors(WordVectors known, IReadOnlyList<string> words, Random random)
    {
        var vectors = Numbers(words.Count * Size, 1, random);
        for (var id = 0; id < words.Count; id++)
        {
            var vector = vectors.AsSpan(id * Size, Size);
            var found = known.Find(words[id]);
            if (found >= 0)
            {
                known.Of(found).CopyTo(vector);
            }

            TensorPrimitives.Multiply(vector, (found >= 0 ? VectorNorm : NewVectorNorm) / (TensorPrimitives.Norm<float>(vector) + 1e-6f), vector);
        }

        return vectors;
    }

    private int? At(TrainingWord?[] words, int place, int tap)
    {
        var at = place + tap - (_taps / 2);
        return at >= 0 && at < words.Length && words[at] is not null ? at : null;
    }

    private void FillVector(TrainingWord? word, Span<float> vector)
    {
        vector.Clear();
        if (word is null)
        {
            return;
        }

        if (word.Id >= 0)
        {
            _vectors.Values.AsSpan(word.Id * Size, Size).CopyTo(vector);
        }

        foreach (var part in word.Parts)
        {
            TensorPrimitives.MultiplyAdd(_parts.Values.AsSpan(part * Size, Size), WordParts.Weight / word.Parts.Length, vector, vector);
        }
    }

    private void AddWord(int tap, TrainingWord word, float[] vector, float[] to)
    {
        if (word.Near.Count == 0)
        {
            AddTap(tap, vector, to);
            return;
        }

        var most = new float[Count];
        Array.Fill(most, float.NegativeInfinity);
        foreach (var (_, _, adds) in Readings(tap, word, vector))
        {
            TensorPrimitives.Max(most, adds, most);
        }

        TensorPrimitives.Add(to, most, to);
    }

    /// <summary>The word itself and those it may be a typo of, each with its vector and what it adds to the filters.</summary>
    private List<(TrainingWord Word, float[] Vector, float[] Adds)> Readings(int tap, TrainingWord word, float[] vector)
    {
        var readings = new List<(TrainingWord Word, float[] Vector, float[] Adds)> { (word, vector, new float[Count]) };
        foreach (var near in word.Near)
        {
            readings.Add((near, new float[Size], new float[Count]));
            FillVector(near, readings[^1].Vector);
        }

        foreach (var reading in readings)
        {
            AddTap(tap, reading.Vector, reading.Adds);
        }

        return readings;
    }

    private void AddTap(int tap, float[] vector, float[] to)
    {
        for (var i = 0; i < Size; i++)
        {
            TensorPrimitives.MultiplyAdd(Row(_filters.Values, tap, i), vector[i], to, to);
        }
    }

    private void BackwardAt(TrainingWord?[] words, int place, NetworkPass pass)
    {
        for (var filter = 0; filter < Count; filter++)
        {
            pass.Here[filter] = pass.At[filter] == place ? pass.Errors[filter] : 0;
        }

        for (var tap = 0; tap < _taps; tap++)
        {
            if (At(words, place, tap) is { } at)
            {
                BackwardWord(words[at]!, tap, pass.Vectors[at], pass);
            }
        }
    }

    /// <summary>Each filter's error goes to the reading that adds the most to it.</summary>
    private void BackwardWord(TrainingWord word, int tap, float[] vector, NetworkPass pass)
    {
        if (word.Near.Count == 0)
        {
            BackwardTap(word, tap, vector, pass.Here, pass.VectorError);
            return;
        }

        var readings = Readings(tap, word, vector);
        var most = Enumerable.Range(0, Count).Select(filter => Enumerable.Range(0, readings.Count).MaxBy(at => readings[at].Adds[filter])).ToArray();
        for (var at = 0; at < readings.Count; at++)
        {
            float[] here = [.. pass.Here.Select((error, filter) => most[filter] == at ? error : 0)];
            BackwardTap(readings[at].Word, tap, readings[at].Vector, here, pass.VectorError);
        }
    }

    private void BackwardTap(TrainingWord word, int tap, float[] vector, float[] here, float[] error)
    {
        for (var i = 0; i < Size; i++)
        {
            error[i] = TensorPrimitives.Dot<float>(here, Row(_filters.Values, tap, i));
            var row = Row(_filters.Gradient, tap, i);
            TensorPrimitives.MultiplyAdd(here, vector[i], row, row);
        }

        if (word.Id >= 0)
        {
            var row = _vectors.Row(word.Id, Size);
            TensorPrimitives.Add(row, error, row);
        }

        foreach (var part in word.Parts)
        {
            var row = _parts.Row(part, Size);
            TensorPrimitives.MultiplyAdd(error, WordParts.Weight / word.Parts.Length, row, row);
        }
    }

    private Span<float> Row(float[] numbers, int tap, int i) => numbers.AsSpan(((tap * Size) + i) * Count, Count);
}
