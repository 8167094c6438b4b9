using BotoxAdvisorBot.Web;

namespace BotoxAdvisorBot.DirectLine;

/// <summary>The socket that brings a client what is said. Browsers cannot send headers with it, so a ticket stands in its address.</summary>
internal static class StreamEndpoint
{
    // Over HTTP/2 a socket is opened with CONNECT.
    private static readonly string[] Methods = [HttpMethods.Get, HttpMethods.Connect];

    public static void MapStream(this RouteGroupBuilder directLine) =>
        directLine.MapMethods($"/conversations/{{{DirectLineSetup.ConversationId}}}/stream", Methods, OpenAsync);

    private static async Task<IResult> OpenAsync(
        string conversationId, HttpContext http, DirectLineTokens tokens, OpenSockets sockets, ActivityStream stream)
    {
        if (!http.WebSockets.IsWebSocketRequest || !Watermark.TryRead(http, out var watermark))
        {
            return DirectLineError.BadRequest("This address is for a WebSocket, with a watermark of this host.");
        }

        using var place = sockets.Enter(CallerAddress.Of(http), conversationId);
        if (place is null)
        {
            return DirectLineError.TooManyCalls(retryAfter: 15);
        }

        if (await tokens.SpendTicketAsync(HiddenQuery.Value(http, "t") ?? "") is not { } caller || !caller.MayEnter(conversationId))
        {
            return DirectLineError.Forbidden("The ticket is not valid, has expired, or was used.");
        }

        using var socket = await http.WebSockets.AcceptWebSocketAsync();
        await stream.RunAsync(socket, conversationId, watermark);
        return TypedResults.Empty;
    }
}
