using System.Text;
using System.Text.Json.Nodes;
using BotoxAdvisorBot.Dialogs.Language;

namespace BotoxAdvisorBot.Web;

/// <summary>The script that a clinic's page loads, with the words in every language.</summary>
internal sealed class EmbedScript(PageFiles files, Library library)
{
    private const string Name = "embed.js";

    /// <summary>Its address stays, so it is asked for again soon; when the host is down, an older copy still shows whom to call.</summary>
    private const string Cached = "public, max-age=300, stale-while-revalidate=86400, stale-if-error=604800";

    private readonly PageFile _file = PageFile.Of(Name, Encoding.UTF8.GetBytes(files.Read(Name).Replace("\"{{words}}\"", Words(library).ToJsonString(), StringComparison.Ordinal)));

    public Task SendAsync(HttpContext http)
    {
        http.Response.Headers["Cross-Origin-Resource-Policy"] = "cross-origin";
        return _file.SendAsync(http, Cached);
    }

    private static JsonObject Words(Library library) => new(library.Languages.Select(words => KeyValuePair.Create(words.Language, (JsonNode?)Of(library.Voice(words.Language)))));

    private static JsonNode Of(Voice voice)
    {
        var words = new PageWords(voice);
        var launcher = words.Section("launcher");
        launcher["emergency"] = words["chat.emergency"];
        launcher["call"] = words["chat.call"];
        launcher["dials"] = new JsonArray([.. voice.EmergencyDials]);
        launcher["number"] = voice.Clinic.Phone ?? "";
        return launcher;
    }
}
