using Newtonsoft.Json;

namespace Microsoft.Bot.Builder.Dialogs.Choices;

/// <summary>Something recognised in an utterance, and where.</summary>
/// <typeparam name="T">What it stands for.</typeparam>
public class ModelResult<T>
{
    /// <summary>Gets or sets the words recognised.</summary>
    [JsonProperty("text")]
    public string Text { get; set; }

    /// <summary>Gets or sets the position of the first character.</summary>
    [JsonProperty("start")]
    public int Start { get; set; }

    /// <summary>Gets or sets the position of the last character.</summary>
    [JsonProperty("end")]
    public int End { get; set; }

    /// <summary>Gets or sets the kind of thing.</summary>
    [JsonProperty("typeName")]
    public string TypeName { get; set; }

    /// <summary>Gets or sets what it stands for.</summary>
    [JsonProperty("resolution")]
    public T Resolution { get; set; }
}
