using Newtonsoft.Json;

namespace Microsoft.Bot.Builder.Dialogs.Choices;

/// <summary>What counts as naming a choice.</summary>
public class FindChoicesOptions : FindValuesOptions
{
    /// <summary>Gets or sets whether a choice's value does not.</summary>
    [JsonProperty("noValue")]
    public bool NoValue { get; set; }

    /// <summary>Gets or sets whether the title of a choice's button does not.</summary>
    [JsonProperty("noAction")]
    public bool NoAction { get; set; }

    /// <summary>Gets or sets whether its number does; any number anywhere in the utterance is then taken for one.</summary>
    [JsonProperty("recognizeNumbers")]
    public bool RecognizeNumbers { get; set; } = true;

    /// <summary>Gets or sets whether its place does, as in "the second".</summary>
    [JsonProperty("recognizeOrdinals")]
    public bool RecognizeOrdinals { get; set; } = true;

    /// <summary>The same options in another language.</summary>
    internal FindChoicesOptions In(string locale)
    {
        var copy = (FindChoicesOptions)MemberwiseClone();
        copy.Locale = locale;
        return copy;
    }
}
