using Newtonsoft.Json;
using Newtonsoft.Json.Linq;

namespace Microsoft.Bot.Schema;

/// <summary>A conversation on a channel.</summary>
[JsonObject(ItemNullValueHandling = NullValueHandling.Ignore)]
public class ConversationAccount
{
    /// <summary>Creates an empty conversation.</summary>
    public ConversationAccount()
    {
    }

    /// <summary>Creates a conversation with the members given.</summary>
    public ConversationAccount(
        bool? isGroup = default, string conversationType = default, string id = default, string name = default,
        string aadObjectId = default, string role = default, string tenantId = default)
    {
        IsGroup = isGroup;
        ConversationType = conversationType;
        Id = id;
        Name = name;
        AadObjectId = aadObjectId;
        Role = role;
        TenantId = tenantId;
    }

    /// <summary>Gets or sets whether more than two take part.</summary>
    [JsonProperty("isGroup")]
    public bool? IsGroup { get; set; }

    /// <summary>Gets or sets the channel's kind of conversation, such as personal or channel.</summary>
    [JsonProperty("conversationType")]
    public string ConversationType { get; set; }

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

    /// <summary>Gets or sets the tenant the conversation belongs to.</summary>
    [JsonProperty("tenantId")]
    public string TenantId { get; set; }

    /// <summary>Gets or sets the members the wire format does not name; they are written back unchanged.</summary>
    [JsonExtensionData(ReadData = true, WriteData = true)]
    public JObject Properties { get; set; } = new JObject();
}
