namespace Microsoft.Bot.Builder;

/// <summary>A result that can be filled from a recognizer's own.</summary>
public interface IRecognizerConvert
{
    /// <summary>Takes over a recognizer's result.</summary>
    void Convert(object result);
}
