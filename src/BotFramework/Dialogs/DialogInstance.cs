using Newtonsoft.Json;

namespace Microsoft.Bot.Builder.Dialogs;

/// <summary>A dialog under way: its place on the stack and its saved state.</summary>
public class DialogInstance
{
    /// <summary>Gets or sets the dialog's id.</summary>
    [JsonProperty("id")]
    public string Id { get; set; }

    /// <summary>Gets or sets what the dialog remembers between turns.</summary>
    [JsonProperty("state")]
    public IDictionary<string, object> State { get; set; }

    /// <summary>Gets or sets the position in the stack; negative in the parent's.</summary>
    [JsonProperty("stackIndex")]
    public int? StackIndex { get; set; }

    /// <summary>Gets or sets the version of the dialogs inside a container when it was last run; null for other dialogs.</summary>
    [JsonProperty("version")]
    public string Version { get; set; }
}
