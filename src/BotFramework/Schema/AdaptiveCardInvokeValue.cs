using Newtonsoft.Json;

namespace Microsoft.Bot.Schema;

/// <summary>The value of the invoke that an action of an Adaptive Card causes.</summary>
[JsonObject(ItemNullValueHandling = NullValueHandling.Ignore)]
public class AdaptiveCardInvokeValue
{
    /// <summary>Creates an empty value.</summary>
    public AdaptiveCardInvokeValue()
    {
    }

    /// <summary>Gets or sets the action.</summary>
    [JsonProperty("action")]
    public AdaptiveCardInvokeAction Action { get; set; }

    /// <summary>Gets or sets the code of a sign-in.</summary>
    [JsonProperty("state")]
    public string State { get; set; }
}
