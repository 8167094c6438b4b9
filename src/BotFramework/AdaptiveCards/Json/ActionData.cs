using Newtonsoft.Json;

namespace AdaptiveCards;

/// <summary>An action's data as JSON text.</summary>
internal static class ActionData
{
    private static readonly JsonSerializerSettings DatesStayTexts = new() { DateParseHandling = DateParseHandling.None };

    public static string Write(object data) => data is null ? null : JsonConvert.SerializeObject(data, Formatting.Indented);

    public static object Read(string json) => json is null ? null : JsonConvert.DeserializeObject(json, DatesStayTexts);
}
