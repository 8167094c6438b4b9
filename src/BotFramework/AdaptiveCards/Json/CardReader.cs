using System.Globalization;
using Newtonsoft.Json;
using Newtonsoft.Json.Linq;

namespace AdaptiveCards;

/// <summary>Walks through a card's JSON and notes what had to be left out of it.</summary>
internal sealed class CardReader : JTokenReader
{
    private readonly List<AdaptiveWarning> _warnings;

    private CardReader(JToken json, List<AdaptiveWarning> warnings)
        : base(json)
    {
        _warnings = warnings;
        DateParseHandling = DateParseHandling.None;
    }

    public static CardReader Open(string json, List<AdaptiveWarning> warnings)
    {
        using var text = new JsonTextReader(new StringReader(json)) { DateParseHandling = DateParseHandling.None };
        var root = JObject.Load(text);
        while (text.Read())
        {
            // Anything but a comment behind the card makes the reader throw.
        }

        return new CardReader(root, warnings);
    }

    /// <summary>Takes the object at the outer reader's place; texts that look like dates stay texts.</summary>
    public static JObject LoadObject(JsonReader outer)
    {
        var dates = outer.DateParseHandling;
        outer.DateParseHandling = DateParseHandling.None;
        try
        {
            return JObject.Load(outer);
        }
        finally
        {
            outer.DateParseHandling = dates;
        }
    }

    /// <summary>Reads a part that was taken from the outer reader, noting into the same list.</summary>
    public static CardReader Within(JsonReader outer, JObject part) => new(part, (outer as CardReader)?._warnings);

    public static void Warn(JsonReader reader, int code, string message) =>
        (reader as CardReader)?._warnings?.Add(new AdaptiveWarning(code, message));

    public static string Text(JObject json, string name) => (json[name] as JValue)?.ToString(CultureInfo.InvariantCulture);
}
