using Microsoft.Bot.Schema;
using Newtonsoft.Json;

namespace Microsoft.Bot.Builder.Dialogs.Choices;

/// <summary>Something the user can choose.</summary>
public class Choice
{
    /// <summary>Creates a choice.</summary>
    public Choice(string value = default)
    {
        Value = value;
    }

    /// <summary>Gets or sets what choosing it returns, and by default how it reads.</summary>
    [JsonProperty("value")]
    public string Value { get; set; }

    /// <summary>Gets or sets the button, where it is not to say and send the value; its title is recognised too.</summary>
    [JsonProperty("action")]
    public CardAction Action { get; set; }

    /// <summary>Gets or sets other ways to say it.</summary>
    [JsonProperty("synonyms")]
    public List<string> Synonyms { get; set; }
}
