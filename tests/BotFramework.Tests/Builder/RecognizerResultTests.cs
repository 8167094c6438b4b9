using Microsoft.Bot.Builder;
using Newtonsoft.Json;
using Newtonsoft.Json.Linq;

namespace BotFramework.Tests.Builder;

public class RecognizerResultTests
{
    private const string Json = """
        {"text":"fadeed","alteredText":"faded",
         "intents":{"Fading":{"score":0.9,"source":"model"}},"entities":{"area":["brow"]},"sentiment":"calm"}
        """;

    [Fact]
    public void A_result_keeps_everything_it_is_read_from()
    {
        var result = JsonConvert.DeserializeObject<RecognizerResult>(Json)!;

        Assert.Equal(("fadeed", "faded", 0.9), (result.Text, result.AlteredText, result.Intents["Fading"].Score));
        Assert.Equal("model", result.Intents["Fading"].Properties["source"]);
        Assert.Equal("calm", result.Properties["sentiment"]);
        Assert.True(JToken.DeepEquals(JToken.Parse(Json), JToken.FromObject(result)));
    }

    [Fact]
    public void A_result_takes_over_another()
    {
        var source = JsonConvert.DeserializeObject<RecognizerResult>(Json)!;
        var result = new RecognizerResult();

        result.Convert(source);

        Assert.True(JToken.DeepEquals(JToken.FromObject(source), JToken.FromObject(result)));
        Assert.Throws<ArgumentException>(() => result.Convert("text"));
    }

    [Fact]
    public void A_client_that_reports_nothing_takes_everything()
    {
        var client = (NullBotTelemetryClient)NullBotTelemetryClient.Instance;

        client.TrackAvailability("name", default, default, "here", true);
        client.TrackDependency("SQL", "target", "name", "data", default, default, "0", true);
        client.TrackEvent("event");
        client.TrackException(new InvalidOperationException());
        client.TrackPageView("dialog");
        client.Flush();

        Assert.Same(client, NullBotTelemetryClient.Instance);
    }
}
