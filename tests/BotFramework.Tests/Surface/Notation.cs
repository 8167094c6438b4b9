using System.Globalization;
using System.Reflection;

namespace BotFramework.Tests.Surface;

/// <summary>Writes types, parameters and values as the list does.</summary>
internal static class Notation
{
    private static readonly Dictionary<Type, string> Keywords = new()
    {
        [typeof(void)] = "void",
        [typeof(object)] = "object",
        [typeof(string)] = "string",
        [typeof(bool)] = "bool",
        [typeof(int)] = "int",
        [typeof(float)] = "float",
        [typeof(double)] = "double",
    };

    public static string Of(Type type) => type switch
    {
        { IsByRef: true } => $"ref {Of(type.GetElementType()!)}",
        { IsArray: true } => $"{Of(type.GetElementType()!)}[]",
        { IsGenericParameter: true } => type.Name,
        _ when Nullable.GetUnderlyingType(type) is { } value => $"{Of(value)}?",
        _ when Keywords.TryGetValue(type, out var keyword) => keyword,
        { IsNested: true } => $"{Of(type.DeclaringType!)}.{Simple(type)}",
        _ => Simple(type),
    };

    public static string Parameters(MethodBase method) =>
        $"({string.Join(", ", method.GetParameters().Select((parameter, index) => Of(parameter, IsExtension(method) && index == 0)))})";

    public static string GenericParameters(MethodInfo method) =>
        method.IsGenericMethod ? $"<{string.Join(", ", method.GetGenericArguments().Select(Of))}>" : "";

    /// <summary>A default or constant value; null and the type's own default are both written "default", but for bool.</summary>
    public static string Value(object? value, Type type) => value switch
    {
        null => "default",
        bool truth => truth ? "true" : "false",
        string text => $"\"{text}\"",
        _ when value.Equals(Activator.CreateInstance(value.GetType())) => "default",
        _ when type.IsEnum => Enum.ToObject(type, value).ToString()!,
        _ => Convert.ToString(value, CultureInfo.InvariantCulture)!,
    };

    private static string Of(ParameterInfo parameter, bool isThis) =>
        (isThis ? "this " : "")
        + (parameter.IsDefined(typeof(ParamArrayAttribute)) ? "params " : "")
        + $"{parameter.Name}: {Of(parameter.ParameterType)}"
        + (parameter.HasDefaultValue ? $" = {Value(parameter.RawDefaultValue, parameter.ParameterType)}" : "");

    private static bool IsExtension(MethodBase method) => method.IsDefined(typeof(System.Runtime.CompilerServices.ExtensionAttribute));

    private static string Simple(Type type)
    {
        var name = type.Name.Split('`')[0];
        return type.IsGenericType ? $"{name}<{string.Join(", ", type.GetGenericArguments().Select(Of))}>" : name;
    }
}
