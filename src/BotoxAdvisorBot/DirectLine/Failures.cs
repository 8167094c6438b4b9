using BotoxAdvisorBot.Bot;

namespace BotoxAdvisorBot.DirectLine;

/// <summary>Answers what an endpoint could not do, without quoting anything of the request.</summary>
internal sealed partial class Failures(ILogger<Failures> logger) : IEndpointFilter
{
    public async ValueTask<object?> InvokeAsync(EndpointFilterInvocationContext context, EndpointFilterDelegate next)
    {
        try
        {
            return await next(context);
        }
        catch (BadHttpRequestException e)
        {
            return e.StatusCode == StatusCodes.Status413PayloadTooLarge
                ? DirectLineError.Of(e.StatusCode, DirectLineError.TooLarge, "The request is too large.")
                : DirectLineError.Of(e.StatusCode, DirectLineError.BadArgument, "The request cannot be read.");
        }
        catch (Exception e) when (!context.HttpContext.Response.HasStarted && !context.HttpContext.RequestAborted.IsCancellationRequested)
        {
            LogFailed(ExceptionTrace.Of(e));
            return DirectLineError.Of(StatusCodes.Status503ServiceUnavailable, DirectLineError.Unavailable, "Not available now. Try again.");
        }
    }

    [LoggerMessage(LogLevel.Error, "A call of Direct Line failed: {Trace}")]
    private partial void LogFailed(string trace);
}
