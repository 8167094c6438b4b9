using Microsoft.AspNetCore.Http.Features;
using Microsoft.AspNetCore.WebUtilities;
using Microsoft.Extensions.Primitives;

namespace BotoxAdvisorBot.DirectLine;

/// <summary>
/// Takes the query off Direct Line's requests before anything can log or trace it, because the ticket of a socket must stand there. Only the
/// endpoints see it.
/// </summary>
internal sealed class HiddenQuery(IServiceProvider services) : IHttpContextFactory
{
    private readonly DefaultHttpContextFactory _factory = new(services);

    public HttpContext Create(IFeatureCollection featureCollection)
    {
        var request = featureCollection.GetRequiredFeature<IHttpRequestFeature>();
        if (request.QueryString.Length > 0 && request.Path.StartsWith(DirectLineSetup.Path, StringComparison.OrdinalIgnoreCase))
        {
            featureCollection.Set(new Query(QueryHelpers.ParseQuery(request.QueryString)));
            request.QueryString = "";
            request.RawTarget = request.Path;
        }

        return _factory.Create(featureCollection);
    }

    public void Dispose(HttpContext httpContext) => _factory.Dispose(httpContext);

    /// <summary>A value of the query, or null.</summary>
    public static string? Value(HttpContext http, string name) =>
        http.Features.Get<Query>()?.Values.TryGetValue(name, out var value) == true ? value.ToString() : null;

    private sealed record Query(Dictionary<string, StringValues> Values);
}
