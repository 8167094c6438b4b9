namespace BotoxAdvisorBot.Tests.Safety;

/// <summary>
/// Holds what the recognition of signs reaches on messages that were written without sight of the lists and of the training messages. The
/// bounds are what was measured (docs/safety.md), and may only become stricter.
/// </summary>
public sealed class EvaluationTests
{
    [Theory]
    [InlineData("en", "development", 598, 351, 1, 20)]
    [InlineData("en", "frozen", 601, 357, 4, 35)]
    [InlineData("es", "development", 296, 177, 3, 1)]
    [InlineData("es", "frozen", 294, 178, 9, 15)]
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
