using Microsoft.AspNetCore.Http.HttpResults;

namespace BotoxAdvisorBot.DirectLine;

/// <summary>How a page gets a token for a new conversation, and keeps it fresh.</summary>
internal static class TokenEndpoints
{
    public static void MapGenerate(this RouteGroupBuilder directLine) =>
        directLine.MapPost("/tokens/generate", GenerateAsync).RequireRateLimiting(CallLimits.ByAddress);

    public static void MapAzureTokens(this RouteGroupBuilder directLine) =>
        directLine.MapPost("/tokens/generate", GenerateInAzureAsync).RequireRateLimiting(CallLimits.ByAddress);

    public static void MapRefresh(this RouteGroupBuilder proven) => proven.MapPost("/tokens/refresh", Refresh);

    /// <summary>Nobody needs a secret on a page of this host or an allowed one. Who sends a secret gets the user they name.</summary>
    private static async Task<IResult> GenerateAsync(HttpContext http, DirectLineTokens tokens)
    {
        if (ProofRequired.TokenOf(http) is not { } secret)
        {
            return TypedResults.Ok(Answer(tokens, DirectLineCaller.New()));
        }

        return await tokens.ReadAsync(secret) is { HasSecret: true }
            ? TypedResults.Ok(Answer(tokens, DirectLineCaller.New(await NamedUser.ReadAsync(http))))
            : DirectLineError.Forbidden("This is no secret of this host.");
    }

    private static async Task<IResult> GenerateInAzureAsync(HttpContext http, AzureDirectLine azure) =>
        await azure.GenerateAsync(http.RequestAborted) is { } token
            ? TypedResults.Ok(token)
            : DirectLineError.Of(StatusCodes.Status503ServiceUnavailable, DirectLineError.Unavailable, "Not available now. Try again.");

    private static Results<Ok<TokenAnswer>, JsonHttpResult<DirectLineError.Body>> Refresh(HttpContext http, DirectLineTokens tokens) =>
        DirectLineCaller.Of(http) is { HasSecret: false } caller
            ? TypedResults.Ok(Answer(tokens, caller))
            : DirectLineError.BadRequest("A secret needs no refreshing.");

    private static TokenAnswer Answer(DirectLineTokens tokens, DirectLineCaller caller) =>
        new(caller.ConversationId!, tokens.Issue(caller), (int)tokens.Lifetime.TotalSeconds);
}
