namespace Microsoft.Bot.Builder.Dialogs;

/// <summary>Catches a cancellation token that slipped into an optional object parameter before it.</summary>
internal static class NotAToken
{
    public static void ThrowIf(object value, string name)
    {
        if (value is CancellationToken)
        {
            throw new ArgumentException($"{name} cannot be a cancellation token", name);
        }
    }
}
