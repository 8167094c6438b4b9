using BotoxAdvisorBot.Bot;
using BotoxAdvisorBot.Storage;
using Microsoft.Bot.Builder;
using Microsoft.Bot.Schema;
using Newtonsoft.Json.Linq;

namespace BotoxAdvisorBot.DirectLine;

/// <summary>Begins conversations, and lets clients come back to them.</summary>
internal static class ConversationEndpoints
{
    private const int LongestLocale = 35;

    public static void MapStart(this RouteGroupBuilder proven) =>
        proven.MapPost("/conversations", StartAsync).RequireRateLimiting(CallLimits.ByAddress);

    public static void MapResume(this RouteGroupBuilder proven) =>
        proven.MapGet($"/conversations/{{{DirectLineSetup.ConversationId}}}", ResumeAsync).AddEndpointFilter(ActivityEndpoints.Limits(proven));

    public static void MapSession(this RouteGroupBuilder proven) =>
        proven.MapGet("/session/getsessionid", () => TypedResults.Ok(new SessionAnswer(Guid.NewGuid().ToString("N"))));

    /// <summary>The welcome is there before the client's first question. A conversation that has begun is only connected to again.</summary>
    private static async Task<IResult> StartAsync(
        HttpContext http, DirectLineLog log, DirectLineTokens tokens, DirectLineAdapter adapter, IBot bot, TimeProvider time)
    {
        var body = await RequestJson.ReadAsync(http.Request.Body, http.RequestAborted);
        var caller = DirectLineCaller.Of(http);
        caller = caller.HasSecret ? DirectLineCaller.New(NamedUser.Of(body)) : caller;
        var begun = await log.FindAsync(caller.ConversationId!, http.RequestAborted);
        if (begun is null)
        {
            var opening = Opening(caller, LocaleOf(body));
            await adapter.ReceiveAsync(opening, new TurnTranscript(caller.ConversationId!, caller.UserId!, opening.Id, null, time), bot);
        }

        var answer = Answer(http, tokens, caller, watermark: 0);
        return begun is null ? TypedResults.Created((string?)null, answer) : TypedResults.Ok(answer);
    }

    private static async Task<IResult> ResumeAsync(string conversationId, HttpContext http, DirectLineLog log, DirectLineTokens tokens)
    {
        if (!Watermark.TryRead(http, out var watermark))
        {
            return DirectLineError.BadRequest("The watermark is not one of this host's.");
        }

        return await log.FindAsync(conversationId, http.RequestAborted) is { } found
            ? TypedResults.Ok(Answer(http, tokens, new DirectLineCaller(conversationId, found.UserId), watermark))
            : DirectLineError.NotFound();
    }

    private static ConversationAnswer Answer(HttpContext http, DirectLineTokens tokens, DirectLineCaller caller, long watermark)
    {
        var request = http.Request;
        var path = request.PathBase.Add($"{DirectLineSetup.Path}/conversations/{caller.ConversationId}/stream");
        var socket = $"{(request.IsHttps ? "wss" : "ws")}://{request.Host}{path}?watermark={watermark}&t={tokens.IssueTicket(caller)}";
        return new ConversationAnswer(caller.ConversationId!, tokens.Issue(caller), (int)tokens.Lifetime.TotalSeconds, socket);
    }

    /// <summary>What a channel tells the bot when somebody opens a chat. Its id is the same each time, so that it runs once.</summary>
    private static Activity Opening(DirectLineCaller caller, string? locale)
    {
        var opening = PostedActivity.Addressed(new Activity(ActivityTypes.ConversationUpdate), caller);
        opening.Id = $"{caller.ConversationId}|start";
        opening.Locale = locale;
        opening.MembersAdded = [opening.Recipient, opening.From];
        return opening;
    }

    private static string? LocaleOf(JObject? body) =>
        body?["locale"] is JValue { Value: string { Length: <= LongestLocale } locale } ? locale : null;
}
