using Newtonsoft.Json;

namespace Microsoft.Bot.Schema;

/// <summary>The entity that says who is spoken to in a text.</summary>
[JsonObject(ItemNullValueHandling = NullValueHandling.Ignore)]
public class Mention : Entity
{
    /// <summary>Creates an empty mention.</summary>
    public Mention()
        : base("mention")
    {
    }

    /// <summary>Creates a mention with the members given; its type is always mention, as in the official SDK.</summary>
    public Mention(ChannelAccount mentioned = default, string text = default, string type = default)
        : base("mention")
    {
        Mentioned = mentioned;
        Text = text;
    }

    /// <summary>Gets or sets who is mentioned.</summary>
    [JsonProperty("mentioned")]
    public ChannelAccount Mentioned { get; set; }

    /// <summary>Gets or sets the part of the text that is the mention.</summary>
    [JsonProperty("text")]
    public string Text { get; set; }
}
