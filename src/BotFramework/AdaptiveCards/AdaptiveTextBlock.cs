using Newtonsoft.Json;

namespace AdaptiveCards;

/// <summary>A paragraph of text, with the Markdown that the client supports.</summary>
public class AdaptiveTextBlock : AdaptiveElement
{
    /// <summary>The element's type name on the wire.</summary>
    public const string TypeName = "TextBlock";

    /// <summary>Starts an empty paragraph.</summary>
    public AdaptiveTextBlock()
        : this(string.Empty)
    {
    }

    /// <summary>Starts a paragraph with its text.</summary>
    public AdaptiveTextBlock(string text) => Text = text;

    /// <inheritdoc/>
    public override string Type { get; set; } = TypeName;

    /// <summary>The text's size.</summary>
    [JsonProperty("size", DefaultValueHandling = DefaultValueHandling.Ignore)]
    public AdaptiveTextSize Size { get; set; }

    /// <summary>How bold the text is.</summary>
    [JsonProperty("weight", DefaultValueHandling = DefaultValueHandling.Ignore)]
    public AdaptiveTextWeight Weight { get; set; }

    /// <summary>The text's colour, by its meaning.</summary>
    [JsonProperty("color", DefaultValueHandling = DefaultValueHandling.Ignore)]
    public AdaptiveTextColor Color { get; set; }

    /// <summary>Whether the text stands back.</summary>
    [JsonProperty("isSubtle", DefaultValueHandling = DefaultValueHandling.Ignore)]
    public bool IsSubtle { get; set; }

    /// <summary>Whether the text is slanted.</summary>
    [JsonProperty("italic", DefaultValueHandling = DefaultValueHandling.Ignore)]
    public bool Italic { get; set; }

    /// <summary>Whether the text is struck out.</summary>
    [JsonProperty("strikethrough", DefaultValueHandling = DefaultValueHandling.Ignore)]
    public bool Strikethrough { get; set; }

    /// <summary>The text itself; the schema wants one, so null becomes the empty text.</summary>
    [JsonProperty("text", Order = -8)]
    public string Text { get; set => field = value ?? string.Empty; }

    /// <summary>Where the text stands in its line.</summary>
    [JsonProperty("horizontalAlignment", DefaultValueHandling = DefaultValueHandling.Ignore)]
    public AdaptiveHorizontalAlignment HorizontalAlignment { get; set; }

    /// <summary>Whether long text runs over several lines; otherwise it is cut.</summary>
    [JsonProperty("wrap", DefaultValueHandling = DefaultValueHandling.Ignore)]
    public bool Wrap { get; set; }

    /// <summary>The most lines that are shown; 0 for no limit.</summary>
    [JsonProperty("maxLines", DefaultValueHandling = DefaultValueHandling.Ignore)]
    public int MaxLines { get; set; }

    /// <summary>The greatest width in pixels; 0 for no limit.</summary>
    [JsonProperty("maxWidth", DefaultValueHandling = DefaultValueHandling.Ignore)]
    public int MaxWidth { get; set; }

    /// <summary>The kind of font.</summary>
    [JsonProperty("fontType", DefaultValueHandling = DefaultValueHandling.Ignore)]
    public AdaptiveFontType FontType { get; set; }

    /// <summary>Whether the text is a heading, which a screen reader announces as such.</summary>
    [JsonProperty("style", DefaultValueHandling = DefaultValueHandling.Ignore)]
    public AdaptiveTextBlockStyle Style { get; set; }
}
