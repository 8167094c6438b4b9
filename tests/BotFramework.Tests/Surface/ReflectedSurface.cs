using System.Reflection;
using System.Runtime.CompilerServices;

namespace BotFramework.Tests.Surface;

/// <summary>
/// Writes what other assemblies see of a type, in the list's notation. What is not surface in that notation, and why:
/// <list type="bullet">
/// <item>Private, internal and "private protected" members: nobody outside can name them. Explicit interface implementations are private.</item>
/// <item>Equals, GetHashCode and ToString: every type has them; that a type has an Equals of its own is said by its base IEquatable.</item>
/// <item>The accessors behind a property or an event, and a delegate's own constructor and methods: the property, the event and the
/// delegate's signature say it all.</item>
/// <item>What the compiler adds by itself.</item>
/// <item>An interface that the base class already has: it is listed there.</item>
/// <item>In a static class, the word static; on an interface's members, the word abstract.</item>
/// <item>A method or property that implements an interface and is virtual only for the runtime: nobody can override it.</item>
/// </list>
/// </summary>
internal static class ReflectedSurface
{
    private const BindingFlags Declared =
        BindingFlags.DeclaredOnly | BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.Instance | BindingFlags.Static;

    private static readonly HashSet<string> KnownToEveryType = [nameof(Equals), nameof(GetHashCode), nameof(ToString)];

    public static IReadOnlyList<SurfaceType> Of(IEnumerable<Type> types) => [.. types.Where(IsSurface).Select(Of)];

    private static SurfaceType Of(Type type) =>
        new(type.Namespace ?? "", Notation.Of(type), Kind(type), [.. Bases(type)], [.. Members(type)]);

    private static bool IsSurface(Type type) =>
        !type.IsNested ? type.IsPublic
        : (type.IsNestedPublic || type.IsNestedFamily || type.IsNestedFamORAssem) && IsSurface(type.DeclaringType!);

    private static string Kind(Type type) => type switch
    {
        { IsEnum: true } => "enum",
        { IsInterface: true } => "interface",
        { IsValueType: true } => "struct",
        _ when IsDelegate(type) => "delegate",
        _ when IsStatic(type) => "static class",
        { IsAbstract: true } => "abstract class",
        { IsSealed: true } => "sealed class",
        _ => "class",
    };

    private static IEnumerable<string> Bases(Type type)
    {
        if (type.IsEnum || IsDelegate(type))
        {
            return [];
        }

        var baseClass = type.BaseType is { } parent && parent != typeof(object) && parent != typeof(ValueType) ? parent : null;
        var interfaces = type.GetInterfaces().Where(contract => contract.IsVisible).Except(baseClass?.GetInterfaces() ?? []);
        return (baseClass is null ? interfaces : interfaces.Prepend(baseClass)).Select(Notation.Of);
    }

    private static IEnumerable<string> Members(Type type)
    {
        if (type.IsEnum)
        {
            return [string.Join(", ", type.GetFields(BindingFlags.Public | BindingFlags.Static).Select(field => field.Name))];
        }

        if (IsDelegate(type))
        {
            return [Signature(type.GetMethod("Invoke")!)];
        }

        return type.GetMembers(Declared)
            .Where(member => !member.IsDefined(typeof(CompilerGeneratedAttribute)))
            .Select(member => member switch
            {
                FieldInfo field => Field(field),
                ConstructorInfo constructor => Constructor(constructor),
                PropertyInfo property => Property(property),
                EventInfo happening => Event(happening),
                MethodInfo method => Method(method),
                _ => null,
            })
            .OfType<string>();
    }

    private static string? Field(FieldInfo field)
    {
        if (!IsSeen(field.IsPublic, field.IsFamily, field.IsFamilyOrAssembly))
        {
            return null;
        }

        var scope = field.IsFamily || field.IsFamilyOrAssembly ? "protected " : "";
        var typed = $"{field.Name}: {Notation.Of(field.FieldType)}";
        return field.IsLiteral
            ? $"{scope}const {typed} = {Notation.Value(field.GetRawConstantValue(), field.FieldType)}"
            : scope + (field.IsStatic ? "static " : "") + (field.IsInitOnly ? "readonly " : "") + typed;
    }

    private static string? Constructor(ConstructorInfo constructor) =>
        IsSeen(constructor) && !constructor.IsStatic ? $"{Protected(constructor)}new{Notation.Parameters(constructor)}" : null;

    private static string? Property(PropertyInfo property)
    {
        var getter = property.GetMethod is { } get && IsSeen(get) ? get : null;
        var setter = property.SetMethod is { } set && IsSeen(set) ? set : null;
        if ((getter ?? setter) is not { } accessor)
        {
            return null;
        }

        // An accessor that is seen less than the property says so itself: "{get protected set}".
        var widest = getter is { IsPublic: false } && setter is { IsPublic: true } ? setter : accessor;
        var accessors = new[] { (Method: getter, Name: "get"), (Method: setter, Name: IsInit(setter) ? "init" : "set") }
            .Where(one => one.Method is not null)
            .Select(one => (one.Method!.IsPublic == widest.IsPublic ? "" : Protected(one.Method)) + one.Name);
        var index = property.GetIndexParameters().Length == 0 ? "" : Notation.Parameters(accessor);
        return $"{Modifiers(widest)}{property.Name}{index}: {Notation.Of(property.PropertyType)} {{{string.Join(' ', accessors)}}}";
    }

    private static string? Event(EventInfo happening) =>
        happening.AddMethod is { } add && IsSeen(add)
            ? $"{Modifiers(add)}event {happening.Name}: {Notation.Of(happening.EventHandlerType!)}"
            : null;

    private static string? Method(MethodInfo method)
    {
        var isOperator = method.IsSpecialName && method.Name.StartsWith("op_", StringComparison.Ordinal);
        var isSurface = IsSeen(method) && (isOperator || !method.IsSpecialName) && !KnownToEveryType.Contains(method.Name);
        return isSurface ? $"{Modifiers(method)}{method.Name}{Notation.GenericParameters(method)}{Signature(method)}" : null;
    }

    private static string Signature(MethodInfo method) => $"{Notation.Parameters(method)} -> {Notation.Of(method.ReturnType)}";

    private static string Modifiers(MethodInfo method)
    {
        if (method.DeclaringType!.IsInterface)
        {
            return "";
        }

        var isOverride = method.GetBaseDefinition() != method;
        var dispatch = method switch
        {
            { IsStatic: true } => IsStatic(method.DeclaringType) ? "" : "static ",
            { IsFinal: true } when isOverride => "sealed override ",
            { IsVirtual: false } or { IsFinal: true } => "",
            _ when isOverride => "override ",
            { IsAbstract: true } => "abstract ",
            _ => "virtual ",
        };
        return Protected(method) + dispatch;
    }

    private static string Protected(MethodBase method) => method.IsPublic ? "" : "protected ";

    private static bool IsSeen(MethodBase method) => IsSeen(method.IsPublic, method.IsFamily, method.IsFamilyOrAssembly);

    private static bool IsSeen(bool isPublic, bool isProtected, bool isProtectedInternal) => isPublic || isProtected || isProtectedInternal;

    private static bool IsInit(MethodInfo? setter) =>
        setter?.ReturnParameter.GetRequiredCustomModifiers().Contains(typeof(IsExternalInit)) == true;

    private static bool IsStatic(Type type) => type is { IsAbstract: true, IsSealed: true };

    private static bool IsDelegate(Type type) => type.IsSubclassOf(typeof(MulticastDelegate));
}
