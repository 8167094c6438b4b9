namespace BotoxAdvisorBot.DirectLine;

/// <summary>Lets in who has a token of this conversation, or a secret. Clients take 403 for a token that has expired.</summary>
internal sealed class ProofRequired(DirectLineTokens tokens) : IEndpointFilter
{
    private const string Scheme = "Bearer ";

    public async ValueTask<object?> InvokeAsync(EndpointFilterInvocationContext context, EndpointFilterDelegate next)
    {
        var http = context.HttpContext;
        if (TokenOf(http) is not { } token)
        {
            return DirectLineError.Of(StatusCodes.Status401Unauthorized, DirectLineError.BadArgument, "A token is missing.");
        }

        if (await tokens.ReadAsync(token) is not { } caller)
        {
            return DirectLineError.Forbidden("The token is not valid or has expired.");
        }

        if (http.GetRouteValue(DirectLineSetup.ConversationId) is string conversation && !caller.MayEnter(conversation))
        {
            return DirectLineError.Forbidden("The token is for another conversation.");
        }

        caller.Enter(http);
        return await next(context);
    }

    /// <summary>The token of a request, or null.</summary>
    public static string? TokenOf(HttpContext http) =>
        http.Request.Headers.Authorization.ToString() is { } header && header.StartsWith(Scheme, StringComparison.OrdinalIgnoreCase)
            ? header[Scheme.Length..].Trim()
            : null;
}
