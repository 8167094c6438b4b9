namespace Microsoft.Bot.Builder.Dialogs.Prompts;

/// <summary>The languages that prompts speak by themselves.</summary>
public static class PromptCultureModels
{
    private static readonly string[] Locales = [.. GetSupportedCultures().Select(culture => culture.Locale)];

    /// <summary>Gets the words in English.</summary>
    public static PromptCultureModel English => new()
    {
        Locale = "en-us",
        Separator = ", ",
        InlineOr = " or ",
        InlineOrMore = ", or ",
        YesInLanguage = "Yes",
        NoInLanguage = "No",
    };

    /// <summary>Gets the words in Spanish.</summary>
    public static PromptCultureModel Spanish => new()
    {
        Locale = "es-es",
        Separator = ", ",
        InlineOr = " o ",
        InlineOrMore = ", o ",
        YesInLanguage = "Sí",
        NoInLanguage = "No",
    };

    /// <summary>Gets the supported culture of the same language, such as es-es for es-MX; an unknown one in lower case.</summary>
    public static string MapToNearestLanguage(string cultureCode)
    {
        if (string.IsNullOrWhiteSpace(cultureCode))
        {
            return cultureCode;
        }

        var culture = cultureCode.ToLowerInvariant();
        var language = culture.Split('-')[0];
        return Locales.Contains(culture)
            ? culture
            : Array.Find(Locales, locale => locale.Split('-')[0] == language) ?? culture;
    }

    /// <summary>Gets the nearest culture a prompt has words for, or English.</summary>
    internal static string Nearest(string locale, Func<string, bool> hasWords)
    {
        var culture = MapToNearestLanguage(locale);
        return !string.IsNullOrEmpty(culture) && hasWords(culture) ? culture : English.Locale;
    }

    /// <summary>Gets all of them.</summary>
    public static PromptCultureModel[] GetSupportedCultures() => [English, Spanish];
}
