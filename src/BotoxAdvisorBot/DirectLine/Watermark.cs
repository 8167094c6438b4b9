using System.Globalization;

namespace BotoxAdvisorBot.DirectLine;

/// <summary>How far a client has read: the position of the last activity it got.</summary>
internal static class Watermark
{
    /// <summary>Reads it from the query. Without one, everything is wanted.</summary>
    public static bool TryRead(HttpContext http, out long watermark)
    {
        watermark = 0;
        return HiddenQuery.Value(http, "watermark") is not { } value
            || value is "" or "-" or "null" or "undefined"
            || (long.TryParse(value, NumberStyles.None, CultureInfo.InvariantCulture, out watermark) && watermark >= 0);
    }
}
