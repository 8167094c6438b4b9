using BotoxAdvisorBot.Dialogs.Language.Matching;

namespace BotoxAdvisorBot.Dialogs.Safety.Learned;

/// <summary>What the model makes of a text.</summary>
/// <param name="Sign">The most serious sign that it tells, or null.</param>
/// <param name="LikelyNone">A sign is very unlikely.</param>
/// <param name="SurelyNone">The model has no doubt that it tells none.</param>
public sealed record LearnedReading(LearnedSign? Sign, bool LikelyNone, bool SurelyNone);

/// <summary>A sign that the model found.</summary>
/// <param name="Sign">The id of the likeliest sign of the tier.</param>
/// <param name="WithoutFiller">The id of the likeliest one when no filler was injected, or null when none is likely.</param>
/// <param name="Start">The first of the words that tell it, in tokens.</param>
/// <param name="End">The end of these words, exclusive.</param>
public sealed record LearnedSign(string Sign, string? WithoutFiller, int Start, int End);

/// <summary>
/// Finds serious signs that no phrase of the lists says: a small convolutional network over word vectors, learned from labelled messages.
/// Its yes-or-no heads only add up evidence, and the most telling window of the text counts; what all words of the text speak for
/// (<see cref="WordEvidence"/>) adds or takes away a little, so nothing that stands around a clear mention takes it back. Deterministic,
/// thread-safe, linear in the text's length.
/// </summary>
public sealed class SignModel
{
    /// <summary>The word that stands for every number.</summary>
    public const string Number = "#";

    private const string Crisis = "E15";

    /// <summary>How much less a sign may score than the likeliest one to be likely itself: about one in fifty.</summary>
    private const float StillLikely = 4;

    /// <summary>How much lower than that of a text without a likely sign the score is where there is no doubt.</summary>
    private const float NoDoubt = 3;

    /// <summary>The score from which on an emergency is told although the text as a whole seems to tell no sign.</summary>
    private const float SurelyEmergency = 2;

    private static readonly Lazy<SignModel> FromOutput = new(() => new SignModel(SignWeights.Load(Path.Combine(AppContext.BaseDirectory, "learned", "signs.model"))));

    /// <summary>Signs of a filler problem (clinical-facts E1).</summary>
    private static readonly HashSet<string> OnlyWithFiller = ["E08", "E09", "U11", "U13"];

    private readonly SignWeights _weights;
    private readonly LearnedWords _words;
    private readonly WordEvidence _evidence;
    private readonly Dictionary<string, int> _places;

    private readonly SignLayer _layer;

    public SignModel(SignWeights weights)
    {
        (_weights, _words, _evidence) = (weights, new LearnedWords(weights), new WordEvidence(weights.Evidence));
        _places = weights.Signs.Index().ToDictionary(sign => sign.Item, sign => sign.Index);
        _layer = new SignLayer(weights.Networks);
    }

    public LearnedReading Read(Utterance utterance)
    {
        var (taps, tokens) = Taps(utterance);
        var reading = new TextReading(_layer, taps, _evidence.Of(utterance));
        if (HeadOf(reading) is not { } head)
        {
            var score = reading.Score(Heads.Any);
            return new LearnedReading(null, score < _weights.LikelyNoneBelow, score < _weights.LikelyNoneBelow - NoDoubt);
        }

        var classes = reading.Classes(head);
        head = Likeliest(classes, head, (_, _) => true) == Crisis ? Heads.Crisis : head;
        var (start, end) = reading.Where(head);
        var sign = Likeliest(classes, head, OfTier);
        var without = Likeliest(classes, head, (one, tier) => OfTier(one, tier) && !OnlyWithFiller.Contains(one));
        var likely = ScoreOf(classes, without) >= ScoreOf(classes, sign) - StillLikely;
        return new LearnedReading(new LearnedSign(sign, likely ? without : null, tokens[start], tokens[end - 1] + 1), false, false);
    }

    /// <summary>The model that comes with the dialogs, loaded once.</summary>
    /// <exception cref="Language.ContentException">Its file is missing or damaged.</exception>
    public static SignModel Shipped => FromOutput.Value;

    /// <summary>The score of each head for the whole text: to choose thresholds by.</summary>
    public float[] Scores(Utterance utterance)
    {
        var reading = new TextReading(_layer, Taps(utterance).Taps, _evidence.Of(utterance));
        return [.. Enumerable.Range(0, Heads.Count).Select(reading.Score)];
    }

    /// <summary>What the words add to the filters, and the token that each word belongs to.</summary>
    private (List<float[]> Taps, List<int> Tokens) Taps(Utterance utterance)
    {
        var (taps, tokens) = (new List<float[]>(utterance.Tokens.Count), new List<int>(utterance.Tokens.Count));
        for (var token = 0; token < utterance.Tokens.Count; token++)
        {
            // A word said again and again tells no more than once.
            if (token > 0 && utterance.Tokens[token].Text == utterance.Tokens[token - 1].Text)
            {
                continue;
            }

            foreach (var word in _words.TapsOf(utterance.Tokens[token].Text))
            {
                taps.Add(word);
                tokens.Add(token);
            }
        }

        return (taps, tokens);
    }

    /// <summary>What the text tells, by the most serious head that says so; null for no sign.</summary>
    private int? HeadOf(TextReading reading) =>
        Is(reading, Heads.Crisis) ? Heads.Crisis
        : Is(reading, Heads.Emergency) && (Is(reading, Heads.Any) || reading.Score(Heads.Emergency) >= SurelyEmergency) ? Heads.Emergency
        : Is(reading, Heads.Any) ? Heads.Any
        : null;

    private bool Is(TextReading reading, int head) => reading.Score(head) >= _weights.Thresholds[head];

    private string Likeliest(float[] classes, int head, Func<string, int, bool> fits) =>
        _weights.Signs.Where(sign => fits(sign, head)).MaxBy(sign => ScoreOf(classes, sign))!;

    private float ScoreOf(float[] classes, string sign) => classes[Heads.Count + _places[sign]];

    private static bool OfTier(string sign, int head) => head switch
    {
        Heads.Crisis => sign == Crisis,
        Heads.Emergency => sign.StartsWith('E') && sign != Crisis,
        _ => sign.StartsWith('U'),
    };
}
