using Newtonsoft.Json;

namespace Microsoft.Bot.Schema.Teams;

/// <summary>A channel of a team.</summary>
[JsonObject(ItemNullValueHandling = NullValueHandling.Ignore)]
public class ChannelInfo
{
    /// <summary>Creates an empty channel.</summary>
    public ChannelInfo()
    {
    }

    /// <summary>Creates a channel with the members given.</summary>
    public ChannelInfo(string id = default, string name = default)
    {
        Id = id;
        Name = name;
    }

    /// <summary>Gets or sets the id of the channel.</summary>
    [JsonProperty("id")]
    public string Id { get; set; }

    /// <summary>Gets or sets the name of the channel.</summary>
    [JsonProperty("name")]
    public string Name { get; set; }

    /// <summary>Gets or sets whether the channel is standard, shared or private.</summary>
    [JsonProperty("type")]
    public string Type { get; set; }
}
