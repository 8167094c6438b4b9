using BotoxAdvisorBot.Storage;
using Microsoft.AspNetCore.Mvc;

namespace BotoxAdvisorBot.DirectLine;

/// <summary>Takes what the patient sends, and hands out what was said.</summary>
internal static class ActivityEndpoints
{
    private const int LargestUpload = 4 * 1024 * 1024;
    private const int MostAtOnce = 100;
    private const string Route = $"/conversations/{{{DirectLineSetup.ConversationId}}}/activities";

    public static void MapGet(this RouteGroupBuilder proven) => proven.MapGet(Route, ReadAsync).AddEndpointFilter(Limits(proven));

    public static void MapPost(this RouteGroupBuilder proven) =>
        proven.MapPost(Route, PostAsync).AddEndpointFilter(Limits(proven)).WithMetadata(new RequestSizeLimitAttribute(RequestJson.MaxBytes));

    public static void MapUpload(this RouteGroupBuilder proven) =>
        proven.MapPost($"/conversations/{{{DirectLineSetup.ConversationId}}}/upload", UploadAsync)
            .AddEndpointFilter(Limits(proven)).WithMetadata(new RequestSizeLimitAttribute(LargestUpload));

    /// <summary>The one that remembers; a filter given by its type is made anew for each request.</summary>
    internal static CallLimits Limits(IEndpointRouteBuilder routes) => routes.ServiceProvider.GetRequiredService<CallLimits>();

    private static async Task<IResult> ReadAsync(string conversationId, HttpContext http, DirectLineLog log)
    {
        if (!Watermark.TryRead(http, out var watermark))
        {
            return DirectLineError.BadRequest("The watermark is not one of this host's.");
        }

        if (await log.FindAsync(conversationId, http.RequestAborted) is not { } found)
        {
            return DirectLineError.NotFound();
        }

        var said = await log.ReadAsync(conversationId, found.Within(watermark), MostAtOnce, http.RequestAborted);
        return TypedResults.Content(StreamFrame.Of(said), "application/json; charset=utf-8");
    }

    private static async Task<IResult> PostAsync(string conversationId, HttpContext http, MessageIntake intake) =>
        await RequestJson.ReadAsync(http.Request.Body, http.RequestAborted) is { } posted
            ? await intake.TakeAsync(posted, http, conversationId)
            : DirectLineError.BadRequest("The body must be an activity.");

    private static async Task<IResult> UploadAsync(string conversationId, HttpContext http, MessageIntake intake, PassingFiles files)
    {
        using var upload = new Upload(files);
        return await upload.ReadAsync(http.Request, http.RequestAborted) is { } posted
            ? await intake.TakeAsync(posted, http, conversationId, upload)
            : DirectLineError.BadRequest("The body must be files, with or without an activity.");
    }
}
