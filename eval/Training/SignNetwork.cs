using System.Numerics.Tensors;
using BotoxAdvisorBot.Dialogs.Language.Matching;
using BotoxAdvisorBot.Dialogs.Safety.Learned;

namespace BotoxAdvisorBot.Eval.Training;

/// <summary>The network of <see cref="SignModel"/> while it is learned, in full precision.</summary>
internal sealed class SignNetwork
{
    private readonly Dictionary<string, TrainingWord[]> _read = new(StringComparer.Ordinal);
    private readonly TrainingWord[] _known;
    private readonly WordReader _reader;
    private readonly WordFilters _filters;
    private readonly ClassLayer _classes;

    /// <param name="known">Vectors that were learned elsewhere, from far more text.</param>
    /// <param name="words">The words that get a vector of their own.</param>
    /// <param name="common">For each word whether others may be typos of it.</param>
    /// <param name="filters">How many filters.</param>
    /// <param name="parts">How many vectors for parts of words.</param>
    /// <param name="random">Where the first values come from.</param>
    public SignNetwork(WordVectors known, IReadOnlyList<string> words, IReadOnlyList<bool> common, int filters, int parts, Random random)
    {
        _filters = new WordFilters(known, words, filters, parts, SignWeights.Taps, random);
        _known = [.. words.Select((word, id) => _filters.Word(id, word))];
        _reader = new WordReader(words, common);
        _classes = new ClassLayer(filters, SignWeights.Classes, random);
        KeepHeadsPositive();
    }

    /// <summary>The words of a text, as the model that comes of it will read them.</summary>
    public TrainingWord?[] Read(string text) => [.. Utterance.Parse(text).Tokens.SelectMany(token => WordsOf(token.Text))];

    /// <summary>The scores of all classes.</summary>
    /// <param name="words">The text; null for a word that is left out.</param>
    /// <param name="keep">What each filter's value is multiplied by.</param>
    /// <param name="pass">Receives what <see cref="Backward"/> needs.</param>
    public void Forward(TrainingWord?[] words, float[] keep, NetworkPass pass)
    {
        _filters.Forward(words, pass);
        var best = BestWindow(words.Length, pass);
        pass.Pool(best, Math.Min(words.Length, best + SignWeights.Window));
        pass.Keep(keep);
        _classes.Forward(pass);
    }

    /// <summary>Adds up how every number changes the error.</summary>
    /// <param name="words">The text that <paramref name="pass"/> went over.</param>
    /// <param name="errors">How the error changes with each score.</param>
    /// <param name="keep">As in <see cref="Forward"/>.</param>
    /// <param name="pass">The pass.</param>
    public void Backward(TrainingWord?[] words, float[] errors, float[] keep, NetworkPass pass)
    {
        _classes.Backward(errors, keep, pass);
        _filters.Backward(words, pass);
    }

    /// <summary>Moves all numbers against what was added up.</summary>
    public void Step(float rate)
    {
        _filters.Step(rate, rate);
        _classes.Step(rate);
        KeepHeadsPositive();
    }

    /// <summary>The numbers as they are kept; a known word's vector holds those of its parts.</summary>
    public NetworkWeights Export() => _filters.Export(_filters.WholeVectors(_known), _classes.Weights, _classes.Bias);

    /// <summary>The start of the window that most looks like a sign.</summary>
    private int BestWindow(int words, NetworkPass pass)
    {
        var (best, highest) = (0, float.NegativeInfinity);
        for (var start = 0; words > SignWeights.Window && start <= words - SignWeights.Window; start++)
        {
            pass.Pool(start, start + SignWeights.Window);
            var score = 0f;
            for (var filter = 0; filter < _filters.Count; filter++)
            {
                score += pass.Highest[filter] * _classes.Of(filter)[Heads.Any];
            }

            (best, highest) = score > highest ? (start, score) : (best, highest);
        }

        return best;
    }

    private TrainingWord[] WordsOf(string token)
    {
        if (!_read.TryGetValue(token, out var words))
        {
            _read[token] = words = [.. _reader.Read(token).Select(word => word.Id >= 0 ? _known[word.Id] : _filters.Word(-1, word.Spelling, [.. word.Near.Select(id => _known[id])]))];
        }

        return words;
    }

    /// <summary>The heads only add up evidence, so that no word before or after a mention takes it back.</summary>
    private void KeepHeadsPositive()
    {
        for (var filter = 0; filter < _filters.Count; filter++)
        {
            var heads = _classes.Of(filter)[..Heads.Count];
            TensorPrimitives.Max(heads, 0, heads);
        }
    }
}
