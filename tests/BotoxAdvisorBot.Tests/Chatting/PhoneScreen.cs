using Newtonsoft.Json.Linq;

namespace BotoxAdvisorBot.Tests.Chatting;

/// <summary>
/// About how high a card is on a phone that is 360 pixels wide, as the official renderer draws it: what is folded away does not count. The
/// measures were taken from its pictures.
/// </summary>
internal static class PhoneScreen
{
    /// <summary>The height of a common phone without the browser's and the chat's own bars.</summary>
    public const int Height = 700;

    private const int Button = 40;

    public static int HeightOf(JObject card) => 24 + Sum(card["body"]) + (card["actions"]?.Count() * Button ?? 0);

    private static int Sum(JToken? elements) => elements?.Sum(HeightOf) ?? 0;

    private static int HeightOf(JToken element) => (bool?)element["isVisible"] == false ? 0 : (string?)element["type"] switch
    {
        "TextBlock" => SpacingOf(element) + TextHeight(element),
        "Input.Toggle" => 4 + (Lines(element["title"], 46) * 20),
        "Input.Date" => 60,
        "Image" => 326,
        "Container" => 20 + Sum(element["items"]),
        "ActionSet" => 8 + (element["actions"]!.Count() * Button),
        "ColumnSet" => 4 + element["columns"]!.Max(column => ColumnHeight(element, column)),
        _ => 40,
    };

    /// <summary>A narrow column breaks its lines earlier.</summary>
    private static int ColumnHeight(JToken set, JToken column) => Sum(column["items"]) + (column["items"]!.Any(item => Length(item["text"]) > 44 / set["columns"]!.Count()) ? 19 : 0);

    private static int TextHeight(JToken text) => ((string?)text["size"], (string?)text["style"]) switch
    {
        (_, "heading") => Lines(text["text"], 30) * 28,
        ("Small" or "small", _) => Lines(text["text"], 54) * 16,
        _ => Lines(text["text"], 50) * 18,
    };

    private static int SpacingOf(JToken element) => ((string?)element["spacing"])?.ToLowerInvariant() switch
    {
        "none" => 0,
        "small" => 4,
        "medium" => 16,
        _ => 8,
    };

    private static int Lines(JToken? text, int width) => Math.Max(1, (Length(text) + width - 1) / width);

    private static int Length(JToken? text) => ((string?)text)?.Length ?? 0;
}
