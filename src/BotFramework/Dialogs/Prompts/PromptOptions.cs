using Microsoft.Bot.Builder.Dialogs.Choices;
using Microsoft.Bot.Schema;
using Newtonsoft.Json;

namespace Microsoft.Bot.Builder.Dialogs;

/// <summary>What a prompt asks and offers; saved with the dialog.</summary>
public class PromptOptions
{
    /// <summary>Gets or sets the question.</summary>
    [JsonProperty("prompt")]
    public Activity Prompt { get; set; }

    /// <summary>Gets or sets the question after an answer that was not understood.</summary>
    [JsonProperty("retryPrompt")]
    public Activity RetryPrompt { get; set; }

    /// <summary>Gets or sets the choices offered.</summary>
    [JsonProperty("choices")]
    public IList<Choice> Choices { get; set; }

    /// <summary>Gets or sets how the choices look, if not as the prompt has it.</summary>
    [JsonProperty("style")]
    public ListStyle? Style { get; set; }

    /// <summary>Gets or sets what the validator needs to know.</summary>
    [JsonProperty("validations")]
    public object Validations { get; set; }

    /// <summary>Gets or sets the language of the answer, if not the activity's.</summary>
    [JsonProperty("recognizeLanguage")]
    public string RecognizeLanguage { get; set; }

    /// <summary>Gets the question to put; the same again where there is none for a retry.</summary>
    internal Activity QuestionFor(bool isRetry) => isRetry ? RetryPrompt ?? Prompt : Prompt;
}
