using BotFramework.Tests.Surface.Sample;

namespace BotFramework.Tests.Surface;

/// <summary>Proves on a few sample types that the comparison finds every kind of difference.</summary>
public class SurfaceComparisonTests
{
    private const string List = """
        ## BotFramework.Tests.Surface.Sample · package Sample

        **Shape** — abstract class : IComparable<Shape>, IShape
            const Prefix: string = "shape"
            static readonly Origin: Shape
            Corners: int
            protected new(name: string = default, size: int? = default)
            Name: string {get}
            virtual Size: int? {get set}
            protected abstract Owner: Shape.Maker {get}
            CompareTo(other: Shape) -> int
            static op_Implicit(name: string) -> Shape
            Find<T>(params names: string[]) -> IList<T>
            TryFind(name: string, found: ref Shape) -> bool
            protected virtual DrawAsync(big: bool = true, times: UInt32 = 3, cancellationToken: CancellationToken = default) -> Task
            event Drawn: EventHandler

        **Circle** — class : Shape
            new()
            Size: int {get set}
            protected override Owner: Shape.Maker {get}
            protected sealed override DrawAsync(big: bool = true, times: UInt32 = 3, cancellationToken: CancellationToken = default) -> Task

        **IShape** — interface
            Name: string {get}
            Find<T>(params names: string[]) -> IList<T>

        **Shapes** — static class
            Count: int {get}
            Doubled(this shape: Shape, by: int = 2) -> Shape

        **Draw<T>** — delegate
            (shape: T, pen: Dictionary<string, object>) -> Task<T>

        **Colour** — enum
            Red, Green, Blue
        """;

    private static readonly IReadOnlyList<SurfaceType> There =
        ReflectedSurface.Of(typeof(Shape).Assembly.GetTypes().Where(type => type.Namespace == typeof(Shape).Namespace));

    [Fact]
    public void Equal_surfaces_have_no_difference()
    {
        Assert.Empty(SurfaceComparison.Unlisted(ListedSurface.Parse(List), There));
        Assert.Empty(SurfaceComparison.Missing(ListedSurface.Parse(List), There));
    }

    [Theory]
    [InlineData("const Prefix: string = \"shape\"", "const Prefix: string = \"form\"")]
    [InlineData("static readonly Origin", "static Origin")]
    [InlineData("Corners: int", "Corners: long")]
    [InlineData("protected new(", "new(")]
    [InlineData("name: string = default, size", "name: string, size")]
    [InlineData("size: int? = default", "size: int = default")]
    [InlineData("virtual Size: int? {get set}", "virtual Size: int? {get}")]
    [InlineData("virtual Size: int? {get set}", "Size: int? {get set}")]
    [InlineData("protected abstract Owner", "abstract Owner")]
    [InlineData("protected override Owner", "protected virtual Owner")]
    [InlineData("protected sealed override DrawAsync", "protected override DrawAsync")]
    [InlineData("op_Implicit(name: string)", "op_Explicit(name: string)")]
    [InlineData("params names: string[]", "names: string[]")]
    [InlineData("found: ref Shape", "found: Shape")]
    [InlineData("big: bool = true", "big: bool = false")]
    [InlineData("times: UInt32 = 3", "times: UInt32 = default")]
    [InlineData("(other: Shape)", "(shape: Shape)")]
    [InlineData("Find<T>", "Find<TName>")]
    [InlineData("-> IList<T>", "-> List<T>")]
    [InlineData("event Drawn: EventHandler", "event Drawn: Action")]
    [InlineData("this shape: Shape", "shape: Shape")]
    [InlineData("pen: Dictionary<string, object>", "pen: Dictionary<string, string>")]
    [InlineData("Red, Green, Blue", "Green, Red, Blue")]
    [InlineData("**Circle** — class : Shape", "**Circle** — class : IShape")]
    [InlineData("**Shapes** — static class", "**Shapes** — class")]
    [InlineData("**Draw<T>** — delegate", "**Draw** — delegate")]
    public void A_seeded_difference_is_reported_from_both_sides(string there, string listed)
    {
        var list = ListedSurface.Parse(List.Replace(there, listed, StringComparison.Ordinal));

        Assert.Contains(SurfaceComparison.Unlisted(list, There), line => line.Contains(there, StringComparison.Ordinal));
        Assert.Contains(SurfaceComparison.Missing(list, There), line => line.Contains(listed, StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("CompareTo(other: Shape) -> int")]
    [InlineData("Name: string {get}")]
    [InlineData("new()")]
    public void A_member_that_is_not_listed_is_reported_in_the_lists_own_notation(string member)
    {
        var list = ListedSurface.Parse(List.Replace(member, "", StringComparison.Ordinal));

        Assert.Contains(SurfaceComparison.Unlisted(list, There), line => line.EndsWith($": {member}", StringComparison.Ordinal));
        Assert.Empty(SurfaceComparison.Missing(list, There));
    }

    [Fact]
    public void A_type_that_is_not_listed_is_reported()
    {
        var list = ListedSurface.Parse(List).Where(type => type.Name != "Colour").ToList();

        Assert.Equal("BotFramework.Tests.Surface.Sample: **Colour** — enum", Assert.Single(SurfaceComparison.Unlisted(list, There)));
    }

    [Fact]
    public void A_type_or_member_that_is_not_there_is_reported()
    {
        var list = ListedSurface.Parse(List + "\n    Yellow() -> void\n\n**Square** — class : Shape\n    new()");

        Assert.Equal(
            [
                "BotFramework.Tests.Surface.Sample.Colour: Yellow() -> void",
                "BotFramework.Tests.Surface.Sample: **Square** — class : Shape",
            ],
            SurfaceComparison.Missing(list, There));
    }

    [Fact]
    public void A_nested_type_is_listed_by_a_member_that_mentions_it()
    {
        var list = ListedSurface.Parse(List.Replace("Shape.Maker", "string", StringComparison.Ordinal));

        Assert.Contains("BotFramework.Tests.Surface.Sample: **Shape.Maker** — class", SurfaceComparison.Unlisted(list, There));
    }
}
