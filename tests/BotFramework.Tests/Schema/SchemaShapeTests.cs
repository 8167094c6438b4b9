using System.Globalization;
using System.Reflection;
using Microsoft.Bot.Schema;
using Newtonsoft.Json;
using Newtonsoft.Json.Linq;

namespace BotFramework.Tests.Schema;

/// <summary>What holds for every type of the schema alike.</summary>
public class SchemaShapeTests
{
    public static TheoryData<Type> WireTypes { get; } = [.. typeof(Activity).Assembly.GetExportedTypes()
        .Where(t => t.Namespace is "Microsoft.Bot.Schema" or "Microsoft.Bot.Schema.Teams")
        .Where(t => t.IsClass && !t.IsAbstract)];

    [Theory]
    [MemberData(nameof(WireTypes))]
    public void A_member_is_called_on_the_wire_as_in_code_but_in_camel_case(Type type)
    {
        var json = JObject.FromObject(Filled(type));

        foreach (var property in WireProperties(type))
            Assert.Contains(char.ToLowerInvariant(property.Name[0]) + property.Name[1..], json.Properties().Select(p => p.Name));
    }

    [Theory]
    [MemberData(nameof(WireTypes))]
    public void A_full_object_reads_back_as_it_was_written(Type type)
    {
        var json = JsonConvert.SerializeObject(Filled(type));

        Assert.Equal(json, JsonConvert.SerializeObject(JsonConvert.DeserializeObject(json, type)));
    }

    [Theory]
    [MemberData(nameof(WireTypes))]
    public void An_empty_object_writes_no_nulls(Type type) =>
        Assert.DoesNotContain("null", JsonConvert.SerializeObject(Activator.CreateInstance(type)), StringComparison.Ordinal);

    [Theory]
    [MemberData(nameof(WireTypes))]
    public void A_constructor_sets_the_member_each_parameter_names(Type type)
    {
        foreach (var constructor in type.GetConstructors().Where(c => !c.GetParameters().Any(p => p.ParameterType == typeof(CultureInfo))))
        {
            var values = constructor.GetParameters().Select(p => Sample(p.ParameterType, p.Name!)).ToArray();
            var made = constructor.Invoke(values);

            foreach (var (parameter, value) in constructor.GetParameters().Zip(values).Where(_ => type != typeof(Mention)))
            {
                var member = type.GetProperty(parameter.Name!, BindingFlags.IgnoreCase | BindingFlags.Public | BindingFlags.Instance);
                Assert.Equal(value, member?.GetValue(made));
            }
        }
    }

    private static IEnumerable<PropertyInfo> WireProperties(Type type) =>
        type.GetProperties().Where(p => p.GetCustomAttribute<JsonExtensionDataAttribute>() is null);

    private static object Filled(Type type)
    {
        var made = Activator.CreateInstance(type)!;
        foreach (var property in WireProperties(type))
            property.SetValue(made, Sample(property.PropertyType, property.Name));
        return made;
    }

    private static object? Sample(Type type, string name)
    {
        type = Nullable.GetUnderlyingType(type) ?? type;
        if (type == typeof(string) || type == typeof(object))
            return "a " + name;
        if (type == typeof(bool))
            return true;
        if (type == typeof(int))
            return name.Length;
        if (type == typeof(DateTimeOffset))
            return new DateTimeOffset(2026, 7, 1, 12, 0, name.Length, TimeSpan.FromHours(2));
        if (type.IsGenericType && type.GetGenericTypeDefinition() == typeof(IDictionary<,>))
            return Activator.CreateInstance(typeof(Dictionary<,>).MakeGenericType(type.GetGenericArguments()));
        if (type.IsGenericType)
            return Activator.CreateInstance(typeof(List<>).MakeGenericType(type.GetGenericArguments()));
        return Activator.CreateInstance(type);
    }
}
