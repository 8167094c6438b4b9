using Newtonsoft.Json;
using Newtonsoft.Json.Linq;

namespace Microsoft.Bot.Schema;

/// <summary>Metadata about an activity, such as a mention; what it holds depends on its type.</summary>
[JsonObject(ItemNullValueHandling = NullValueHandling.Ignore)]
public class Entity
{
    /// <summary>Creates an empty entity.</summary>
    public Entity()
    {
    }

    /// <summary>Creates an entity with the members given.</summary>
    public Entity(string type = default)
    {
        Type = type;
    }

    /// <summary>Gets or sets what kind of metadata this is.</summary>
    [JsonProperty("type")]
    public string Type { get; set; }

    /// <summary>Gets or sets the members the wire format does not name; they are written back unchanged.</summary>
    [JsonExtensionData(ReadData = true, WriteData = true)]
    public JObject Properties { get; set; } = new JObject();

    /// <summary>Reads this entity as another type with the same JSON.</summary>
    public T GetAs<T>() => ProtocolJson.Convert<T>(this);

    /// <summary>Takes over type and members of another object by its JSON.</summary>
    public void SetAs<T>(T obj)
    {
        var entity = ProtocolJson.Convert<Entity>(obj);
        Type = entity.Type;
        Properties = entity.Properties;
    }
}
