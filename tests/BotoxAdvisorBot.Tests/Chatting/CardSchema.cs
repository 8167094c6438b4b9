using Newtonsoft.Json.Linq;

namespace BotoxAdvisorBot.Tests.Chatting;

/// <summary>
/// Whether a card is valid Adaptive Cards, and uses features of 1.3 only, or of 1.5 with a fallback. No package of the registries brings the
/// official JSON schema, so the elements, properties, values and the versions they came with are written down here, after the documentation
/// (adaptivecards.io/explorer). What is not in the list is no Adaptive Card feature that this bot uses.
/// </summary>
internal static class CardSchema
{
    private const decimal Plain = 1.3m;
    private const decimal WithFallback = 1.5m;

    /// <summary>A newer property that older clients leave out without losing anything: it tells screen readers that a text is a heading.</summary>
    private static readonly HashSet<string> HarmlessWhenIgnored = ["TextBlock.style"];

    private const string Any = "id:string isVisible@1.2:bool spacing:none|small|default|medium|large|extraLarge|padding separator:bool height@1.1:auto|stretch requires@1.2:object fallback@1.2:fallback ";
    private const string Input = Any + "label@1.3:string isRequired@1.3:bool errorMessage@1.3:string ";
    private const string Action = "id:string title:string iconUrl@1.1:url style@1.2:default|positive|destructive fallback@1.2:fallback requires@1.2:object tooltip@1.5:string isEnabled@1.5:bool mode@1.5:primary|secondary ";
    private const string Box = "style:default|emphasis|good@1.2|attention@1.2|warning@1.2|accent@1.2 selectAction@1.1:action bleed@1.2:bool minHeight@1.2:string ";

    /// <summary>By type: the version it came with, its required properties, and all its properties with their kind and version.</summary>
    private static readonly Dictionary<string, (decimal Since, string[] Required, Dictionary<string, (string Kind, decimal Since)> Properties)> Types = new()
    {
        ["AdaptiveCard"] = Type(1.0m, "version", "$schema:string version:string body:elements actions:actions fallbackText:string speak:string lang:string selectAction@1.1:action minHeight@1.2:string rtl@1.5:bool verticalContentAlignment@1.1:top|center|bottom"),
        ["TextBlock"] = Type(1.0m, "text", Any + "text:string color:default|dark|light|accent|good|warning|attention fontType@1.2:default|monospace horizontalAlignment:left|center|right isSubtle:bool maxLines:number size:default|small|medium|large|extraLarge weight:default|lighter|bolder wrap:bool style@1.5:default|heading"),
        ["Image"] = Type(1.0m, "url altText", Any + "url:url altText:string horizontalAlignment:left|center|right size:auto|stretch|small|medium|large style:default|person selectAction@1.1:action width@1.1:string backgroundColor@1.1:string"),
        ["Container"] = Type(1.0m, "items", Any + Box + "items:elements verticalContentAlignment@1.1:top|center|bottom rtl@1.5:bool"),
        ["ColumnSet"] = Type(1.0m, "", Any + Box + "columns:elements horizontalAlignment:left|center|right"),
        ["Column"] = Type(1.0m, "", Any + Box + "items:elements width:width verticalContentAlignment@1.1:top|center|bottom rtl@1.5:bool"),
        ["FactSet"] = Type(1.0m, "facts", Any + "facts:array"),
        ["ActionSet"] = Type(1.2m, "actions", Any + "actions:actions"),
        ["Input.Toggle"] = Type(1.0m, "id title", Input + "title:string value:string valueOn:string valueOff:string wrap@1.2:bool"),
        ["Input.Date"] = Type(1.0m, "id", Input + "value:string min:string max:string placeholder:string"),
        ["Input.Text"] = Type(1.0m, "id", Input + "value:string placeholder:string isMultiline:bool maxLength:number style:text|tel|url|email regex@1.3:string"),
        ["Input.ChoiceSet"] = Type(1.0m, "id choices", Input + "choices:array isMultiSelect:bool style:compact|expanded|filtered@1.5 value:string placeholder:string wrap@1.2:bool"),
        ["Action.Submit"] = Type(1.0m, "title", Action + "data:object associatedInputs@1.3:auto|none"),
        ["Action.OpenUrl"] = Type(1.0m, "title url", Action + "url:url"),
        ["Action.ShowCard"] = Type(1.0m, "title card", Action + "card:elements"),
        ["Action.ToggleVisibility"] = Type(1.2m, "title targetElements", Action + "targetElements:array"),
        ["Action.Execute"] = Type(1.4m, "title", Action + "data:object verb:string associatedInputs:auto|none"),
    };

