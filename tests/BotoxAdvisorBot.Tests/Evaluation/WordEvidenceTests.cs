using BotoxAdvisorBot.Dialogs.Language.Matching;
using BotoxAdvisorBot.Dialogs.Safety.Learned;
using BotoxAdvisorBot.Eval.Measuring;
using BotoxAdvisorBot.Eval.Training;

namespace BotoxAdvisorBot.Tests.Evaluation;

/// <summary>What words and pairs of words speak for, as it is learned and as it is used.</summary>
public sealed class WordEvidenceTests
{
    private const float Most = 2.5f;

    private static readonly WordEvidence Learned = new(Learn(
        ("i cant breathe since noon", "E01"), ("my throat is closing", "E04"), ("she cant breathe at all", "E01"), ("everything went dark", "E07"),
        ("the lips look lovely", null), ("what does it cost", null), ("thank you so much", null), ("the parking costs too much", null)));

    [Theory]
    [InlineData("my mum cant breathe", true)]
    [InlineData("his throat is closing", true)]
    [InlineData("thank you, the lips look lovely", false)]
    [InlineData("what does the parking cost", false)]
    public void Words_of_signs_speak_for_one_and_others_against_it(string text, bool sign) => Assert.Equal(sign, Of(text) > 0);

    [Fact]
    public void What_it_adds_or_takes_away_is_bounded()
    {
        var strong = new WordEvidence(new EvidenceWeights(["yes", "no"], [1, 1, 1], [1000, -1000], 0));

        Assert.Equal(Most, strong.Of(Utterance.Parse("yes 1 yes 2 yes 3 yes 4")));
        Assert.Equal(-Most, strong.Of(Utterance.Parse("no 1 no 2 no 3 no 4")));
        Assert.Equal(Most / 8, strong.Of(Utterance.Parse("yes")), 0.001f);
    }

    [Fact]
    public void A_sign_in_a_long_text_counts_wherever_it_stands()
    {
        var evidence = new WordEvidence(new EvidenceWeights(["breathe", "cost", "parking"], [1, 1, 1, 1], [2, -0.1f, -0.1f], 0));
        var chat = string.Join(' ', Enumerable.Range(0, 70).Select(_ => "parking cost"));
        float[] found = [.. new[] { $"{chat} breathe {chat}", $"{chat} {chat} breathe {chat}" }.Select(text => evidence.Of(Utterance.Parse(text)))];

        Assert.True(found[0] > evidence.Of(Utterance.Parse(chat)) + 0.1f);
        Assert.Equal(found[0], found[1], 0.001f);
    }

    [Fact]
    public void A_window_scores_like_the_classifier_that_was_learned()
    {
        const string Text = "i cant breathe thank you 12 12 times a day";
        var (sum, squares) = (0f, 0f);
        var weights = Learn(("i cant breathe since 3", "E01"), ("thank you 5 times", null));
        var evidence = new WordEvidence(weights);
        var ids = weights.Features.Index().ToDictionary(feature => feature.Item, feature => feature.Index);
        foreach (var (name, weight) in WordPairs.Of(WordEvidence.Words(Utterance.Parse(Text))))
        {
            var value = weight * (ids.TryGetValue(name, out var id) ? weights.Rarity[id] : weights.Rarity[^1]);
            squares += value * value;
            sum += ids.ContainsKey(name) ? value * weights.Weights[id] : 0;
        }

        Assert.Equal(Math.Clamp(1.5f * (weights.Bias + (sum / MathF.Sqrt(squares))), -Most, Most), evidence.Of(Utterance.Parse(Text)), 0.001f);
    }

    [Theory]
    [InlineData("")]
    [InlineData("?!")]
    [InlineData("word")]
    public void Odd_texts_are_read(string text) => Assert.InRange(Of(text), -Most, Most);

    [Fact]
    public void A_word_of_any_length_is_read() => Assert.InRange(Of(string.Concat(Enumerable.Repeat("ab", 2000))), -Most, Most);

    private static float Of(string text) => Learned.Of(Utterance.Parse(text));

    private static EvidenceWeights Learn(params (string Text, string? Sign)[] texts) =>
        new SignTrainer(TemporaryVectors(), seed: 1).LearnEvidence([.. texts.Select(text => new LabelledText { Text = text.Text, Symptom = text.Sign })]);

    private static WordVectors TemporaryVectors()
    {
        using var folder = new TemporaryFolder();
        var path = folder.File("vectors.bin");
        WordVectors.Save(path, new Dictionary<string, float[]> { ["word"] = new float[SignWeights.VectorSize] });
        return WordVectors.Load(path);
    }
}
