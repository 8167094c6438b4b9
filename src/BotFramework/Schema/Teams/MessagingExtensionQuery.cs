using Newtonsoft.Json;

namespace Microsoft.Bot.Schema.Teams;

/// <summary>A search typed into a messaging extension.</summary>
[JsonObject(ItemNullValueHandling = NullValueHandling.Ignore)]
public class MessagingExtensionQuery
{
    /// <summary>Creates an empty query.</summary>
    public MessagingExtensionQuery()
    {
    }

    /// <summary>Creates a query with the members given.</summary>
    public MessagingExtensionQuery(
        string commandId = default, IList<MessagingExtensionParameter> parameters = default,
        MessagingExtensionQueryOptions queryOptions = default, string state = default)
    {
        CommandId = commandId;
        Parameters = parameters;
        QueryOptions = queryOptions;
        State = state;
    }

    /// <summary>Gets or sets the command of the extension.</summary>
    [JsonProperty("commandId")]
    public string CommandId { get; set; }

    /// <summary>Gets or sets what the user entered.</summary>
    [JsonProperty("parameters")]
    public IList<MessagingExtensionParameter> Parameters { get; set; }

    /// <summary>Gets or sets which part of the results is wanted.</summary>
    [JsonProperty("queryOptions")]
    public MessagingExtensionQueryOptions QueryOptions { get; set; }

    /// <summary>Gets or sets the code of a sign-in or configuration.</summary>
    [JsonProperty("state")]
    public string State { get; set; }
}
