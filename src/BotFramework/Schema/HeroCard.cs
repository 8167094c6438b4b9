using Newtonsoft.Json;

namespace Microsoft.Bot.Schema;

/// <summary>A card with a large picture, a title, text and buttons.</summary>
[JsonObject(ItemNullValueHandling = NullValueHandling.Ignore)]
public class HeroCard
{
    /// <summary>The content type of an attachment that holds such a card.</summary>
    public const string ContentType = "application/vnd.microsoft.card.hero";

    /// <summary>Creates an empty card.</summary>
    public HeroCard()
    {
    }

    /// <summary>Creates a card with the members given.</summary>
    public HeroCard(
        string title = default, string subtitle = default, string text = default, IList<CardImage> images = default,
        IList<CardAction> buttons = default, CardAction tap = default)
    {
        Title = title;
        Subtitle = subtitle;
        Text = text;
        Images = images;
        Buttons = buttons;
        Tap = tap;
    }

    /// <summary>Gets or sets the title.</summary>
    [JsonProperty("title")]
    public string Title { get; set; }

    /// <summary>Gets or sets the line below the title.</summary>
    [JsonProperty("subtitle")]
    public string Subtitle { get; set; }

    /// <summary>Gets or sets the text.</summary>
    [JsonProperty("text")]
    public string Text { get; set; }

    /// <summary>Gets or sets the pictures.</summary>
    [JsonProperty("images")]
    public IList<CardImage> Images { get; set; }

    /// <summary>Gets or sets the buttons.</summary>
    [JsonProperty("buttons")]
    public IList<CardAction> Buttons { get; set; }

    /// <summary>Gets or sets what tapping the card does.</summary>
    [JsonProperty("tap")]
    public CardAction Tap { get; set; }
}
