using System.Text.Encodings.Web;
using System.Text.RegularExpressions;
using Microsoft.AspNetCore.Html;

namespace BotoxAdvisorBot.Web;

/// <summary>A page with gaps: <c>{{chat.title}}</c> is a text of <c>web.yaml</c>, <c>{{@name}}</c> is given by the code.</summary>
internal sealed partial class PageTemplate(string html)
{
    /// <summary>Fills every gap. A text is encoded; only <see cref="HtmlString"/> may be markup.</summary>
    public string Fill(PageWords words, Dictionary<string, object> given) =>
        Gap().Replace(html, gap => gap.Groups["given"].Success ? Written(given[gap.Groups["given"].Value]) : Written(words[gap.Groups["word"].Value]));

    private static string Written(object value) => value is HtmlString markup ? markup.Value! : HtmlEncoder.Default.Encode((string)value);

    [GeneratedRegex(@"\{\{(@(?<given>[a-z-]+)|(?<word>[a-z.-]+))\}\}")]
    private static partial Regex Gap();
}
