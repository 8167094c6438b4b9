using Newtonsoft.Json;

namespace AdaptiveCards;

/// <summary>An element that asks for a value, which a submit action sends under the element's id.</summary>
public abstract class AdaptiveInput : AdaptiveElement
{
    /// <summary>Starts an input that may be left empty.</summary>
    protected AdaptiveInput()
    {
    }

    /// <summary>Whether a submit action waits for a value.</summary>
    [JsonProperty("isRequired", DefaultValueHandling = DefaultValueHandling.Ignore)]
    public bool IsRequired { get; set; }

    /// <summary>The question, shown above the input and read out for it.</summary>
    [JsonProperty("label")]
    public string Label { get; set; }

    /// <summary>What is said when the value is missing or not as asked for.</summary>
    [JsonProperty("errorMessage")]
    public string ErrorMessage { get; set; }

    /// <summary>The input in words, for a client that cannot ask.</summary>
    public abstract string GetNonInteractiveValue();
}
