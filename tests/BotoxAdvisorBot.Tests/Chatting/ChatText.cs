using Microsoft.Bot.Schema;
using Newtonsoft.Json.Linq;

namespace BotoxAdvisorBot.Tests.Chatting;

/// <summary>Replies as a reader of a transcript sees them: text, and cards with their lines, boxes and buttons.</summary>
internal static class ChatText
{
    public static string Of(IEnumerable<Activity> replies) => string.Join("\n\n", replies.Select(Of));

    private static string Of(Activity reply)
    {
        if (reply.Type != ActivityTypes.Message)
        {
            return $"({reply.Type} {reply.Name})";
        }

        var lines = new List<string>();
        if (!string.IsNullOrEmpty(reply.Text))
        {
            lines.Add(reply.Text);
        }

        foreach (var attachment in reply.Attachments ?? [])
        {
            AddCard(JObject.FromObject(attachment.Content), lines);
        }

        return string.Join('\n', lines);
    }

    private static void AddCard(JObject card, List<string> lines)
    {
        foreach (var element in card["body"] ?? new JArray())
        {
            AddElement(element, lines, "| ");
        }

        var buttons = string.Join(' ', (card["actions"] ?? new JArray()).Select(Button));
        if (buttons.Length > 0)
        {
            lines.Add(buttons);
        }
    }

    private static void AddElement(JToken element, List<string> lines, string indent)
    {
        switch ((string)element["type"]!)
        {
            case "TextBlock":
                lines.Add(indent + (string?)element["text"]);
                break;
            case "Input.Toggle":
                lines.Add($"{indent}[{((string?)element["value"] == "true" ? "x" : " ")}] {element["title"]}");
                break;
            case "Input.Date":
                lines.Add($"{indent}{element["label"]}: [{element["value"] ?? "pick a day"}]");
                break;
            case "Container":
                var inner = (bool?)element["isVisible"] == false ? indent + "> " : indent;
                foreach (var item in element["items"]!)
                {
                    AddElement(item, lines, inner);
                }

                break;
            case "Image":
                lines.Add($"{indent}(picture: {element["altText"]})");
                break;
            case "ColumnSet" when element.SelectToken("columns[0].items[0].type")?.ToString() != "TextBlock":
                foreach (var item in element.SelectTokens("columns[*].items[*]"))
                {
                    AddElement(item, lines, indent);
                }

                break;
            case "ColumnSet":
                lines.Add(indent + string.Join(" · ", element.SelectTokens("columns[*].items[*].text").Select(text => (string?)text)));
                break;
            case "ActionSet":
                lines.Add(string.Join(' ', element["actions"]!.Select(Button)));
                break;
            default:
                lines.Add($"{indent}({element["type"]})");
                break;
        }
    }

    private static string Button(JToken action) =>
        (string?)action["type"] == "Action.OpenUrl" ? $"[{action["title"]}]({action["url"]})" : $"[{action["title"]}]";
}
