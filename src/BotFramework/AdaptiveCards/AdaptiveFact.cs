using Newtonsoft.Json;

namespace AdaptiveCards;

/// <summary>One row of a fact set.</summary>
[JsonObject(MemberSerialization.OptIn, ItemNullValueHandling = NullValueHandling.Ignore)]
public class AdaptiveFact
{
    /// <summary>Starts an empty row.</summary>
    public AdaptiveFact()
    {
    }

    /// <summary>Starts a row with its name and value.</summary>
    public AdaptiveFact(string title, string value)
    {
        Title = title;
        Value = value;
    }

    /// <summary>The row's name.</summary>
    [JsonProperty("title")]
    public string Title { get; set; }

    /// <summary>The row's value.</summary>
    [JsonProperty("value")]
    public string Value { get; set; }
}
