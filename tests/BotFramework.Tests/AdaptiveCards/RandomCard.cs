using System.Reflection;
using AdaptiveCards;
using Newtonsoft.Json.Linq;

namespace BotFramework.Tests.AdaptiveCards;

/// <summary>Fills every property of every kind of element with something, or leaves it alone.</summary>
internal sealed class RandomCard(int seed)
{
    private const int Deepest = 3;

    private static readonly List<Type> Elements = Concrete<AdaptiveElement>();
    private static readonly List<Type> Actions = Concrete<AdaptiveAction>();

    // The type is fixed, and the others are second names of properties that are filled.
    private static readonly HashSet<string> NotToFill =
        [nameof(AdaptiveCard.Type), "DataJson", "UrlString", "PixelMinHeight", "PixelHeight", nameof(AdaptiveCard.Version)];

    private readonly Random _random = new(seed);

    public AdaptiveCard Next() => Card(0);

    private static List<Type> Concrete<T>() =>
        [.. typeof(T).Assembly.GetExportedTypes().Where(type => !type.IsAbstract && typeof(T).IsAssignableFrom(type))];

    private AdaptiveCard Card(int depth) => Filled(new AdaptiveCard(new AdaptiveSchemaVersion(1, _random.Next(7))), depth);

    private T Filled<T>(T target, int depth)
        where T : notnull
    {
        var properties = target.GetType().GetProperties(BindingFlags.Public | BindingFlags.Instance);
        foreach (var property in properties.Where(property => property.CanWrite && !NotToFill.Contains(property.Name)))
        {
            if (_random.Next(2) == 0 && Value(property, depth + 1) is { } value)
            {
                property.SetValue(target, value);
            }
        }

        if (target is AdaptiveInput input)
        {
            input.Id ??= Text();
        }

        if (target is AdaptiveTypedElement element && _random.Next(4) == 0)
        {
            element.Requires = new Dictionary<string, string> { [Text()] = "1.0" };
        }

        return target;
    }

    private object? Value(PropertyInfo property, int depth)
    {
        var type = Nullable.GetUnderlyingType(property.PropertyType) ?? property.PropertyType;
        return type switch
        {
            _ when type == typeof(string) => property.Name.EndsWith("MinHeight", StringComparison.Ordinal) ? "80px" : Text(),
            _ when type == typeof(bool) => _random.Next(2) == 0,
            _ when type == typeof(int) => _random.Next(),
            _ when type == typeof(uint) => (uint)_random.Next(),
            _ when type == typeof(Uri) => new Uri($"https://example.com/{Uri.EscapeDataString(Text())}"),
            _ when type == typeof(object) => Data(),
            _ when type == typeof(AdaptiveWidth) => One<AdaptiveWidth>("auto", "stretch", "3", "50px"),
            _ when type == typeof(AdaptiveHeight) => One<AdaptiveHeight>("auto", "stretch", "50px"),
            { IsEnum: true } => Enum.GetValues(type).GetValue(_random.Next(Enum.GetValues(type).Length)),
            _ => depth > Deepest ? null : Nested(type, depth),
        };
    }

    private object Nested(Type type, int depth) => type switch
    {
        _ when type == typeof(AdaptiveCard) => Card(depth),
        _ when type == typeof(AdaptiveAction) => Any<AdaptiveAction>(Actions, depth),
        _ when type == typeof(AdaptiveFallbackElement) => One(
            new AdaptiveFallbackElement(),
            new AdaptiveFallbackElement(AdaptiveFallbackElement.AdaptiveFallbackType.Drop),
            new AdaptiveFallbackElement(Any<AdaptiveTypedElement>(Elements, depth))),
        _ when type == typeof(List<AdaptiveElement>) => Several(() => Any<AdaptiveElement>(Elements, depth)),
        _ when type == typeof(List<AdaptiveAction>) => Several(() => Any<AdaptiveAction>(Actions, depth)),
        _ when type == typeof(List<AdaptiveColumn>) => Several(() => Filled(new AdaptiveColumn(), depth)),
        _ when type == typeof(List<AdaptiveFact>) => Several(() => Filled(new AdaptiveFact(), depth)),
        _ when type == typeof(List<AdaptiveChoice>) => Several(() => Filled(new AdaptiveChoice(), depth)),
        _ when type == typeof(List<AdaptiveTargetElement>) => Several(() => new AdaptiveTargetElement(Text()) { IsVisible = One<bool?>(null, true) }),
        _ => throw new NotSupportedException($"No values are known for {type}."),
    };

    private object Data() => One<object>(
        Text(), 5L, true, new { text = Text(), nested = new { number = 1.5 } }, new JObject { ["at"] = "2026-01-02T03:04:05Z", ["none"] = null });

    private T Any<T>(List<Type> types, int depth) => (T)Filled(Activator.CreateInstance(types[_random.Next(types.Count)])!, depth);

    private List<T> Several<T>(Func<T> make) => [.. Enumerable.Range(0, _random.Next(4)).Select(_ => make())];

    private T One<T>(params T[] values) => values[_random.Next(values.Length)];

    private string Text() => One(
        "", " ", "drop", "2026-01-02T03:04:05.000Z", "1.50", "null", "\"quoted\" \\ line\nbreak", "«ñ» 你好 👩🏽‍⚕️", $"text{_random.Next(1000)}");
}
