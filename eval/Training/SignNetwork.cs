using System.Numerics.Tensors;
using BotoxAdvisorBot.Dialogs.Language.Matching;
using BotoxAdvisorBot.Dialogs.Safety.Learned;

namespace BotoxAdvisorBot.Eval.Training;

/// <summary>A word of a training text: its own vector, if it has one, and those of its parts.</summary>
internal sealed record TrainingWord(int Id, int[] Parts);

/// <summary>The network of <see cref="SignModel"/> while it is learned, in full precision.</summary>
internal sealed class SignNetwork
{
    private const int Size = SignWeights.VectorSize;
    private const float VectorNorm = 3;
    private const float NewVectorNorm = 0.9f;

    private readonly List<string> _words = [];
    private readonly Dictionary<string, int> _ids = new(StringComparer.Ordinal);
    private readonly Dictionary<string, TrainingWord> _read = new(StringComparer.Ordinal);
    private readonly Adam _vectors;
    private readonly Adam _parts;
    private readonly Adam _filters;
    private readonly Adam _filterBias;
    private readonly Adam _output;
    private readonly Adam _outputBias;
    private readonly int _filterCount;
    private readonly int _partCount;

    /// <param name="known">Vectors that were learned elsewhere, from far more text.</param>
    /// <param name="added">Words that get a vector of their own although they have none there.</param>
    /// <param name="filters">How many filters.</param>
    /// <param name="parts">How many vectors for parts of words.</param>
    /// <param name="random">Where the first values come from.</param>
    public SignNetwork(WordVectors known, IEnumerable<string> added, int filters, int parts, Random random)
    {
        (_filterCount, _partCount) = (filters, parts);
        foreach (var word in known.Words.Concat(added).Where(word => _ids.TryAdd(word, _ids.Count)))
        {
            _words.Add(word);
        }

        _vectors = new Adam(FirstVectors(known, random));
        _parts = new Adam(Numbers(parts * Size, 0.02f, random));
        _filters = new Adam(Numbers(SignWeights.Taps * Size * filters, MathF.Sqrt(1f / (SignWeights.Taps * Size)), random));
        _filterBias = new Adam(new float[filters]);
        _output = new Adam(Numbers(filters * SignWeights.Classes, 0.1f, random));
        _outputBias = new Adam(new float[SignWeights.Classes]);
        KeepHeadsPositive();
    }

    public TrainingWord?[] Read(string text) => [.. Utterance.Parse(text).Tokens.Select(token => WordOf(token.Text))];

    /// <summary>The scores of all classes.</summary>
    /// <param name="words">The text; null for a word that is left out.</param>
    /// <param name="keep">What each filter's value is multiplied by; null when all count.</param>
    /// <param name="pass">Receives what <see cref="Backward"/> needs.</param>
    public void Forward(TrainingWord?[] words, float[]? keep, NetworkPass pass)
    {
        pass.Begin(words.Length);
        for (var i = 0; i < words.Length; i++)
        {
            FillVector(words[i], pass.Vectors[i]);
        }

        for (var i = 0; i < words.Length; i++)
        {
            _filterBias.Values.CopyTo(pass.Values[i], 0);
            for (var tap = 0; tap < SignWeights.Taps; tap++)
            {
                if (At(words, i, tap) is { } at)
                {
                    AddTap(tap, pass.Vectors[at], pass.Values[i]);
                }
            }
        }

        var best = BestWindow(words.Length, pass);
        pass.Pool(best, Math.Min(words.Length, best + SignWeights.Window));
        if (keep is not null)
        {
            TensorPrimitives.Multiply(pass.Highest, keep, pass.Highest);
        }

        Score(pass);
    }

    /// <summary>The start of the window that most looks like a sign.</summary>
    private int BestWindow(int words, NetworkPass pass)
    {
        var (best, highest) = (0, float.NegativeInfinity);
        for (var start = 0; words > SignWeights.Window && start <= words - SignWeights.Window; start++)
        {
            pass.Pool(start, start + SignWeights.Window);
            var score = 0f;
            for (var filter = 0; filter < _filterCount; filter++)
            {
                score += pass.Highest[filter] * _output.Values[(filter * SignWeights.Classes) + Heads.Any];
            }

            (best, highest) = score > highest ? (start, score) : (best, highest);
        }

        return best;
    }

    private void Score(NetworkPass pass)
    {
        _outputBias.Values.CopyTo(pass.Scores, 0);
        for (var filter = 0; filter < _filterCount; filter++)
        {
            TensorPrimitives.MultiplyAdd(OutputOf(filter), pass.Highest[filter], pass.Scores, pass.Scores);
        }
    }

