using Newtonsoft.Json;

namespace Microsoft.Bot.Schema;

/// <summary>A part of a text to point out.</summary>
[JsonObject(ItemNullValueHandling = NullValueHandling.Ignore)]
public class TextHighlight
{
    /// <summary>Creates an empty highlight.</summary>
    public TextHighlight()
    {
    }

    /// <summary>Creates a highlight with the members given.</summary>
    public TextHighlight(string text = default, int? occurrence = default)
    {
        Text = text;
        Occurrence = occurrence;
    }

    /// <summary>Gets or sets the words to point out.</summary>
    [JsonProperty("text")]
    public string Text { get; set; }

    /// <summary>Gets or sets which occurrence of them, counted from 1.</summary>
    [JsonProperty("occurrence")]
    public int? Occurrence { get; set; }
}
