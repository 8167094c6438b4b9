using Newtonsoft.Json;

namespace Microsoft.Bot.Schema;

/// <summary>Buttons offered below a message, gone once one is pressed.</summary>
[JsonObject(ItemNullValueHandling = NullValueHandling.Ignore)]
public class SuggestedActions
{
    /// <summary>Creates an empty list of buttons.</summary>
    public SuggestedActions()
    {
    }

    /// <summary>Creates a list of buttons with the members given.</summary>
    public SuggestedActions(IList<string> to = default, IList<CardAction> actions = default)
    {
        To = to;
        Actions = actions;
    }

    /// <summary>Creates a list of buttons from two sequences.</summary>
    public SuggestedActions(IEnumerable<string> to, IEnumerable<CardAction> actions)
        : this(to.ToArray(), actions.ToArray())
    {
    }

    /// <summary>Gets or sets the ids of those who see them.</summary>
    [JsonProperty("to")]
    public IList<string> To { get; set; }

    /// <summary>Gets or sets the buttons.</summary>
    [JsonProperty("actions")]
    public IList<CardAction> Actions { get; set; }
}
