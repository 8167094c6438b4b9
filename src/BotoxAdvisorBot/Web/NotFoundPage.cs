using BotoxAdvisorBot.Dialogs.Language;
using Microsoft.AspNetCore.Diagnostics;

namespace BotoxAdvisorBot.Web;

/// <summary>What a person sees under an address that there is nothing at; programs get the status alone.</summary>
internal sealed class NotFoundPage(PageFiles files, Library library)
{
    private readonly PageTemplate _template = new(files.Read("missing.html"));

    /// <summary>Fills an answer that would be empty.</summary>
    public static Task FillAsync(StatusCodeContext empty)
    {
        var http = empty.HttpContext;
        var isSeen = HttpMethods.IsGet(http.Request.Method)
            && http.Request.Headers.Accept.ToString().Contains("text/html", StringComparison.OrdinalIgnoreCase)
            && http.Response.StatusCode is StatusCodes.Status404NotFound or StatusCodes.Status405MethodNotAllowed;
        return isSeen ? http.RequestServices.GetRequiredService<NotFoundPage>().Show(http).ExecuteAsync(http) : Task.CompletedTask;
    }

    private Page Show(HttpContext http)
    {
        var words = new PageWords(library.Voice(Library.DefaultLanguage));
        var html = _template.Fill(words, new()
        {
            ["language"] = words.Voice.Words.Language,
            ["root"] = $"{http.Request.PathBase}/",
            ["heading"] = words["not-found.heading"],
            ["text"] = words["not-found.text"],
            ["icon"] = files.Address("icon.svg"),
            ["styles"] = files.Address("note.css"),
            ["calls"] = PageParts.Calls(words),
            ["phones"] = PageParts.Phones(words),
        });
        return new Page(html, $"{Page.Closed}; form-action 'none'; frame-ancestors 'none'", http.Response.StatusCode);
    }
}
