using AdaptiveCards;

namespace BotFramework.Tests.AdaptiveCards;

/// <summary>A card with every element and action, and every property of each set to something other than its default.</summary>
internal static class EveryElement
{
    public static AdaptiveCard Card() => new("1.5")
    {
        Id = "card",
        FallbackText = "Please update.",
        Speak = "Hello",
        Lang = "en",
        Height = AdaptiveHeight.Stretch,
        PixelMinHeight = 80,
        Rtl = false,
        VerticalContentAlignment = AdaptiveVerticalContentAlignment.Bottom,
        SelectAction = new AdaptiveOpenUrlAction { UrlString = "https://example.com/card" },
        Body = [Text(), Image(), Container(), Columns(), Facts(), Buttons(), Words(), Day(), Box(), Choices()],
        Actions = [Submit(), Execute(), Open(), Toggle(), Show()],
    };

    private static AdaptiveTextBlock Text() => new("Hello")
    {
        Id = "text",
        Size = AdaptiveTextSize.ExtraLarge,
        Weight = AdaptiveTextWeight.Bolder,
        Color = AdaptiveTextColor.Accent,
        IsSubtle = true,
        Italic = true,
        Strikethrough = true,
        HorizontalAlignment = AdaptiveHorizontalAlignment.Center,
        Wrap = true,
        MaxLines = 3,
        FontType = AdaptiveFontType.Monospace,
        Style = AdaptiveTextBlockStyle.Heading,
        Spacing = AdaptiveSpacing.ExtraLarge,
        Separator = true,
        Height = AdaptiveHeight.Stretch,
        IsVisible = false,
        Requires = { ["adaptiveCards"] = "1.2" },
        Fallback = new AdaptiveFallbackElement(AdaptiveFallbackElement.AdaptiveFallbackType.Drop),
    };

    private static AdaptiveImage Image() => new("https://example.com/a.png")
    {
        Size = AdaptiveImageSize.Stretch,
        HorizontalAlignment = AdaptiveHorizontalAlignment.Right,
        BackgroundColor = "#DDEEFF",
        SelectAction = new AdaptiveSubmitAction { Data = new { picture = 1 } },
        AltText = "A face",
        PixelWidth = 50,
        PixelHeight = 60,
        Fallback = new AdaptiveFallbackElement(new AdaptiveTextBlock("A picture of a face")),
    };

    private static AdaptiveContainer Container() => new()
    {
        Style = AdaptiveContainerStyle.Attention,
        VerticalContentAlignment = AdaptiveVerticalContentAlignment.Center,
        SelectAction = new AdaptiveToggleVisibilityAction { TargetElements = { "text" } },
        Bleed = true,
        MinHeight = "40px",
        Rtl = true,
        Items = { new AdaptiveTextBlock("Inside") },
    };

    private static AdaptiveColumnSet Columns() => new()
    {
        Style = AdaptiveContainerStyle.Default,
        HorizontalAlignment = AdaptiveHorizontalAlignment.Center,
        Columns =
        {
            new AdaptiveColumn { Width = AdaptiveWidth.Auto, Items = { new AdaptiveTextBlock("auto") } },
            new AdaptiveColumn { Width = AdaptiveWidth.Stretch },
            new AdaptiveColumn { Width = "2" },
            new AdaptiveColumn { Width = "50px" },
            new AdaptiveColumn(),
        },
    };

    private static AdaptiveFactSet Facts() => new() { Facts = { new AdaptiveFact("Product", "Botox") } };

    private static AdaptiveActionSet Buttons() => new() { Actions = { new AdaptiveSubmitAction { Title = "Here" } } };

    private static AdaptiveTextInput Words() => new()
    {
        Id = "words",
        Label = "What happened?",
        IsRequired = true,
        ErrorMessage = "Please say what happened.",
        Placeholder = "In your own words",
        Value = "It began on 2026-01-02T03:04:05Z",
        Style = AdaptiveTextInputStyle.Email,
        IsMultiline = true,
        MaxLength = 400,
        Regex = "^.+$",
        InlineAction = new AdaptiveSubmitAction { Title = "Send" },
    };

    private static AdaptiveDateInput Day() => new()
    {
        Id = "day",
        Label = "When?",
        Placeholder = "A day",
        Value = "2026-01-02",
        Min = "2025-01-01",
        Max = "2026-12-31",
    };

    private static AdaptiveToggleInput Box() => new()
    {
        Id = "box",
        Title = "I agree",
        ValueOn = "yes",
        ValueOff = "no",
        Value = "yes",
        Wrap = true,
    };

    private static AdaptiveChoiceSetInput Choices() => new()
    {
        Id = "choices",
        Label = "Where?",
        Style = AdaptiveChoiceInputStyle.Expanded,
        IsMultiSelect = true,
        Wrap = true,
        Placeholder = "Choose",
        Value = "brow,lid",
        Choices = { new AdaptiveChoice { Title = "Brow", Value = "brow" }, new AdaptiveChoice { Title = "Eyelid", Value = "lid" } },
    };

    private static AdaptiveSubmitAction Submit() => new()
    {
        Id = "submit",
        Title = "Send",
        IconUrl = "https://example.com/i.png",
        Style = "positive",
        IsEnabled = false,
        Mode = AdaptiveActionMode.Secondary,
        Tooltip = "Sends it",
        AssociatedInputs = AdaptiveAssociatedInputs.None,
        DataJson = """{ "card": "a", "asked": "2026-01-02T03:04:05Z" }""",
        Fallback = new AdaptiveFallbackElement(new AdaptiveOpenUrlAction { UrlString = "https://example.com/help" }),
    };

    private static AdaptiveExecuteAction Execute() => new() { Title = "Do", Verb = "do", Data = "it", AssociatedInputs = AdaptiveAssociatedInputs.None };

    private static AdaptiveOpenUrlAction Open() => new() { Title = "Read", Url = new Uri("https://example.com/read") };

    private static AdaptiveToggleVisibilityAction Toggle() => new()
    {
        Title = "More",
        TargetElements = { "text", new AdaptiveTargetElement("words", true), new AdaptiveTargetElement("day", false) },
    };

    private static AdaptiveShowCardAction Show() => new()
    {
        Title = "Unfold",
        Card = new AdaptiveCard("1.5") { Body = { new AdaptiveTextBlock("Within") } },
    };
}
