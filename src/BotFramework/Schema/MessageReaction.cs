using Newtonsoft.Json;

namespace Microsoft.Bot.Schema;

/// <summary>A reaction to a message.</summary>
[JsonObject(ItemNullValueHandling = NullValueHandling.Ignore)]
public class MessageReaction
{
    /// <summary>Creates an empty reaction.</summary>
    public MessageReaction()
    {
    }

    /// <summary>Creates a reaction with the members given.</summary>
    public MessageReaction(string type = default)
    {
        Type = type;
    }

    /// <summary>Gets or sets what the reaction is, such as like.</summary>
    [JsonProperty("type")]
    public string Type { get; set; }
}