    /// <summary>Adds up how every number changes the error.</summary>
    /// <param name="words">The text that <paramref name="pass"/> went over.</param>
    /// <param name="errors">How the error changes with each score.</param>
    /// <param name="keep">As in <see cref="Forward"/>.</param>
    /// <param name="pass">The pass.</param>
    public void Backward(TrainingWord?[] words, float[] errors, float[] keep, NetworkPass pass)
    {
        TensorPrimitives.Add(_outputBias.Gradient, errors, _outputBias.Gradient);
        for (var filter = 0; filter < _filterCount; filter++)
        {
            var counts = pass.Highest[filter] != 0;
            pass.Errors[filter] = counts ? TensorPrimitives.Dot<float>(errors, OutputOf(filter)) * keep[filter] : 0;
            if (counts)
            {
                var row = _output.Gradient.AsSpan(filter * SignWeights.Classes, SignWeights.Classes);
                TensorPrimitives.MultiplyAdd(errors, pass.Highest[filter], row, row);
                _filterBias.Gradient[filter] += pass.Errors[filter];
            }
        }

        foreach (var place in pass.Places)
        {
            BackwardAt(words, place, pass);
        }
    }

    /// <summary>Moves all numbers against what was added up.</summary>
    public void Step(float rate)
    {
        _vectors.StepRows(rate, Size);
        _parts.StepRows(rate / 2, Size);
        _filters.Step(rate);
        _filterBias.Step(rate);
        _output.Step(rate);
        _outputBias.Step(rate);
        KeepHeadsPositive();
    }

    /// <summary>The words that have vectors.</summary>
    public IReadOnlyList<string> Words => _words;

    /// <summary>The numbers as they are kept; a known word's vector holds those of its parts.</summary>
    public NetworkWeights Export()
    {
        var vectors = new float[_words.Count * Size];
        for (var id = 0; id < _words.Count; id++)
        {
            FillVector(WordOf(_words[id]), vectors.AsSpan(id * Size, Size));
        }

        return new NetworkWeights
        {
            WordVectors = QuantizedRows.From(vectors),
            PartVectors = QuantizedRows.From(_parts.Values),
            Filters = _filters.Values,
            FilterBias = _filterBias.Values,
            Output = _output.Values,
            OutputBias = _outputBias.Values,
        };
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

    private static int? At(TrainingWord?[] words, int place, int tap)
    {
        var at = place + tap - SignWeights.Reach;
        return at >= 0 && at < words.Length && words[at] is not null ? at : null;
    }

    private float[] FirstVectors(WordVectors known, Random random)
    {
        var vectors = Numbers(_words.Count * Size, 1, random);
        for (var id = 0; id < _words.Count; id++)
        {
            var vector = vectors.AsSpan(id * Size, Size);
            if (known.Find(_words[id]) is >= 0 and var found)
            {
                known.Of(found).CopyTo(vector);
            }

            var norm = known.Find(_words[id]) >= 0 ? VectorNorm : NewVectorNorm;
            TensorPrimitives.Multiply(vector, norm / (TensorPrimitives.Norm<float>(vector) + 1e-6f), vector);
        }

        return vectors;
    }

    private TrainingWord WordOf(string text)
    {
        if (!_read.TryGetValue(text, out var word))
        {
            var known = text.Length > 0 && char.IsAsciiDigit(text[0]) ? SignModel.Number : text;
            _read[text] = word = new TrainingWord(_ids.GetValueOrDefault(known, -1), WordParts.Of(known, _partCount));
        }

        return word;
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

    private void AddTap(int tap, float[] vector, float[] to)
    {
        for (var i = 0; i < Size; i++)
        {
            TensorPrimitives.MultiplyAdd(FilterRow(_filters.Values, tap, i), vector[i], to, to);
        }
    }

    private void BackwardAt(TrainingWord?[] words, int place, NetworkPass pass)
    {
        for (var filter = 0; filter < _filterCount; filter++)
        {
            pass.Here[filter] = pass.At[filter] == place ? pass.Errors[filter] : 0;
        }

        for (var tap = 0; tap < SignWeights.Taps; tap++)
        {
            if (At(words, place, tap) is not { } at)
            {
                continue;
            }

            for (var i = 0; i < Size; i++)
            {
                var row = FilterRow(_filters.Gradient, tap, i);
                TensorPrimitives.MultiplyAdd(pass.Here, pass.Vectors[at][i], row, row);
            }

            BackwardWord(words[at]!, tap, pass);
        }
    }

    private void BackwardWord(TrainingWord word, int tap, NetworkPass pass)
    {
        var error = pass.VectorError;
        for (var i = 0; i < Size; i++)
        {
            error[i] = TensorPrimitives.Dot<float>(pass.Here, FilterRow(_filters.Values, tap, i));
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

    private Span<float> FilterRow(float[] numbers, int tap, int i) => numbers.AsSpan(((tap * Size) + i) * _filterCount, _filterCount);

    private Span<float> OutputOf(int filter) => _output.Values.AsSpan(filter * SignWeights.Classes, SignWeights.Classes);

    /// <summary>The heads only add up evidence, so that no word before or after a mention takes it back.</summary>
    private void KeepHeadsPositive()
    {
        for (var filter = 0; filter < _filterCount; filter++)
        {
            var heads = OutputOf(filter)[..Heads.Count];
            TensorPrimitives.Max(heads, 0, heads);
        }
    }
}
