using BotoxAdvisorBot.Dialogs.Language.Matching;
using BotoxAdvisorBot.Dialogs.Safety.Learned;
using BotoxAdvisorBot.Eval.Training;

namespace BotoxAdvisorBot.Tests.Evaluation;

/// <summary>A model is learned with the very words that it reads later: what it scores while it is learned is what it scores in use.</summary>
public sealed class SignNetworkTests
{
    private const int Filters = 16;
    private static readonly string[] Words = ["#", "i", "cant", "breathe", "since", "lips", "nice", "thanks", "tongue"];

    [Theory]
    [InlineData("I cant breathe")]
    [InlineData("lips nice since 3 pm thanks")]
    [InlineData("cant brethe since 12")]
    [InlineData("cantbreathe thansk")]
    [InlineData("tonge tongeu lisp")]
    public void A_network_scores_a_text_as_the_model_that_comes_of_it_does(string text)
    {
        var network = Network();
        var scores = Score(network, text);
        var model = new SignModel(new SignWeights
        {
            Signs = SignTrainer.Signs,
            Thresholds = [0, 0, 0],
            LikelyNoneBelow = -1,
            Words = Words,
            Common = [.. Words.Select(_ => true)],
            Evidence = new EvidenceWeights([], [1], [], 0),
            Networks = [network.Export()],
        });

        foreach (var (learned, used) in scores.Zip(model.Scores(Utterance.Parse(text))))
        {
            Assert.Equal(learned, used, 0.02f);
        }
    }

    [Fact]
    public void A_typo_is_learned_through_the_word_that_it_may_stand_for()
    {
        var network = Network();
        var before = Score(network, "breathe")[Heads.Any];
        for (var step = 0; step < 50; step++)
        {
            Teach(network, "brethe", Heads.Any, towards: 1);
        }

        Assert.True(Score(network, "breathe")[Heads.Any] > before + 0.1f);
    }

    private static SignNetwork Network()
    {
        using var folder = new TemporaryFolder();
        var path = folder.File("vectors.bin");
        var random = new Random(3);
        WordVectors.Save(path, Words.ToDictionary(word => word, _ => Enumerable.Range(0, SignWeights.VectorSize).Select(_ => random.NextSingle() - 0.5f).ToArray()));
        return new SignNetwork(WordVectors.Load(path), Words, [.. Words.Select(_ => true)], Filters, 64, new Random(5));
    }

    private static float[] Score(SignNetwork network, string text)
    {
        var pass = new NetworkPass(Filters, SignWeights.Classes);
        network.Forward(network.Read(text), Keep, pass);
        return pass.Scores[..Heads.Count];
    }

    private static void Teach(SignNetwork network, string text, int head, float towards)
    {
        var pass = new NetworkPass(Filters, SignWeights.Classes);
        var words = network.Read(text);
        network.Forward(words, Keep, pass);
        var errors = new float[SignWeights.Classes];
        errors[head] = -towards;
        network.Backward(words, errors, Keep, pass);
        network.Step(0.01f);
    }

    private static float[] Keep => [.. Enumerable.Repeat(1f, Filters)];
}
