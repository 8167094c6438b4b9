using System.Numerics.Tensors;
using BotoxAdvisorBot.Dialogs.Language.Matching;
using BotoxAdvisorBot.Dialogs.Questions;
using BotoxAdvisorBot.Dialogs.Safety.Learned;

namespace BotoxAdvisorBot.Eval.Training;

/// <summary>The network of a topic model while it is learned, in full precision.</summary>
internal sealed class TopicNetwork
{
    public const int Size = SignWeights.VectorSize;
    private const float VectorNorm = 3;
    private const float NewVectorNorm = 0.9f;

    private readonly IReadOnlyList<string> _words;
    private readonly KnownWords _known;
    private readonly Dictionary<string, TrainingWord> _read = new(StringComparer.Ordinal);
    private readonly Adam _vectors;
    private readonly Adam _parts;
    private readonly Adam _filters;
    private readonly Adam _filterBias;
    private readonly Adam _output;
    private readonly Adam _outputBias;
    private readonly int _filterCount;
    private readonly int _partCount;
    private readonly int _classes;

    /// <param name="known">Vectors that were learned elsewhere, from far more text.</param>
    /// <param name="words">The words that get a vector, the most common first.</param>
    /// <param name="filters">How many filters.</param>
    /// <param name="parts">How many vectors for parts of words.</param>
    /// <param name="classes">How many classes.</param>
    /// <param name="random">Where the first values come from.</param>
    public TopicNetwork(WordVectors known, IReadOnlyList<string> words, int filters, int parts, int classes, Random random)
    {
        (_words, _filterCount, _partCount, _classes) = (words, filters, parts, classes);
        _known = new KnownWords(words);
        _vectors = new Adam(FirstVectors(known, random));
        _parts = new Adam(Numbers(parts * Size, 0.02f, random));
        _filters = new Adam(Numbers(TopicReading.Taps * Size * filters, MathF.Sqrt(1f / (TopicReading.Taps * Size)), random));
        _filterBias = new Adam(new float[filters]);
        _output = new Adam(Numbers(filters * classes, 0.1f, random));
        _outputBias = new Adam(new float[classes]);
    }

    public TrainingWord?[] Read(string text) => [.. KnownWords.Split(Utterance.Parse(text)).Select(WordOf)];

    /// <summary>The scores of all classes.</summary>
    /// <param name="words">The text; null for a word that is left out.</param>
    /// <param name="keep">What each filter's value is multiplied by; null when all count.</param>
    /// <param name="pass">Receives what <see cref="Backward"/> needs.</param>
    public void Forward(TrainingWord?[] words, float[]? keep, Pass pass)
    {
        pass.Begin(words.Length);
        for (var i = 0; i < words.Length; i++)
        {
            FillVector(words[i], pass.Vectors[i]);
        }

        Pool(words, pass);
        if (keep is not null)
        {
            TensorPrimitives.Multiply(pass.Highest, keep, pass.Highest);
        }

        _outputBias.Values.CopyTo(pass.Scores, 0);
        for (var f = 0; f < _filterCount; f++)
        {
            if (pass.Highest[f] != 0)
            {
                TensorPrimitives.MultiplyAdd(OutputOf(_output.Values, f), pass.Highest[f], pass.Scores, pass.Scores);
            }
        }
    }

    /// <summary>Adds up how every number changes the error.</summary>
    /// <param name="words">The text that <paramref name="pass"/> went over.</param>
    /// <param name="errors">How the error changes with each score.</param>
    /// <param name="keep">As in <see cref="Forward"/>.</param>
    /// <param name="pass">The pass.</param>
    public void Backward(TrainingWord?[] words, float[] errors, float[] keep, Pass pass)
    {
        TensorPrimitives.Add(_outputBias.Gradient, errors, _outputBias.Gradient);
        for (var f = 0; f < _filterCount; f++)
        {
            pass.Errors[f] = 0;
            if (pass.Highest[f] != 0)
            {
                pass.Errors[f] = TensorPrimitives.Dot<float>(errors, OutputOf(_output.Values, f)) * keep[f];
                var row = OutputOf(_output.Gradient, f);
                TensorPrimitives.MultiplyAdd(errors, pass.Highest[f], row, row);
                _filterBias.Gradient[f] += pass.Errors[f];
            }
        }

        for (var place = 0; place < words.Length; place++)
        {
            var any = false;
            for (var f = 0; f < _filterCount; f++)
            {
                pass.Here[f] = pass.At[f] == place ? pass.Errors[f] : 0;
                any |= pass.Here[f] != 0;
            }

            if (any)
            {
                BackwardAt(words, place, pass);
            }
        }
    }

    /// <summary>Moves all numbers against what was added up; words move more slowly, as they know much already.</summary>
    public void Step(float rate)
    {
        _vectors.StepRows(rate / 2, Size);
        _parts.StepRows(rate / 2, Size);
        _filters.Step(rate);
        _filterBias.Step(rate);
        _output.Step(rate);
        _outputBias.Step(rate);
    }

