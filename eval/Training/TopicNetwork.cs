using BotoxAdvisorBot.Dialogs.Language.Matching;
using BotoxAdvisorBot.Dialogs.Questions;
using BotoxAdvisorBot.Dialogs.Safety.Learned;

namespace BotoxAdvisorBot.Eval.Training;

/// <summary>The network of a topic model while it is learned, in full precision.</summary>
internal sealed class TopicNetwork
{
    private readonly IReadOnlyList<string> _words;
    private readonly KnownWords _known;
    private readonly Dictionary<string, TrainingWord> _read = new(StringComparer.Ordinal);
    private readonly WordFilters _filters;
    private readonly ClassLayer _classes;

    /// <param name="known">Vectors that were learned elsewhere, from far more text.</param>
    /// <param name="words">The words that get a vector, the most common first.</param>
    /// <param name="filters">How many filters.</param>
    /// <param name="parts">How many vectors for parts of words.</param>
    /// <param name="classes">How many classes.</param>
    /// <param name="random">Where the first values come from.</param>
    public TopicNetwork(WordVectors known, IReadOnlyList<string> words, int filters, int parts, int classes, Random random)
    {
        (_words, _known) = (words, new KnownWords(words));
        _filters = new WordFilters(known, words, filters, parts, TopicReading.Taps, random);
        _classes = new ClassLayer(filters, classes, random);
    }

    public TrainingWord?[] Read(string text) => [.. KnownWords.Split(Utterance.Parse(text)).Select(WordOf)];

    /// <summary>The scores of all classes.</summary>
    /// <param name="words">The text; null for a word that is left out.</param>
    /// <param name="keep">What each filter's value is multiplied by.</param>
    /// <param name="pass">Receives what <see cref="Backward"/> needs.</param>
    public void Forward(TrainingWord?[] words, float[] keep, NetworkPass pass)
    {
        _filters.Forward(words, pass);
        pass.Pool(0, words.Length);
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

    /// <summary>Moves all numbers against what was added up; words move more slowly, as they know much already.</summary>
    public void Step(float rate)
    {
        _filters.Step(rate, rate / 2);
        _classes.Step(rate);
    }

    /// <summary>The numbers as they are kept.</summary>
    public NetworkWeights Export() => _filters.Export(null, _classes.Weights, _classes.Bias);

    private TrainingWord WordOf(string word)
    {
        if (!_read.TryGetValue(word, out var read))
        {
            var id = _known.Find(word);
            _read[word] = read = _filters.Word(id, id >= 0 ? _words[id] : word);
        }

        return read;
    }
}
