using System.Globalization;
using Newtonsoft.Json.Linq;

namespace Microsoft.Bot.Builder.Dialogs;

/// <summary>Reads values of saved state, which a store may give back in another shape than they were put in.</summary>
internal static class SavedState
{
    /// <summary>Gets a value as its type; what came back as bare JSON is converted once and kept.</summary>
    public static T Read<T>(IDictionary<string, object> state, string key)
        where T : class
    {
        if (!state.TryGetValue(key, out var value) || value is null)
        {
            return null;
        }

        if (value is JToken token)
        {
            state[key] = value = token.ToObject<T>();
        }

        return (T)value;
    }

    /// <summary>Gets a dictionary that was saved as one.</summary>
    public static IDictionary<string, object> ReadDictionary(IDictionary<string, object> state, string key)
    {
        if (state.TryGetValue(key, out var value) && value is JObject json)
        {
            state[key] = json.ToObject<Dictionary<string, object>>();
        }

        return Read<IDictionary<string, object>>(state, key);
    }

    /// <summary>Gets a whole number, which may have become a long or a text; 0 when there is none.</summary>
    public static int ReadNumber(IDictionary<string, object> state, string key) =>
        state.TryGetValue(key, out var value) ? Convert.ToInt32(value, CultureInfo.InvariantCulture) : 0;
}