    /// <summary>The numbers as they are kept.</summary>
    public NetworkWeights Export() => new()
    {
        WordVectors = QuantizedRows.From(_vectors.Values),
        PartVectors = QuantizedRows.From(_parts.Values),
        Filters = _filters.Values,
        FilterBias = _filterBias.Values,
        Output = _output.Values,
        OutputBias = _outputBias.Values,
    };

    /// <summary>Takes each filter's highest value, and where it is.</summary>
    private void Pool(TrainingWord?[] words, Pass pass)
    {
        Array.Clear(pass.Highest);
        Array.Fill(pass.At, -1);
        for (var place = 0; place < words.Length; place++)
        {
            FillValues(words, place, pass);
            for (var f = 0; f < _filterCount; f++)
            {
                if (pass.Here[f] > pass.Highest[f])
                {
                    (pass.Highest[f], pass.At[f]) = (pass.Here[f], place);
                }
            }
        }
    }

    private void FillValues(TrainingWord?[] words, int place, Pass pass)
    {
        _filterBias.Values.CopyTo(pass.Here, 0);
        for (var tap = 0; tap < TopicReading.Taps; tap++)
        {
            var at = place + tap - TopicReading.Reach;
            for (var d = 0; d < Size && at >= 0 && at < words.Length && words[at] is not null; d++)
            {
                TensorPrimitives.MultiplyAdd(FilterRow(_filters.Values, tap, d), pass.Vectors[at][d], pass.Here, pass.Here);
            }
        }
    }

    private static float[] Numbers(int count, float spread, Random random)
    {
        var numbers = new float[count];
        for (var i = 0; i < count; i++)
        {
            numbers[i] = spread * MathF.Sqrt(-2 * MathF.Log(1 - random.NextSingle())) * MathF.Cos(2 * MathF.PI * random.NextSingle());
        }

        return numbers;
    }

    private float[] FirstVectors(WordVectors known, Random random)
    {
        var vectors = Numbers(_words.Count * Size, 1, random);
        for (var id = 0; id < _words.Count; id++)
        {
            var vector = vectors.AsSpan(id * Size, Size);
            var found = known.Find(_words[id]);
            if (found >= 0)
            {
                known.Of(found).CopyTo(vector);
            }

            TensorPrimitives.Multiply(vector, (found >= 0 ? VectorNorm : NewVectorNorm) / (TensorPrimitives.Norm<float>(vector) + 1e-6f), vector);
        }

        return vectors;
    }

    private TrainingWord WordOf(string word)
    {
        if (!_read.TryGetValue(word, out var read))
        {
            var id = _known.Find(word);
            _read[word] = read = new TrainingWord(id, WordParts.Of(id >= 0 ? _words[id] : word, _partCount));
        }

        return read;
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

    private void BackwardAt(TrainingWord?[] words, int place, Pass pass)
    {
        for (var tap = 0; tap < TopicReading.Taps; tap++)
        {
            var at = place + tap - TopicReading.Reach;
            if (at < 0 || at >= words.Length || words[at] is not { } word)
            {
                continue;
            }

            for (var d = 0; d < Size; d++)
            {
                pass.VectorError[d] = TensorPrimitives.Dot<float>(pass.Here, FilterRow(_filters.Values, tap, d));
                var row = FilterRow(_filters.Gradient, tap, d);
                TensorPrimitives.MultiplyAdd(pass.Here, pass.Vectors[at][d], row, row);
            }

            BackwardWord(word, pass.VectorError);
        }
    }

    private void BackwardWord(TrainingWord word, float[] error)
    {
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

    private Span<float> FilterRow(float[] numbers, int tap, int d) => numbers.AsSpan(((tap * Size) + d) * _filterCount, _filterCount);

    private Span<float> OutputOf(float[] numbers, int filter) => numbers.AsSpan(filter * _classes, _classes);

    /// <summary>What one text's way through the network leaves for the way back.</summary>
    public sealed class Pass(int filters, int classes)
    {
        /// <summary>The words' vectors.</summary>
        public List<float[]> Vectors { get; } = [];

        /// <summary>The filters' values at one place.</summary>
        public float[] Here { get; } = new float[filters];

        /// <summary>Each filter's highest value, or zero.</summary>
        public float[] Highest { get; } = new float[filters];

        /// <summary>Where each filter is highest; -1 where it never is above zero.</summary>
        public int[] At { get; } = new int[filters];

        public float[] Errors { get; } = new float[filters];

        public float[] VectorError { get; } = new float[Size];

        public float[] Scores { get; } = new float[classes];

        public void Begin(int words)
        {
            while (Vectors.Count < words)
            {
                Vectors.Add(new float[Size]);
            }
        }
    }
}
