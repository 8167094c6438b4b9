namespace Microsoft.Bot.Builder;

/// <summary>The way to one property of a bot's state.</summary>
public interface IStatePropertyAccessor<T>
{
    /// <summary>Returns the property; if it is not set, the factory's value becomes the property.</summary>
    Task<T> GetAsync(ITurnContext turnContext, Func<T> defaultValueFactory = null, CancellationToken cancellationToken = default);

    /// <summary>Removes the property.</summary>
    Task DeleteAsync(ITurnContext turnContext, CancellationToken cancellationToken = default);

    /// <summary>Sets the property.</summary>
    Task SetAsync(ITurnContext turnContext, T value, CancellationToken cancellationToken = default);
}
