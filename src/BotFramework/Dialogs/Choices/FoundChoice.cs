using Newtonsoft.Json;

namespace Microsoft.Bot.Builder.Dialogs.Choices;

/// <summary>A choice the user made.</summary>
public class FoundChoice
{
    /// <summary>Gets or sets the choice's value.</summary>
    [JsonProperty("value")]
    public string Value { get; set; }

    /// <summary>Gets or sets its position, from 0.</summary>
    [JsonProperty("index")]
    public int Index { get; set; }

    /// <summary>Gets or sets how well it fits, from 0 to 1.</summary>
    [JsonProperty("score")]
    public float Score { get; set; }

    /// <summary>Gets or sets the text it was recognised by; null when by number.</summary>
    [JsonProperty("synonym")]
    public string Synonym { get; set; }
}