    /// <summary>What is wrong with a card; nothing when it may be sent.</summary>
    public static IReadOnlyList<string> Problems(JObject card)
    {
        var problems = Check(card, Plain).ToList();
        var ids = card.SelectTokens("$..[?(@.type)]").Where(element => ((string)element["type"]!).StartsWith("Input.", StringComparison.Ordinal) || element["isVisible"] is not null)
            .Select(element => (string?)element["id"]).ToList();
        problems.AddRange(ids.GroupBy(id => id).Where(group => group.Count() > 1).Select(group => $"two elements have the id '{group.Key}'"));
        problems.AddRange(card.SelectTokens("$..targetElements[*]").Select(target => target is JObject named ? (string?)named["elementId"] : (string?)target)
            .Where(target => !ids.Contains(target)).Select(target => $"nothing has the id '{target}'"));
        return problems;
    }

    private static IEnumerable<string> Check(JToken element, decimal allowed)
    {
        if (element is not JObject map || (string?)map["type"] is not { } name || !Types.TryGetValue(name, out var type))
        {
            return [$"unknown element {element["type"]}"];
        }

        var most = map["fallback"] is null ? allowed : WithFallback;
        return
        [
            .. type.Since > most ? [$"{name} is of {type.Since} and has no fallback"] : Array.Empty<string>(),
            .. type.Required.Where(key => map[key] is null).Select(key => $"{name} has no {key}"),
            .. map.Properties().Where(property => property.Name != "type").SelectMany(property => CheckProperty(name, type.Properties, property, most)),
        ];
    }

    private static IEnumerable<string> CheckProperty(string type, Dictionary<string, (string Kind, decimal Since)> known, JProperty property, decimal most)
    {
        var where = $"{type}.{property.Name}";
        if (!known.TryGetValue(property.Name, out var rule))
        {
            return [$"{where} is not known"];
        }

        return [.. rule.Since > most && !HarmlessWhenIgnored.Contains(where) ? [$"{where} is of {rule.Since} and has no fallback"] : Array.Empty<string>(), .. CheckValue(where, rule.Kind, property.Value, most)];
    }

    private static IEnumerable<string> CheckValue(string where, string kind, JToken value, decimal most) => kind switch
    {
        "elements" or "actions" => (value is JArray list ? list : [value]).SelectMany(child => Check(child, most)),
        "action" => Check(value, most),
        "fallback" => value.Type == JTokenType.String ? [] : Check(value, Plain),
        "string" => value.Type is JTokenType.String ? [] : [$"{where} is no text"],
        "bool" => value.Type is JTokenType.Boolean ? [] : [$"{where} is not true or false"],
        "number" => value.Type is JTokenType.Integer ? [] : [$"{where} is no number"],
        "object" => value is JObject ? [] : [$"{where} is no object"],
        "array" => value is JArray { Count: > 0 } ? [] : [$"{where} is no list"],
        "url" => Uri.TryCreate((string?)value, UriKind.Absolute, out _) ? [] : [$"{where} is no address"],
        "width" => value.Type is JTokenType.Integer || (string?)value is "auto" or "stretch" || int.TryParse((string?)value, out _) ? [] : [$"{where} is a fixed width or none"],
        _ => CheckChoice(where, kind.Split('|'), (string?)value, most),
    };

    private static IEnumerable<string> CheckChoice(string where, string[] choices, string? value, decimal most)
    {
        var choice = Array.Find(choices, choice => string.Equals(choice.Split('@')[0], value, StringComparison.OrdinalIgnoreCase));
        return choice is null ? [$"{where} is '{value}'"] : Version(choice) > most ? [$"{where} '{value}' is of {Version(choice)}"] : [];
    }

    private static (decimal, string[], Dictionary<string, (string, decimal)>) Type(decimal since, string required, string properties) =>
        (since, required.Split(' ', StringSplitOptions.RemoveEmptyEntries), properties.Split(' ', StringSplitOptions.RemoveEmptyEntries).Select(Property).ToDictionary(property => property.Name, property => (property.Kind, property.Since)));

    /// <summary>"name:kind", with "@version" behind a name, or behind one of several values, that came later than 1.0.</summary>
    private static (string Name, string Kind, decimal Since) Property(string written)
    {
        var colon = written.IndexOf(':', StringComparison.Ordinal);
        return (written[..colon].Split('@')[0], written[(colon + 1)..], Version(written[..colon]));
    }

    private static decimal Version(string written) =>
        written.Contains('@', StringComparison.Ordinal) ? decimal.Parse(written[(written.LastIndexOf('@') + 1)..], System.Globalization.CultureInfo.InvariantCulture) : 1.0m;
}
