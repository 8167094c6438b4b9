using System.Text.Json;
using System.Text.Json.Nodes;
using BotoxAdvisorBot.Dialogs.Language;

namespace BotoxAdvisorBot.Web;

/// <summary>The words of the pages in one language, filled with what is known about the clinic; by the keys of <c>web.yaml</c>.</summary>
internal sealed class PageWords
{
    private static readonly JsonSerializerOptions Kebab = new() { PropertyNamingPolicy = JsonNamingPolicy.KebabCaseLower };

    private readonly JsonNode _words;

    public PageWords(Voice voice)
    {
        Voice = voice;
        _words = JsonSerializer.SerializeToNode(voice.Words.Web, Kebab)!;
        Fill(_words);
    }

    public Voice Voice { get; }

    /// <summary>The text under a key such as <c>chat.restart</c>.</summary>
    public string this[string key] => (string)At(key)!;

    /// <summary>All texts under a key, for a script.</summary>
    public JsonNode Section(string key) => At(key).DeepClone();

    private JsonNode At(string key) => key.Split('.').Aggregate(
        _words, (node, part) => node[part] ?? throw new KeyNotFoundException($"web.yaml has no '{key}'."));

    /// <summary>What the scripts fill in later stays as it is.</summary>
    private void Fill(JsonNode node)
    {
        switch (node)
        {
            case JsonObject map:
                map.Remove("source");
                map.Select(entry => entry.Value!).ToList().ForEach(Fill);
                break;
            case JsonArray list:
                list.Select(entry => entry!).ToList().ForEach(Fill);
                break;
            default:
                node.ReplaceWith(Voice.Fill((string)node!, ("name", "{name}"), ("seconds", "{seconds}")));
                break;
        }
    }
}
