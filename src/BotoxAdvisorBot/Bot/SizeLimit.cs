using Microsoft.AspNetCore.Mvc;

namespace BotoxAdvisorBot.Bot;

/// <summary>The size a message may have, and the sentence for one that is larger.</summary>
internal sealed class SizeLimit : IEndpointFilter
{
    private const int LargestMessage = 256 * 1024;

    public static RequestSizeLimitAttribute Metadata => new(LargestMessage);

    public async ValueTask<object?> InvokeAsync(EndpointFilterInvocationContext context, EndpointFilterDelegate next)
    {
        try
        {
            return await next(context);
        }
        catch (BadHttpRequestException e) when (e.StatusCode == StatusCodes.Status413PayloadTooLarge)
        {
            return TypedResults.Problem($"A message may have at most {LargestMessage / 1024} KB.", statusCode: e.StatusCode);
        }
    }
}
