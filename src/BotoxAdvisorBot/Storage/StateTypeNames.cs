using Microsoft.Bot.Builder.Dialogs;
using Microsoft.Bot.Builder.Dialogs.Choices;
using Microsoft.Bot.Schema;
using Newtonsoft.Json;
using Newtonsoft.Json.Serialization;

namespace BotoxAdvisorBot.Storage;

/// <summary>
/// The types that may stand in saved state, each under a short name. Names of assemblies are never written, so saved
/// state survives a change of the Bot Framework's source; a name or type that is not listed is refused.
/// </summary>
internal sealed class StateTypeNames : ISerializationBinder
{
    private static readonly Dictionary<string, Type> FrameworkTypes = new(StringComparer.Ordinal)
    {
        ["Dictionary"] = typeof(Dictionary<string, object>),
        ["List"] = typeof(List<object>),
        ["Strings"] = typeof(List<string>),
        ["StringArray"] = typeof(string[]),
        ["DialogState"] = typeof(DialogState),
        ["DialogInstance"] = typeof(DialogInstance),
        ["DialogInstances"] = typeof(List<DialogInstance>),
        ["PromptOptions"] = typeof(PromptOptions),
        ["Choices"] = typeof(List<Choice>),
        ["ChoiceArray"] = typeof(Choice[]),
        ["Activity"] = typeof(Activity),
        ["Mention"] = typeof(Mention),
    };

    private readonly Dictionary<string, Type> _types = new(FrameworkTypes, StringComparer.Ordinal);
    private readonly Dictionary<Type, string> _names;

    /// <param name="applicationTypes">The application's own state records by their short names.</param>
    public StateTypeNames(IReadOnlyDictionary<string, Type> applicationTypes)
    {
        foreach (var (name, type) in applicationTypes)
        {
            _types.Add(name, type);
        }

        _names = _types.ToDictionary(named => named.Value, named => named.Key);
    }

    public void BindToName(Type serializedType, out string? assemblyName, out string? typeName)
    {
        assemblyName = null;
        typeName = _names.TryGetValue(serializedType, out var name)
            ? name
            : throw new JsonSerializationException($"{serializedType} is not on the list of types that may stand in saved state.");
    }

    public Type BindToType(string? assemblyName, string typeName) =>
        assemblyName is null && _types.TryGetValue(typeName, out var type)
            ? type
            : throw new JsonSerializationException("Saved state names a type that is not on the list.");
}
