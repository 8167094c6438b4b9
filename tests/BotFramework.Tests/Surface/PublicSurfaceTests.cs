using Microsoft.Bot.Schema;

namespace BotFramework.Tests.Surface;

/// <summary>
/// Code written against this assembly compiles against the official packages, and the other way round, only if both show the same.
/// The list's head lets some types leave members out; none needs to.
/// </summary>
public class PublicSurfaceTests
{
    private static readonly IReadOnlyList<SurfaceType> There = ReflectedSurface.Of(typeof(Activity).Assembly.GetTypes());

    [Fact]
    public void Nothing_is_public_that_the_list_of_the_official_surface_does_not_have()
    {
        var unlisted = SurfaceComparison.Unlisted(ListedSurface.Load(), There);

        Assert.True(unlisted.Count == 0, $"Public or protected, but not in botframework-api.md:\n{string.Join('\n', unlisted)}");
    }

    [Fact]
    public void Everything_that_the_list_has_is_there()
    {
        var missing = SurfaceComparison.Missing(ListedSurface.Load(), There);

        Assert.True(missing.Count == 0, $"In botframework-api.md, but not there:\n{string.Join('\n', missing)}");
    }
}
