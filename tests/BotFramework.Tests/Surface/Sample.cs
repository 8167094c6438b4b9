#pragma warning disable CA1012, CA1033, CA1036, CA1045, CA1051, CA1805, CA1822, CA2211, CA2225 // Samples of what the comparison must see.

namespace BotFramework.Tests.Surface.Sample;

public interface IShape
{
    string Name { get; }

    IList<T> Find<T>(params string[] names);
}

public abstract class Shape : IShape, IComparable<Shape>, IDisposableInside
{
    public const string Prefix = "shape";

    public static readonly Shape Origin = new Circle();

    public int Corners;

    protected Shape(string? name = null, int? size = null) => (Name, Size) = (name ?? Prefix, size);

    internal Shape(int size) => (Name, Size) = ("", size);

    public event EventHandler? Drawn;

    public string Name { get; private set; }

    public virtual int? Size { get; set; }

    protected abstract Maker Owner { get; }

    internal int Hidden { get; set; }

    public static implicit operator Shape(string name) => new Circle();

    public int CompareTo(Shape? other) => other is null ? 1 : 0;

    public IList<T> Find<T>(params string[] names) => [];

    public bool TryFind(string name, out Shape found)
    {
        found = this;
        return true;
    }

    public override string ToString() => Name;

    void IDisposableInside.Close() => Drawn?.Invoke(this, EventArgs.Empty);

    protected virtual Task DrawAsync(bool big = true, uint times = 3, CancellationToken cancellationToken = default) => Task.CompletedTask;

    private protected void Erase() => Hidden = 0;

    public class Maker;
}

public class Circle : Shape
{
    public Circle()
        : base("circle")
    {
    }

    public new int Size { get; set; }

    protected override Maker Owner => new();

    protected sealed override Task DrawAsync(bool big = true, uint times = 3, CancellationToken cancellationToken = default) =>
        Task.CompletedTask;
}

public static class Shapes
{
    public static int Count => 0;

    public static Shape Doubled(this Shape shape, int by = 2) => shape;
}

public delegate Task<T> Draw<T>(T shape, Dictionary<string, object> pen);

public enum Colour
{
    Red,
    Green,
    Blue,
}

internal interface IDisposableInside
{
    void Close();
}
