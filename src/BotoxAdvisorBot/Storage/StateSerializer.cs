using System.Collections;
using System.Globalization;
using System.Reflection;
using Newtonsoft.Json;
using Newtonsoft.Json.Serialization;

namespace BotoxAdvisorBot.Storage;

/// <summary>Turns saved state into JSON and back, with its types. Every store uses this one.</summary>
internal sealed class StateSerializer(StateTypeNames typeNames)
{
    // Each dialog inside a dialog adds four levels.
    private const int MaxDepth = 128;

    private readonly JsonSerializer _serializer = JsonSerializer.Create(new JsonSerializerSettings
    {
        TypeNameHandling = TypeNameHandling.Auto,
        SerializationBinder = typeNames,
        ContractResolver = new PlainCollections(),
        DateParseHandling = DateParseHandling.None,
        MaxDepth = MaxDepth,
        Converters = { new PlainJsonConverter() },
    });

    /// <exception cref="ArgumentException">The value is not a dictionary.</exception>
    /// <exception cref="JsonSerializationException">Something in it is of a type that is not on the list.</exception>
    public string Write(string key, object value)
    {
        if (value is not IDictionary<string, object>)
        {
            throw new ArgumentException($"The state item '{key}' is not a dictionary.", nameof(value));
        }

        using var text = new StringWriter(CultureInfo.InvariantCulture);
        _serializer.Serialize(text, value, value.GetType());
        return text.ToString();
    }

    /// <exception cref="JsonException">The text is not state, or names a type that is not on the list.</exception>
    public StoredState Read(StateRow row)
    {
        using var reader = new JsonTextReader(new StringReader(row.Value));
        var state = _serializer.Deserialize<StoredState>(reader)
            ?? throw new JsonSerializationException($"The state item '{row.Key}' is empty.");
        state.ETag = row.ETag;
        return state;
    }

    /// <summary>
    /// A member declared as a collection's interface may hold any such collection, and is read back as the usual one:
    /// what the compiler makes of <c>[a, b]</c> has no name that could be listed.
    /// </summary>
    private sealed class PlainCollections : DefaultContractResolver
    {
        protected override JsonProperty CreateProperty(MemberInfo member, MemberSerialization memberSerialization)
        {
            var property = base.CreateProperty(member, memberSerialization);
            if (property.PropertyType is { IsInterface: true } type && typeof(IEnumerable).IsAssignableFrom(type))
            {
                property.TypeNameHandling = TypeNameHandling.None;
            }

            return property;
        }
    }
}
