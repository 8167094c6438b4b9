using Newtonsoft.Json;
using Newtonsoft.Json.Linq;

namespace BotFramework.Tests.AdaptiveCards;

internal static class JsonAssert
{
    /// <summary>The same members with the same values, in whatever order and layout.</summary>
    public static void Same(string expected, string actual) => Assert.Equal(Ordered(Parse(expected)), Ordered(Parse(actual)));

    private static JToken Parse(string json) =>
        JsonConvert.DeserializeObject<JToken>(json, new JsonSerializerSettings { DateParseHandling = DateParseHandling.None })!;

    private static string Ordered(JToken token) => Sorted(token).ToString();

    private static JToken Sorted(JToken token) => token switch
    {
        JObject json => new JObject(json.Properties().OrderBy(property => property.Name, StringComparer.Ordinal)
            .Select(property => new JProperty(property.Name, Sorted(property.Value)))),
        JArray list => new JArray(list.Select(Sorted)),
        _ => token,
    };
}
