using Newtonsoft.Json.Linq;

namespace Microsoft.Bot.Builder;

/// <summary>Named properties of one scope, read from storage once a turn and written back when they changed.</summary>
public abstract partial class BotState : IPropertyManager
{
    private readonly IStorage _storage;
    private readonly string _contextServiceKey;

    /// <summary>Creates a scope on a storage.</summary>
    /// <param name="storage">Where the state is kept.</param>
    /// <param name="contextServiceKey">The turn state's key for the state that was loaded.</param>
    public BotState(IStorage storage, string contextServiceKey)
    {
        ArgumentNullException.ThrowIfNull(storage);
        ArgumentNullException.ThrowIfNull(contextServiceKey);
        _storage = storage;
        _contextServiceKey = contextServiceKey;
    }

    /// <inheritdoc/>
    /// <exception cref="ArgumentNullException">The name is null or blank.</exception>
    public IStatePropertyAccessor<T> CreateProperty<T>(string name)
    {
        if (string.IsNullOrWhiteSpace(name))
        {
            throw new ArgumentNullException(nameof(name));
        }

        return new PropertyAccessor<T>(this, name);
    }

    /// <summary>Reads the state unless this turn already has it.</summary>
    /// <param name="turnContext">The turn.</param>
    /// <param name="force">Reads it again, dropping unsaved changes.</param>
    /// <param name="cancellationToken">Stops the reading.</param>
    public virtual async Task LoadAsync(ITurnContext turnContext, bool force = false, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(turnContext);
        if (!force && GetCachedState(turnContext) != null)
        {
            return;
        }

        var key = GetStorageKey(turnContext);
        var items = await _storage.ReadAsync([key], cancellationToken);
        items.TryGetValue(key, out var stored);
        turnContext.TurnState[_contextServiceKey] = new CachedBotState(AsDictionary(stored));
    }

    /// <summary>Writes the state if it changed since it was loaded or saved.</summary>
    /// <param name="turnContext">The turn.</param>
    /// <param name="force">Writes it even if nothing changed.</param>
    /// <param name="cancellationToken">Stops the writing.</param>
    public virtual async Task SaveChangesAsync(ITurnContext turnContext, bool force = false, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(turnContext);
        var cached = GetCachedState(turnContext);
        if (cached == null || !(force || cached.IsChanged))
        {
            return;
        }

        var changes = new Dictionary<string, object> { [GetStorageKey(turnContext)] = cached.State };
        await _storage.WriteAsync(changes, cancellationToken);
        cached.MarkSaved();
    }

    /// <summary>Empties the state that this turn loaded; storage follows when the changes are saved.</summary>
    public virtual Task ClearStateAsync(ITurnContext turnContext, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(turnContext);
        if (GetCachedState(turnContext) != null)
        {
            turnContext.TurnState[_contextServiceKey] = new CachedBotState();
        }

        return Task.CompletedTask;
    }

    /// <summary>Deletes the state from storage and from this turn.</summary>
    public virtual async Task DeleteAsync(ITurnContext turnContext, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(turnContext);
        turnContext.TurnState.Remove(_contextServiceKey);
        await _storage.DeleteAsync([GetStorageKey(turnContext)], cancellationToken);
    }

    /// <summary>Returns a copy of this turn's state as JSON, or null if it was not loaded.</summary>
    public JToken Get(ITurnContext turnContext)
    {
        ArgumentNullException.ThrowIfNull(turnContext);
        return GetCachedState(turnContext) is { } cached ? JObject.FromObject(cached.State) : null;
    }

    /// <summary>Returns the state that this turn loaded, or null.</summary>
    public CachedBotState GetCachedState(ITurnContext turnContext)
    {
        ArgumentNullException.ThrowIfNull(turnContext);
        return turnContext.TurnState.Get<CachedBotState>(_contextServiceKey);
    }

    /// <summary>Returns the key under which a turn's state is stored.</summary>
    protected abstract string GetStorageKey(ITurnContext turnContext);

    /// <summary>Returns a property of the loaded state, converted if storage gave it another type.</summary>
    /// <exception cref="KeyNotFoundException">The property is not set, and its type has no null to say so.</exception>
    protected Task<T> GetPropertyValueAsync<T>(
        ITurnContext turnContext, string propertyName, CancellationToken cancellationToken = default)
    {
        if (LoadedState(turnContext, propertyName).TryGetValue(propertyName, out var value))
        {
            return Task.FromResult(Convert<T>(value));
        }

        return default(T) is null
            ? Task.FromResult(default(T))
            : throw new KeyNotFoundException($"The property '{propertyName}' is not set.");
    }

    /// <summary>Removes a property from the loaded state.</summary>
    protected Task DeletePropertyValueAsync(
        ITurnContext turnContext, string propertyName, CancellationToken cancellationToken = default)
    {
        LoadedState(turnContext, propertyName).Remove(propertyName);
        return Task.CompletedTask;
    }

    /// <summary>Sets a property of the loaded state.</summary>
    protected Task SetPropertyValueAsync(
        ITurnContext turnContext, string propertyName, object value, CancellationToken cancellationToken = default)
    {
        LoadedState(turnContext, propertyName)[propertyName] = value;
        return Task.CompletedTask;
    }

    private static IDictionary<string, object> AsDictionary(object stored) => stored switch
    {
        null => new Dictionary<string, object>(),

        // The very instance storage gave: it may carry the version that the write is checked against.
        IDictionary<string, object> dictionary => dictionary,
        JObject json => json.ToObject<Dictionary<string, object>>(),
        _ => throw new InvalidOperationException($"Storage holds a {stored.GetType()} where a bot's state is expected."),
    };

    private static T Convert<T>(object value) => value switch
    {
        T typed => typed,
        null => default,
        JToken json => json.ToObject<T>(),
        _ => JToken.FromObject(value).ToObject<T>(),
    };

    private IDictionary<string, object> LoadedState(ITurnContext turnContext, string propertyName)
    {
        ArgumentNullException.ThrowIfNull(propertyName);
        var cached = GetCachedState(turnContext)
            ?? throw new InvalidOperationException("The state must be loaded before its properties are used.");
        return cached.State;
    }
}
