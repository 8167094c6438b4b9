using Microsoft.Bot.Schema;

namespace BotFramework.Tests.Surface;

/// <summary>Code written against this assembly compiles against the official packages only if it can see nothing else here.</summary>
public class PublicSurfaceTests
{
    [Fact]
    public void Nothing_is_public_that_the_list_of_the_official_surface_does_not_have()
    {
        var there = ReflectedSurface.Of(typeof(Activity).Assembly.GetTypes());

        var unlisted = SurfaceComparison.Unlisted(ListedSurface.Load(), there);

        Assert.True(unlisted.Count == 0, $"Public or protected, but not in botframework-api.md:\n{string.Join('\n', unlisted)}");
    }
}
