using Newtonsoft.Json;

namespace Microsoft.Bot.Schema;

/// <summary>A programmatic action that goes with an activity.</summary>
[JsonObject(ItemNullValueHandling = NullValueHandling.Ignore)]
public class SemanticAction
{
    /// <summary>Creates an empty action.</summary>
    public SemanticAction()
    {
    }

    /// <summary>Creates an action with the members given.</summary>
    public SemanticAction(string id = default, IDictionary<string, Entity> entities = default)
    {
        Id = id;
        Entities = entities;
    }

    /// <summary>Gets or sets the id of the action.</summary>
    [JsonProperty("id")]
    public string Id { get; set; }

    /// <summary>Gets or sets what the action is about.</summary>
    [JsonProperty("entities")]
    public IDictionary<string, Entity> Entities { get; set; }

    /// <summary>Gets or sets how far the action is: start, continue or done.</summary>
    [JsonProperty("state")]
    public string State { get; set; }
}
