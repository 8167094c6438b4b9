using Newtonsoft.Json;

namespace Microsoft.Bot.Schema;

/// <summary>The body of an answer that reports an error.</summary>
[JsonObject(ItemNullValueHandling = NullValueHandling.Ignore)]
public class ErrorResponse
{
    /// <summary>Creates an empty error response.</summary>
    public ErrorResponse()
    {
    }

    /// <summary>Creates an error response with the members given.</summary>
    public ErrorResponse(Error error = default)
    {
        Error = error;
    }

    /// <summary>Gets or sets what went wrong.</summary>
    [JsonProperty("error")]
    public Error Error { get; set; }
}
