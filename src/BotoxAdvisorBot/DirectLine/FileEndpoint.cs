using Microsoft.Net.Http.Headers;

namespace BotoxAdvisorBot.DirectLine;

/// <summary>
/// Hands an uploaded file out while it is there. Clients draw and download it by its address alone, so the address is the proof: who has it
/// was told it by the conversation's stream. The proof stands in the query, which no log sees. A file is handed out to be saved or drawn, never
/// to be opened as a page.
/// </summary>
internal static class FileEndpoint
{
    private const string Proof = "t";

    public static void MapFile(this RouteGroupBuilder directLine) =>
        directLine.MapGet($"/conversations/{{{DirectLineSetup.ConversationId}}}/file", Send);

    /// <summary>Where the caller reaches the file; null when it is not there.</summary>
    public static string? AddressOf(PassingFile file, HttpRequest request, string conversationId) => file.Content is null
        ? null
        : $"{request.Scheme}://{request.Host}{request.PathBase.Add($"{DirectLineSetup.Path}/conversations/{Uri.EscapeDataString(conversationId)}/file")}?{Proof}={file.Id}";

    private static IResult Send(string conversationId, HttpContext http, PassingFiles files)
    {
        if (files.Find(conversationId, HiddenQuery.Value(http, Proof) ?? "") is not { Content: { } content } found)
        {
            return DirectLineError.NotFound();
        }

        var headers = http.Response.Headers;
        headers.CacheControl = "no-store";
        headers.ContentSecurityPolicy = "default-src 'none'; sandbox";
        var name = new ContentDispositionHeaderValue("attachment");
        name.SetHttpFileName(found.Name ?? "file");
        headers.ContentDisposition = name.ToString();
        return TypedResults.Bytes(content, PostedActivity.TypeOf(found.Type));
    }
}
