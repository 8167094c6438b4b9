namespace Microsoft.Bot.Builder;

/// <summary>Finds out what an utterance means.</summary>
public interface IRecognizer
{
    /// <summary>Recognizes the turn's utterance.</summary>
    Task<RecognizerResult> RecognizeAsync(ITurnContext turnContext, CancellationToken cancellationToken);

    /// <summary>Recognizes the turn's utterance into a type of its own.</summary>
    Task<T> RecognizeAsync<T>(ITurnContext turnContext, CancellationToken cancellationToken)
        where T : IRecognizerConvert, new();
}
