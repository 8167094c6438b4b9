using Newtonsoft.Json;

namespace Microsoft.Bot.Schema;

/// <summary>A button: what it says and what pressing it does.</summary>
[JsonObject(ItemNullValueHandling = NullValueHandling.Ignore)]
public class CardAction
{
    /// <summary>Creates an empty button.</summary>
    public CardAction()
    {
    }

    /// <summary>Creates a button with the members given.</summary>
    public CardAction(
        string type = default, string title = default, string image = default, string text = default,
        string displayText = default, object value = default, object channelData = default)
    {
        Type = type;
        Title = title;
        Image = image;
        Text = text;
        DisplayText = displayText;
        Value = value;
        ChannelData = channelData;
    }

    /// <summary>Gets or sets what pressing it does; see <see cref="ActionTypes"/>.</summary>
    [JsonProperty("type")]
    public string Type { get; set; }

    /// <summary>Gets or sets the words on it.</summary>
    [JsonProperty("title")]
    public string Title { get; set; }

    /// <summary>Gets or sets the address of the picture on it.</summary>
    [JsonProperty("image")]
    public string Image { get; set; }

    /// <summary>Gets or sets the text a message-back button sends.</summary>
    [JsonProperty("text")]
    public string Text { get; set; }

    /// <summary>Gets or sets the text shown in the chat when it was pressed.</summary>
    [JsonProperty("displayText")]
    public string DisplayText { get; set; }

    /// <summary>Gets or sets what is said, sent or opened.</summary>
    [JsonProperty("value")]
    public object Value { get; set; }

    /// <summary>Gets or sets the channel's own data.</summary>
    [JsonProperty("channelData")]
    public object ChannelData { get; set; }

    /// <summary>Gets or sets the picture in words.</summary>
    [JsonProperty("imageAltText")]
    public string ImageAltText { get; set; }

    /// <summary>Turns a text into a button that says and sends it.</summary>
    public static implicit operator CardAction(string input) => FromString(input);

    /// <summary>Makes a button that says and sends a text.</summary>
    public static CardAction FromString(string input) => new(title: input, value: input);
}
