using Newtonsoft.Json;

namespace Microsoft.Bot.Schema.Teams;

/// <summary>One parameter of a messaging extension query.</summary>
[JsonObject(ItemNullValueHandling = NullValueHandling.Ignore)]
public class MessagingExtensionParameter
{
    /// <summary>Creates an empty parameter.</summary>
    public MessagingExtensionParameter()
    {
    }

    /// <summary>Creates a parameter with the members given.</summary>
    public MessagingExtensionParameter(string name = default, object value = default)
    {
        Name = name;
        Value = value;
    }

    /// <summary>Gets or sets the name of the parameter.</summary>
    [JsonProperty("name")]
    public string Name { get; set; }

    /// <summary>Gets or sets what the user entered.</summary>
    [JsonProperty("value")]
    public object Value { get; set; }
}
