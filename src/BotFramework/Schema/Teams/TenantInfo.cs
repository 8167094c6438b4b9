using Newtonsoft.Json;

namespace Microsoft.Bot.Schema.Teams;

/// <summary>The tenant a message comes from.</summary>
[JsonObject(ItemNullValueHandling = NullValueHandling.Ignore)]
public class TenantInfo
{
    /// <summary>Creates an empty tenant.</summary>
    public TenantInfo()
    {
    }

    /// <summary>Creates a tenant with the members given.</summary>
    public TenantInfo(string id = default)
    {
        Id = id;
    }

    /// <summary>Gets or sets the id of the tenant.</summary>
    [JsonProperty("id")]
    public string Id { get; set; }
}
