using Newtonsoft.Json;

namespace Microsoft.Bot.Builder.Dialogs.Choices;

/// <summary>A text that was found.</summary>
public class FoundValue
{
    /// <summary>Gets or sets the text looked for.</summary>
    [JsonProperty("value")]
    public string Value { get; set; }

    /// <summary>Gets or sets the position of the choice it belongs to, from 0.</summary>
    [JsonProperty("index")]
    public int Index { get; set; }

    /// <summary>Gets or sets how well it fits, from 0 to 1.</summary>
    [JsonProperty("score")]
    public float Score { get; set; }
}
