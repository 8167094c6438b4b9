using Newtonsoft.Json;
using Newtonsoft.Json.Linq;
using Newtonsoft.Json.Serialization;

namespace AdaptiveCards;

/// <summary>Finds an element's class by its type name; writing needs no help.</summary>
internal class TypedElementConverter : JsonConverter
{
    private static readonly Dictionary<string, Func<AdaptiveTypedElement>> KnownTypes = new()
    {
        [AdaptiveTextBlock.TypeName] = () => new AdaptiveTextBlock(),
        [AdaptiveImage.TypeName] = () => new AdaptiveImage(),
        [AdaptiveContainer.TypeName] = () => new AdaptiveContainer(),
        [AdaptiveColumnSet.TypeName] = () => new AdaptiveColumnSet(),
        [AdaptiveColumn.TypeName] = () => new AdaptiveColumn(),
        [AdaptiveFactSet.TypeName] = () => new AdaptiveFactSet(),
        [AdaptiveActionSet.TypeName] = () => new AdaptiveActionSet(),
        [AdaptiveTextInput.TypeName] = () => new AdaptiveTextInput(),
        [AdaptiveDateInput.TypeName] = () => new AdaptiveDateInput(),
        [AdaptiveToggleInput.TypeName] = () => new AdaptiveToggleInput(),
        [AdaptiveChoiceSetInput.TypeName] = () => new AdaptiveChoiceSetInput(),
        [AdaptiveSubmitAction.TypeName] = () => new AdaptiveSubmitAction(),
        [AdaptiveExecuteAction.TypeName] = () => new AdaptiveExecuteAction(),
        [AdaptiveOpenUrlAction.TypeName] = () => new AdaptiveOpenUrlAction(),
        [AdaptiveToggleVisibilityAction.TypeName] = () => new AdaptiveToggleVisibilityAction(),
        [AdaptiveShowCardAction.TypeName] = () => new AdaptiveShowCardAction(),
    };

    public override bool CanWrite => false;

    public override bool CanConvert(Type objectType) => typeof(AdaptiveTypedElement).IsAssignableFrom(objectType);

    public override object ReadJson(JsonReader reader, Type objectType, object existingValue, JsonSerializer serializer)
    {
        if (reader.TokenType == JsonToken.Null)
        {
            return null;
        }

        var json = CardReader.LoadObject(reader);
        var element = Create(reader, objectType, TypeNameOf(json, objectType));
        if (element is null)
        {
            return null;
        }

        if (element is AdaptiveInput && CardReader.Text(json, "id") is null)
        {
            throw new AdaptiveSerializationException($"An {element.Type} has no 'id'.");
        }

        return Populate(reader, json, element, serializer);
    }

    public override void WriteJson(JsonWriter writer, object value, JsonSerializer serializer) => throw new NotSupportedException();

    protected static AdaptiveTypedElement Populate(
        JsonReader reader, JObject json, AdaptiveTypedElement element, JsonSerializer serializer)
    {
        var contract = (JsonObjectContract)serializer.ContractResolver.ResolveContract(element.GetType());
        foreach (var property in json.Properties())
        {
            if (property.Name != "$schema" && contract.Properties.GetClosestMatchProperty(property.Name) is null)
            {
                CardReader.Warn(reader, AdaptiveWarning.General, $"Unknown property '{property.Name}' on '{element.Type}'.");
            }
        }

        using var part = CardReader.Within(reader, json);
        serializer.Populate(part, element);
        return element;
    }

    private static string TypeNameOf(JObject json, Type objectType) =>
        CardReader.Text(json, "type")
        ?? (objectType == typeof(AdaptiveColumn) ? AdaptiveColumn.TypeName : null)
        ?? throw new AdaptiveSerializationException($"An element at '{json.Path}' has no 'type'.");

    private static AdaptiveTypedElement Create(JsonReader reader, Type objectType, string typeName)
    {
        if (!KnownTypes.TryGetValue(typeName, out var create))
        {
            CardReader.Warn(reader, AdaptiveWarning.General, $"Unknown element '{typeName}'.");
            return null;
        }

        var element = create();
        if (objectType.IsInstanceOfType(element))
        {
            return element;
        }

        CardReader.Warn(reader, AdaptiveWarning.General, $"A '{typeName}' cannot stand here.");
        return null;
    }
}
