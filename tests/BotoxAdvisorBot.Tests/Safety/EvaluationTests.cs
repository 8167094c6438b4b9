namespace BotoxAdvisorBot.Tests.Safety;

/// <summary>
/// Holds what the recognition of signs reaches on messages that were written without sight of the lists and of the training messages. The
/// bounds are what was measured (docs/safety.md), and may only become stricter.
/// </summary>
public sealed class EvaluationTests
{
    [Theory]
    [InlineData("en", "development", 620, 365, 2, 10)]
    [InlineData("en", "frozen", 618, 363, 6, 30)]
    [InlineData("en", "frozen-2", 220, 131, 0, 4)]
    [InlineData("en", "held-out", 140, 89, 1, 4)]
    [InlineData("en", "held-out-2", 295, 206, 3, 26)]
    [InlineData("en", "held-out-3", 540, 288, 21, 16)]
    [InlineData("es", "development", 310, 183, 1, 1)]
    [InlineData("es", "frozen", 310, 187, 4, 15)]
    [InlineData("es", "frozen-2", 139, 85, 1, 1)]
    [InlineData("es", "held-out", 243, 167, 13, 10)]
    [InlineData("es", "held-out-2", 456, 303, 13, 34)]
    [InlineData("es", "held-out-3", 752, 468, 52, 36)]
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
