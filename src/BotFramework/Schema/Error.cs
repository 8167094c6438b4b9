using Newtonsoft.Json;

namespace Microsoft.Bot.Schema;

/// <summary>What went wrong, for the caller.</summary>
[JsonObject(ItemNullValueHandling = NullValueHandling.Ignore)]
public class Error
{
    /// <summary>Creates an empty error.</summary>
    public Error()
    {
    }

    /// <summary>Gets or sets the code of the error.</summary>
    [JsonProperty("code")]
    public string Code { get; set; }

    /// <summary>Gets or sets the error in words.</summary>
    [JsonProperty("message")]
    public string Message { get; set; }
}
