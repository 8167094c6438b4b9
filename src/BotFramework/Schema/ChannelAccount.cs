using Newtonsoft.Json;
using Newtonsoft.Json.Linq;

namespace Microsoft.Bot.Schema;

/// <summary>Somebody on a channel: a person or a bot.</summary>
[JsonObject(ItemNullValueHandling = NullValueHandling.Ignore)]
public class ChannelAccount
{
    /// <summary>Creates an empty account.</summary>
    public ChannelAccount()
    {
    }

    /// <summary>Creates an account with the members given.</summary>
    public ChannelAccount(string id = default, string name = default, string role = default, string aadObjectId = default)
    {
        Id = id;
        Name = name;
        Role = role;
        AadObjectId = aadObjectId;
    }

    /// <summary>Gets or sets the id on the channel.</summary>
    [JsonProperty("id")]
    public string Id { get; set; }

    /// <summary>Gets or sets the name shown to others.</summary>
    [JsonProperty("name")]
    public string Name { get; set; }

    /// <summary>Gets or sets the object id in Microsoft Entra ID.</summary>
    [JsonProperty("aadObjectId")]
    public string AadObjectId { get; set; }

    /// <summary>Gets or sets who is behind the account; see <see cref="RoleTypes"/>.</summary>
    [JsonProperty("role")]
    public string Role { get; set; }

    /// <summary>Gets or sets the members the wire format does not name; they are written back unchanged.</summary>
    [JsonExtensionData(ReadData = true, WriteData = true)]
    public JObject Properties { get; set; } = new JObject();
}
