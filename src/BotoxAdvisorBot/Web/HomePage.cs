using BotoxAdvisorBot.Dialogs.Language;
using Microsoft.AspNetCore.Html;

namespace BotoxAdvisorBot.Web;

/// <summary>The start page: a clinic's page with the chat in its place, and the line that puts it on another.</summary>
internal sealed class HomePage(PageFiles files, Library library)
{
    private readonly PageTemplate _template = new(files.Read("home.html"));

    public Page Show(HttpRequest request)
    {
        var words = new PageWords(library.Voice(Library.DefaultLanguage));
        var host = $"{request.Scheme}://{request.Host}{request.PathBase}";
        var html = _template.Fill(words, new()
        {
            ["language"] = words.Voice.Words.Language,
            ["icon"] = files.Address("icon.svg"),
            ["styles"] = files.Address("home.css"),
            ["script"] = files.Address("home.js"),
            ["embed"] = new HtmlString(files.HasWebChat ? """<script src="embed.js" defer></script>""" : ""),
            ["clinic"] = words.Voice.Clinic.Name ?? words["home.clinic"],
            ["menu"] = new HtmlString(string.Concat(words.Voice.Words.Web.Home.Menu.Select(entry => $"<span>{PageParts.Encoded(entry)}</span>"))),
            ["open"] = new HtmlString(files.HasWebChat ? $"""<button type="button" data-open="">{PageParts.Encoded(words["home.open"])}</button>""" : ""),
            ["calls"] = PageParts.Calls(words),
            ["points"] = new HtmlString(string.Concat(words.Voice.Words.Web.Home.Points.Select(Point))),
            ["notice"] = new HtmlString(Notices(words)),
            ["line"] = $"""<script src="{host}/embed.js" defer></script>""",
            ["host"] = host,
        });
        return new Page(html, $"{Page.Closed}; form-action 'none'; frame-src 'self'; frame-ancestors 'none'");
    }

    private string Point(HomePoint point) =>
        $"""<button type="button" data-open="{PageParts.Encoded(point.Start)}"{(files.HasWebChat ? "" : " disabled")}><strong>{PageParts.Encoded(point.Heading)}</strong><span>{PageParts.Encoded(point.Text)}</span></button>""";

    private string Notices(PageWords words)
    {
        var missing = files.HasWebChat ? "" : $"<strong>{PageParts.Encoded(words["home.setup.missing-heading"])}</strong>{PageParts.Encoded(words["home.setup.missing"])}";
        var country = words.Voice.Country is null ? PageParts.Encoded(words["home.setup.country"]) : "";
        return string.Concat(new[] { missing, country }.Where(text => text.Length > 0).Select(text => $"""<p class="notice">{text}</p>"""));
    }
}
