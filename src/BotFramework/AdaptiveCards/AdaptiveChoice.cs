using Newtonsoft.Json;

namespace AdaptiveCards;

/// <summary>One choice of a choice set.</summary>
[JsonObject(MemberSerialization.OptIn, ItemNullValueHandling = NullValueHandling.Ignore)]
public class AdaptiveChoice
{
    /// <summary>Starts an empty choice.</summary>
    public AdaptiveChoice()
    {
    }

    /// <summary>The choice as it is read.</summary>
    [JsonProperty("title")]
    public string Title { get; set; }

    /// <summary>The choice as it is sent.</summary>
    [JsonProperty("value")]
    public string Value { get; set; }
}
