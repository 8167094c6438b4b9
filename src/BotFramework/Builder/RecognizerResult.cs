using Newtonsoft.Json;
using Newtonsoft.Json.Linq;

namespace Microsoft.Bot.Builder;

/// <summary>What a recognizer found in an utterance.</summary>
public class RecognizerResult : IRecognizerConvert
{
    /// <summary>Creates a result to be filled in.</summary>
    public RecognizerResult()
    {
    }

    /// <summary>Gets or sets the utterance.</summary>
    [JsonProperty("text")]
    public string Text { get; set; }

    /// <summary>Gets or sets the utterance as it was corrected, for example in its spelling.</summary>
    [JsonProperty("alteredText")]
    public string AlteredText { get; set; }

    /// <summary>Gets or sets the intents and how sure each is.</summary>
    [JsonProperty("intents")]
    public IDictionary<string, IntentScore> Intents { get; set; }

    /// <summary>Gets or sets the entities, by name.</summary>
    [JsonProperty("entities")]
    public JObject Entities { get; set; }

    /// <summary>Gets or sets what else the recognizer said.</summary>
    [JsonExtensionData(ReadData = true, WriteData = true)]
    public IDictionary<string, object> Properties { get; set; } = new Dictionary<string, object>();

    /// <inheritdoc/>
    public void Convert(object result)
    {
        if (result is not RecognizerResult source)
        {
            throw new ArgumentException($"Only a {nameof(RecognizerResult)} can be taken over.", nameof(result));
        }

        Text = source.Text;
        AlteredText = source.AlteredText;
        Intents = source.Intents;
        Entities = source.Entities;
        Properties = source.Properties;
    }
}
