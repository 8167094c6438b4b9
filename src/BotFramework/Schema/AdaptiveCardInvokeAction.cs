using Newtonsoft.Json;

namespace Microsoft.Bot.Schema;

/// <summary>The action of an Adaptive Card that was invoked.</summary>
[JsonObject(ItemNullValueHandling = NullValueHandling.Ignore)]
public class AdaptiveCardInvokeAction
{
    /// <summary>Creates an empty action.</summary>
    public AdaptiveCardInvokeAction()
    {
    }

    /// <summary>Gets or sets the action's type.</summary>
    [JsonProperty("type")]
    public string Type { get; set; }

    /// <summary>Gets or sets the action's id.</summary>
    [JsonProperty("id")]
    public string Id { get; set; }

    /// <summary>Gets or sets the verb the card gave the action.</summary>
    [JsonProperty("verb")]
    public string Verb { get; set; }

    /// <summary>Gets or sets the inputs and the data of the action.</summary>
    [JsonProperty("data")]
    public object Data { get; set; }
}
