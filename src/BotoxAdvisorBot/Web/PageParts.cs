using System.Text.Encodings.Web;
using Microsoft.AspNetCore.Html;

namespace BotoxAdvisorBot.Web;

/// <summary>Pieces of markup that several pages share.</summary>
internal static class PageParts
{
    /// <summary>A link for each emergency number of the clinic's country. It leaves the page as it is, also from inside a frame.</summary>
    public static HtmlString Calls(PageWords words) =>
        Joined(words.Voice.EmergencyDials.Select(number => Phone(number, words["chat.call"])));

    /// <summary>The clinic's own numbers.</summary>
    public static HtmlString Phones(PageWords words)
    {
        var clinic = words.Voice.Clinic;
        return Joined(
        [
            .. Of(clinic.Phone, words["chat.clinic-phone"]),
            .. Of(clinic.AfterHoursPhone, words["chat.after-hours"]),
        ]);

        static IEnumerable<string> Of(string? number, string text) => number is null ? [] : [Phone(number, text)];
    }

    public static string Encoded(string text) => HtmlEncoder.Default.Encode(text);

    private static string Phone(string number, string text)
    {
        var dial = new string([.. number.Where(letter => char.IsAsciiDigit(letter) || letter == '+')]);

        // A number is not broken between two lines.
        var written = number.Replace(' ', '\u00a0');
        return $"""<a href="tel:{dial}" target="_top">{Encoded(text.Replace("{name}", written, StringComparison.Ordinal))}</a>""";
    }

    private static HtmlString Joined(IEnumerable<string> parts) => new(string.Join(" ", parts));
}
