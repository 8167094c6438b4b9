namespace BotoxAdvisorBot.Tests.Safety;

/// <summary>
/// Holds what the recognition of signs reaches on messages that were written without sight of the lists and of the training messages. The
/// bounds are what was measured (docs/safety.md), and may only become stricter.
/// </summary>
public sealed class EvaluationTests
{
    [Theory]
    [InlineData("en", "development", 617, 363, 0, 8)]
    [InlineData("en", "frozen", 614, 362, 8, 30)]
    [InlineData("en", "frozen-2", 219, 130, 0, 4)]
    [InlineData("en", "held-out", 134, 85, 2, 6)]
    [InlineData("es", "development", 310, 183, 1, 0)]
    [InlineData("es", "frozen", 305, 184, 11, 16)]
    [InlineData("es", "frozen-2", 139, 85, 0, 3)]
    [InlineData("es", "held-out", 237, 163, 23, 17)]
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
