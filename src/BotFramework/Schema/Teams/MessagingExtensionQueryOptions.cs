using Newtonsoft.Json;

namespace Microsoft.Bot.Schema.Teams;

/// <summary>Which part of the results a messaging extension query wants.</summary>
[JsonObject(ItemNullValueHandling = NullValueHandling.Ignore)]
public class MessagingExtensionQueryOptions
{
    /// <summary>Creates an empty set of options.</summary>
    public MessagingExtensionQueryOptions()
    {
    }

    /// <summary>Creates a set of options with the members given.</summary>
    public MessagingExtensionQueryOptions(int? skip = default, int? count = default)
    {
        Skip = skip;
        Count = count;
    }

    /// <summary>Gets or sets how many results to skip.</summary>
    [JsonProperty("skip")]
    public int? Skip { get; set; }

    /// <summary>Gets or sets how many results to return.</summary>
    [JsonProperty("count")]
    public int? Count { get; set; }
}
