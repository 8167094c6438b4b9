using Newtonsoft.Json;

namespace Microsoft.Bot.Schema.Teams;

/// <summary>What a bot answers to a messaging extension query.</summary>
[JsonObject(ItemNullValueHandling = NullValueHandling.Ignore)]
public class MessagingExtensionResponse
{
    /// <summary>Creates an empty answer.</summary>
    public MessagingExtensionResponse()
    {
    }

    /// <summary>Creates an answer with the members given.</summary>
    public MessagingExtensionResponse(MessagingExtensionResult composeExtension = default)
    {
        ComposeExtension = composeExtension;
    }

    /// <summary>Gets or sets the results.</summary>
    [JsonProperty("composeExtension")]
    public MessagingExtensionResult ComposeExtension { get; set; }
}
