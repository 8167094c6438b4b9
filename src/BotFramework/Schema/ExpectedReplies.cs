using Newtonsoft.Json;

namespace Microsoft.Bot.Schema;

/// <summary>The body of the answer to a request that expects its replies.</summary>
[JsonObject(ItemNullValueHandling = NullValueHandling.Ignore)]
public class ExpectedReplies
{
    /// <summary>Creates an empty list of replies.</summary>
    public ExpectedReplies()
    {
    }

    /// <summary>Creates a list of replies with the members given.</summary>
    public ExpectedReplies(IList<Activity> activities = default)
    {
        Activities = activities;
    }

    /// <summary>Gets or sets the replies in the order they were sent.</summary>
    [JsonProperty("activities")]
    public IList<Activity> Activities { get; set; }
}
