using System.Text.Json;
using System.Text.Json.Nodes;
using BotoxAdvisorBot.Dialogs;
using BotoxAdvisorBot.Dialogs.Language;
using BotoxAdvisorBot.DirectLine;
using Microsoft.AspNetCore.Html;
using Microsoft.Extensions.Options;

namespace BotoxAdvisorBot.Web;

/// <summary>The page with the chat, made to stand in a frame on the clinic's page.</summary>
internal sealed class ChatPage(PageFiles files, Library library, Menu menu, AllowedOrigins origins, IOptions<DirectLineOptions> directLine)
{
    private static readonly string[] Scripts = ["frame.js", "trouble.js", "line.js", "webchat.js", "cards.js", "theme.js", "start.js"];

    private readonly PageTemplate _chat = new(files.Read("chat.html"));
    private readonly PageTemplate _missing = new(files.Read("missing.html"));

    /// <param name="language">The language of the page; one that there is no content for becomes the default.</param>
    public Page Show(string? language)
    {
        var words = new PageWords(library.Voice(language ?? ""));
        return files.HasWebChat ? Chat(words) : Missing(words);
    }

    private Page Chat(PageWords words)
    {
        var nonce = Page.NewNonce();
        var html = _chat.Fill(words, new()
        {
            ["language"] = words.Voice.Words.Language,
            ["title"] = words.Voice.Clinic.Name is null ? words["chat.title"] : words["chat.title-of-clinic"],
            ["icon"] = files.Address("icon.svg"),
            ["styles"] = files.Address("chat.css"),
            ["scripts"] = new HtmlString(string.Join("\n", Scripts.Select(name => $"""  <script src="{files.Address(name)}" defer></script>"""))),
            ["settings"] = new HtmlString(Settings(words, nonce)),
            ["calls"] = PageParts.Calls(words),
            ["phones"] = PageParts.Phones(words),
        });
        return new Page(html, Policy(nonce));
    }

    private Page Missing(PageWords words) => new(
        _missing.Fill(words, new()
        {
            ["language"] = words.Voice.Words.Language,
            ["root"] = "",
            ["heading"] = words["missing.heading"],
            ["text"] = words["missing.text"],
            ["icon"] = files.Address("icon.svg"),
            ["styles"] = files.Address("note.css"),
            ["calls"] = PageParts.Calls(words),
            ["phones"] = PageParts.Phones(words),
        }),
        $"{Page.Closed}; form-action 'none'; {FrameAncestors}",
        StatusCodes.Status503ServiceUnavailable);

    /// <summary>What the scripts need to know. The JSON is escaped so that it cannot end the element it stands in.</summary>
    private string Settings(PageWords words, string nonce)
    {
        var voice = words.Voice;
        return new JsonObject
        {
            ["directLine"] = DirectLineSetup.Path.TrimStart('/'),
            ["locale"] = voice.Words.Language == Library.DefaultLanguage ? "en-US" : voice.Words.Language,
            ["nonce"] = nonce,
            ["dials"] = new JsonArray([.. voice.EmergencyDials]),
            ["phone"] = voice.Clinic.Phone,
            ["afterHours"] = voice.Clinic.AfterHoursPhone,
            ["startOver"] = voice.Words.Commands.Said.StartOver[0],
            ["forgetMe"] = voice.Words.Commands.Said.ForgetMe[0],
            ["note"] = voice.Words.Commands.Said.VisitNote[0],
            ["hasNotePage"] = !directLine.Value.IsAzure,
            ["starts"] = new JsonObject(menu.Of(voice.Words).Select(entry => KeyValuePair.Create(entry.Id, JsonSerializer.SerializeToNode(RootDialog.MenuData(entry.Id))))),
            ["words"] = new JsonObject { ["chat"] = words.Section("chat"), ["trouble"] = words.Section("trouble"), ["connection"] = words.Section("connection"), ["forget"] = words.Section("forget") },
        }.ToJsonString();
    }

    private string FrameAncestors => string.Join(' ', origins.All.Prepend("frame-ancestors 'self'"));

    private string Azure => directLine.Value is { IsAzure: true, AzureAddress: var address } ? $" https://{address.Authority} wss://{address.Authority}" : "";

    /// <summary>What Web Chat runs under; it marks its style elements with the nonce, and keeps one empty style attribute.</summary>
    private string Policy(string nonce) =>
        "default-src 'none'; base-uri 'none'; form-action 'self'; script-src 'self'; "
        + $"connect-src 'self' blob:{Azure}; img-src 'self' data: blob:; worker-src blob:; "
        + $"style-src 'self' 'nonce-{nonce}' 'unsafe-hashes' 'sha256-47DEQpj8HBSa+/TImW+5JCeuQeRkm5NMpJWZG3hSuFU='; {FrameAncestors}";
}
