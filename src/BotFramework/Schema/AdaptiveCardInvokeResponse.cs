using Newtonsoft.Json;

namespace Microsoft.Bot.Schema;

/// <summary>What a bot answers to an invoked action of an Adaptive Card.</summary>
[JsonObject(ItemNullValueHandling = NullValueHandling.Ignore)]
public class AdaptiveCardInvokeResponse
{
    /// <summary>Creates an empty answer.</summary>
    public AdaptiveCardInvokeResponse()
    {
    }

    /// <summary>Gets or sets the HTTP status code of the answer.</summary>
    [JsonProperty("statusCode")]
    public int StatusCode { get; set; }

    /// <summary>Gets or sets what kind of value follows.</summary>
    [JsonProperty("type")]
    public string Type { get; set; }

    /// <summary>Gets or sets a card, a message or an error.</summary>
    [JsonProperty("value")]
    public object Value { get; set; }
}
