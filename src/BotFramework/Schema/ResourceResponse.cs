using Newtonsoft.Json;

namespace Microsoft.Bot.Schema;

/// <summary>What a channel answers when it took an activity.</summary>
[JsonObject(ItemNullValueHandling = NullValueHandling.Ignore)]
public class ResourceResponse
{
    /// <summary>Creates an empty answer.</summary>
    public ResourceResponse()
    {
    }

    /// <summary>Creates an answer with the members given.</summary>
    public ResourceResponse(string id = default)
    {
        Id = id;
    }

    /// <summary>Gets or sets the id the channel gave it.</summary>
    [JsonProperty("id")]
    public string Id { get; set; }
}
