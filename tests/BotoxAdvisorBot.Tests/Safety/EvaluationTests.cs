namespace BotoxAdvisorBot.Tests.Safety;

/// <summary>
/// Holds what the recognition of signs reaches on messages that were written without sight of the lists and of the training messages. The
/// bounds are what was measured (docs/safety.md), and may only become stricter.
/// </summary>
public sealed class EvaluationTests
{
    [Theory]
    [InlineData("en", "development", 619, 364, 1, 9)]
    [InlineData("en", "frozen", 617, 363, 9, 31)]
    [InlineData("en", "frozen-2", 219, 131, 0, 4)]
    [InlineData("en", "held-out", 133, 86, 0, 5)]
    [InlineData("en", "held-out-2", 287, 199, 3, 22)]
    [InlineData("es", "development", 310, 183, 1, 0)]
    [InlineData("es", "frozen", 307, 185, 6, 13)]
    [InlineData("es", "frozen-2", 139, 85, 1, 1)]
    [InlineData("es", "held-out", 239, 165, 19, 11)]
    [InlineData("es", "held-out-2", 442, 294, 17, 37)]
    public void Recognition_is_no_worse_than_it_was(string language, string set, int mentions, int emergencies, int ordinary, int lookAlikes)
    {
        var heard = EvaluationData.Read(language, set).AsParallel().AsOrdered()
            .Select(message => (Message: message, Fired: SymptomRecognizerTests.Recognizer.Recognize(message.Text).Count > 0)).ToList();

        Assert.InRange(heard.Count(one => one.Fired && one.Message.Symptom is not null), mentions, int.MaxValue);
        Assert.InRange(heard.Count(one => one is { Fired: true, Message.Tier: "emergency" or "crisis" }), emergencies, int.MaxValue);
        Assert.InRange(heard.Count(one => one.Fired && one.Message is { Symptom: null, Kind: "ordinary" }), 0, ordinary);
        Assert.InRange(heard.Count(one => one.Fired && one.Message is { Symptom: null, Kind: "look-alike" }), 0, lookAlikes);
    }
}
