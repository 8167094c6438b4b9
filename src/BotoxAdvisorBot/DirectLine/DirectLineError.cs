using System.Text.Json.Serialization;
using Microsoft.AspNetCore.Http.HttpResults;

namespace BotoxAdvisorBot.DirectLine;

/// <summary>Why a call is refused. Clients show nothing of it; a page tells the cases apart by the code and says it in its own words.</summary>
internal sealed record DirectLineError(string Code, string Message)
{
    public const string BadArgument = "BadArgument";
    public const string TooLarge = "TooLarge";
    public const string TooMany = "TooMany";
    public const string Unavailable = "Unavailable";

    /// <summary>The same call may succeed after so many seconds.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public int? RetryAfter { get; init; }

    public static JsonHttpResult<Body> BadRequest(string message) => Of(StatusCodes.Status400BadRequest, BadArgument, message);

    public static JsonHttpResult<Body> Forbidden(string message) => Of(StatusCodes.Status403Forbidden, BadArgument, message);

    public static JsonHttpResult<Body> NotFound() =>
        Of(StatusCodes.Status404NotFound, BadArgument, "There is no such conversation, or it has ended.");

    public static JsonHttpResult<Body> TooManyCalls(int retryAfter) => TypedResults.Json(
        new Body(new DirectLineError(TooMany, "Too many at once. Try again in a moment.") { RetryAfter = retryAfter }),
        statusCode: StatusCodes.Status429TooManyRequests);

    public static JsonHttpResult<Body> Of(int status, string code, string message) =>
        TypedResults.Json(new Body(new DirectLineError(code, message)), statusCode: status);

    /// <summary>The shape of an answer that refuses.</summary>
    internal sealed record Body(DirectLineError Error);
}
