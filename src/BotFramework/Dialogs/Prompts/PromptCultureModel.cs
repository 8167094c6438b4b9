namespace Microsoft.Bot.Builder.Dialogs.Prompts;

/// <summary>The words a language needs to offer choices and to confirm.</summary>
public class PromptCultureModel
{
    /// <summary>Gets or sets the language, as a lower-case culture name.</summary>
    public string Locale { get; set; }

    /// <summary>Gets or sets what stands between choices.</summary>
    public string Separator { get; set; }

    /// <summary>Gets or sets what stands between two choices.</summary>
    public string InlineOr { get; set; }

    /// <summary>Gets or sets what stands before the last of three or more choices.</summary>
    public string InlineOrMore { get; set; }

    /// <summary>Gets or sets the word for yes.</summary>
    public string YesInLanguage { get; set; }

    /// <summary>Gets or sets the word for no.</summary>
    public string NoInLanguage { get; set; }
}
