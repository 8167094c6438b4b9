using Newtonsoft.Json;

namespace Microsoft.Bot.Schema.Teams;

/// <summary>A team.</summary>
[JsonObject(ItemNullValueHandling = NullValueHandling.Ignore)]
public class TeamInfo
{
    /// <summary>Creates an empty team.</summary>
    public TeamInfo()
    {
    }

    /// <summary>Creates a team with the members given.</summary>
    public TeamInfo(string id = default, string name = default)
    {
        Id = id;
        Name = name;
    }

    /// <summary>Gets or sets the id of the team.</summary>
    [JsonProperty("id")]
    public string Id { get; set; }

    /// <summary>Gets or sets the name of the team.</summary>
    [JsonProperty("name")]
    public string Name { get; set; }

    /// <summary>Gets or sets the group id in Microsoft Entra ID.</summary>
    [JsonProperty("aadGroupId")]
    public string AadGroupId { get; set; }
}
