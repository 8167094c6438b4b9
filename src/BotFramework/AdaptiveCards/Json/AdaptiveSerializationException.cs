namespace AdaptiveCards;

/// <summary>Says why a card's JSON cannot be read.</summary>
internal sealed class AdaptiveSerializationException : FormatException
{
    public AdaptiveSerializationException(string message)
        : base(message)
    {
    }

    public AdaptiveSerializationException(string message, Exception innerException)
        : base(message, innerException)
    {
    }
}
