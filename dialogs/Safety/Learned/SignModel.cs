using System.Numerics.Tensors;
using BotoxAdvisorBot.Dialogs.Language.Matching;

namespace BotoxAdvisorBot.Dialogs.Safety.Learned;

/// <summary>A sign that the model found.</summary>
/// <param name="Sign">The id of the likeliest sign of the tier.</param>
/// <param name="Start">The first of the words that tell it, in tokens.</param>
/// <param name="End">The end of these words, exclusive.</param>
public sealed record LearnedSign(string Sign, int Start, int End);

/// <summary>
/// Finds serious signs that no phrase of the lists says: a small convolutional network over word vectors, learned from labelled messages.
/// Its yes-or-no heads only add up evidence, and the most telling window of the text counts, so nothing that stands before or after a
/// mention takes it back. Deterministic, thread-safe, linear in the text's length.
/// </summary>
public sealed class SignModel
{
    /// <summary>The word that stands for every number.</summary>
    public const string Number = "#";

    private const string Crisis = "E15";

    private readonly SignWeights _weights;
    private readonly LearnedWords _words;

    /// <summary>For each head the filters' weights, one after the other.</summary>
    private readonly float[][] _heads;

    public SignModel(SignWeights weights)
    {
        (_weights, _words) = (weights, new LearnedWords(weights));
        _heads = [.. Enumerable.Range(0, Heads.Count).Select(head =>
            Enumerable.Range(0, weights.FilterCount).Select(filter => weights.Output[(filter * SignWeights.Classes) + head]).ToArray())];
    }

    /// <summary>The most serious sign that the text tells, or null.</summary>
    public LearnedSign? Read(Utterance utterance)
    {
        var reading = new TextReading(_weights, _heads, Taps(utterance));
        var head = Is(reading, Heads.Crisis) ? Heads.Crisis : !Is(reading, Heads.Any) ? -1 : Is(reading, Heads.Emergency) ? Heads.Emergency : Heads.Any;
        if (head < 0)
        {
            return null;
        }

        var (start, end) = reading.Where(head);
        return new LearnedSign(Likeliest(reading.Classes(head), head), start, end);
    }

    /// <summary>The score of each head for the whole text: to choose thresholds by.</summary>
    public float[] Scores(Utterance utterance)
    {
        var reading = new TextReading(_weights, _heads, Taps(utterance));
        return [.. Enumerable.Range(0, Heads.Count).Select(reading.Score)];
    }

    private float[][] Taps(Utterance utterance)
    {
        var taps = new float[utterance.Tokens.Count][];
        for (var i = 0; i < taps.Length; i++)
        {
            taps[i] = _words.TapsOf(utterance.Tokens[i].Text);
        }

        return taps;
    }

    private bool Is(TextReading reading, int head) => reading.Score(head) >= _weights.Thresholds[head];

    /// <summary>The likeliest sign of the head's tier.</summary>
    private string Likeliest(float[] classes, int head) => _weights.Signs
        .Select((sign, i) => (Sign: sign, Score: classes[Heads.Count + i]))
        .Where(one => head switch
        {
            Heads.Crisis => one.Sign == Crisis,
            Heads.Emergency => one.Sign.StartsWith('E') && one.Sign != Crisis,
            _ => one.Sign.StartsWith('U'),
        })
        .MaxBy(one => one.Score).Sign;
}
