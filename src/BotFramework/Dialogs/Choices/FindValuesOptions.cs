using Newtonsoft.Json;

namespace Microsoft.Bot.Builder.Dialogs.Choices;

/// <summary>How texts are looked for in an utterance.</summary>
public class FindValuesOptions
{
    /// <summary>Gets or sets whether some of a text's words are enough.</summary>
    [JsonProperty("allowPartialMatches")]
    public bool AllowPartialMatches { get; set; }

    /// <summary>Gets or sets the language of the utterance.</summary>
    [JsonProperty("locale")]
    public string Locale { get; set; }

    /// <summary>Gets or sets how many other words may stand between two words of a text; 2 if null.</summary>
    [JsonProperty("maxTokenDistance")]
    public int? MaxTokenDistance { get; set; }

    /// <summary>Gets or sets what breaks texts into words; <see cref="Choices.Tokenizer.DefaultTokenizer"/> if null.</summary>
    [JsonIgnore]
    public TokenizerFunction Tokenizer { get; set; }
}
