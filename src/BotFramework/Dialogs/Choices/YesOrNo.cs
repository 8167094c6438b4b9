using System.Text;
using System.Text.RegularExpressions;

namespace Microsoft.Bot.Builder.Dialogs.Choices;

/// <summary>Finds a yes or a no in a sentence, English or Spanish; the first one counts.</summary>
internal static partial class YesOrNo
{
    public static bool? In(string text, string locale)
    {
        var words = locale != null && locale.StartsWith("es", StringComparison.OrdinalIgnoreCase) ? Spanish() : English();
        var match = words.Match((text ?? string.Empty).Normalize(NormalizationForm.FormC));
        return match.Success ? match.Groups["yes"].Success : null;
    }

    // "Not sure" and "I don't agree" are not a yes, although a yes-word stands in them.
    [GeneratedRegex(
        @"(?<no>\b(?:false|nope|nop|no|n|not\s+ok(?:ay)?|disagree)\b|👎|✋|🖐)" +
        @"|(?<yes>(?<!(?:\bnot|\bdont|n['’]t)\s+)\b(?:true|yes|yep|yup|yeah|y|sure|ok|okay|agree)\b|👍|👌)",
        RegexOptions.IgnoreCase)]
    private static partial Regex English();

    [GeneratedRegex(
        @"(?<no>\b(?:falso|no|nop|n)\b|👎|✋|🖐)" +
        @"|(?<yes>\b(?:verdad|verdadero|sí|si|sip|s|cierto|por\s+supuesto|ok)\b|👍|👌)",
        RegexOptions.IgnoreCase)]
    private static partial Regex Spanish();
}
