using BotoxAdvisorBot.Bot;
using BotoxAdvisorBot.Dialogs.Language;
using BotoxAdvisorBot.Dialogs.VisitNote;
using BotoxAdvisorBot.DirectLine;
using BotoxAdvisorBot.Storage;
using Microsoft.AspNetCore.Html;
using Microsoft.Bot.Connector;

namespace BotoxAdvisorBot.Web;

/// <summary>
/// The note for the provider, to be printed. Who may see it is who has the conversation's token, sent in a form: it stands in no address, no
/// history and no log. Nothing is kept, so it is gone with the conversation.
/// </summary>
internal sealed class NotePage(PageFiles files, Library library, DirectLineTokens tokens, SqlStorage storage, VisitNoteReader reader)
{
    private const int LargestForm = 8 * 1024;

    /// <summary>Borders, not a background: browsers do not print those.</summary>
    private static readonly string Lines = string.Concat(Enumerable.Repeat("""<div class="line"></div>""", 3));

    private readonly PageTemplate _template = new(files.Read("note.html"));

    public async Task<IResult> ShowAsync(HttpRequest request, CancellationToken cancellationToken)
    {
        if (!request.HasFormContentType || request.ContentLength is null or > LargestForm)
        {
            return TypedResults.BadRequest();
        }

        var form = await request.ReadFormAsync(cancellationToken);
        var words = new PageWords(library.Voice(form["language"].ToString()));
        if (await tokens.ReadAsync(form["token"].ToString()) is not { ConversationId: { } conversation })
        {
            return Gone(words, StatusCodes.Status403Forbidden);
        }

        var key = new ConversationKey(Channels.Directline, conversation).State;
        var found = await storage.ReadAsync([key], cancellationToken);
        return found.TryGetValue(key, out var item) && item is IDictionary<string, object> state && reader.Read(state, words.Voice.Words.Language) is { } note
            ? Show(words, note.Title, Written(note, words))
            : Show(words, words["note.empty-heading"], Paragraph(words["note.empty"]));
    }

    /// <summary>What stands under the note's address for who has nothing but the address.</summary>
    public Page Gone() => Gone(new PageWords(library.Voice(Library.DefaultLanguage)), StatusCodes.Status404NotFound);

    private Page Gone(PageWords words, int status) => Show(words, words["note.gone-heading"], Paragraph(words["note.gone"]), status);

    private Page Show(PageWords words, string title, string content, int status = StatusCodes.Status200OK)
    {
        var html = _template.Fill(words, new()
        {
            ["language"] = words.Voice.Words.Language,
            ["title"] = title,
            ["clinic"] = words.Voice.Clinic.Name ?? "",
            ["icon"] = files.Address("icon.svg"),
            ["styles"] = files.Address("note.css"),
            ["script"] = files.Address("note.js"),
            ["calls"] = PageParts.Calls(words),
            ["content"] = new HtmlString(content),
        });
        return new Page(html, $"{Page.Closed}; form-action 'none'; frame-ancestors 'none'", status);
    }

    private static string Written(VisitNote note, PageWords words) => string.Concat(
    [
        $"""<button type="button" id="print">{PageParts.Encoded(words["note.print"])}</button>""",
        .. note.Sections.Select(Written),
        $"""<section><h2>{PageParts.Encoded(words["note.mine"])}</h2>{Lines}</section>""",
        $"""<p class="about">{PageParts.Encoded(note.About)}</p>""",
    ]);

    private static string Written(VisitNoteSection section)
    {
        var lines = string.Concat(section.Lines.Select(line => $"<li>{PageParts.Encoded(line)}</li>"));
        return $"""<section class="{(section.Kind == VisitNoteKind.Signs ? "signs" : "")}"><h2>{PageParts.Encoded(section.Heading)}</h2><ul>{lines}</ul></section>""";
    }

    private static string Paragraph(string text) => $"""<p class="text">{PageParts.Encoded(text)}</p>""";
}
