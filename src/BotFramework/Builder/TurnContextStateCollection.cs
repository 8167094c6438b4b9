namespace Microsoft.Bot.Builder;

/// <summary>Values kept for the length of a turn; a value without a key of its own is kept under its type's full name.</summary>
public class TurnContextStateCollection : Dictionary<string, object>, IDisposable
{
    private bool _disposed;

    /// <summary>Creates an empty collection.</summary>
    public TurnContextStateCollection()
    {
    }

    /// <summary>Returns the value under a key, or null if there is none or it has another type.</summary>
    public T Get<T>(string key)
        where T : class
    {
        ArgumentNullException.ThrowIfNull(key);
        return TryGetValue(key, out var value) ? value as T : null;
    }

    /// <summary>Returns the value kept under its type's name, or null.</summary>
    public T Get<T>()
        where T : class
        => Get<T>(KeyOf<T>());

    /// <summary>Adds a value under a key that must not be taken yet.</summary>
    /// <exception cref="ArgumentException">The key is taken.</exception>
    public void Add<T>(string key, T value)
        where T : class
    {
        ArgumentNullException.ThrowIfNull(key);
        ArgumentNullException.ThrowIfNull(value);
        base.Add(key, value);
    }

    /// <summary>Adds a value under its type's name, which must not be taken yet.</summary>
    /// <exception cref="ArgumentException">The type's name is taken.</exception>
    public void Add<T>(T value)
        where T : class
        => Add(KeyOf<T>(), value);

    /// <summary>Puts a value under a key, in place of what was there.</summary>
    public void Set<T>(string key, T value)
        where T : class
    {
        ArgumentNullException.ThrowIfNull(key);
        this[key] = value;
    }

    /// <summary>Puts a value under its type's name, in place of what was there.</summary>
    public void Set<T>(T value)
        where T : class
        => Set(KeyOf<T>(), value);

    /// <inheritdoc/>
    public void Dispose()
    {
        Dispose(true);
        GC.SuppressFinalize(this);
    }

    /// <summary>Disposes the values that can be disposed.</summary>
    protected virtual void Dispose(bool disposing)
    {
        if (_disposed)
        {
            return;
        }

        _disposed = true;
        if (disposing)
        {
            foreach (var value in Values.OfType<IDisposable>().ToList())
            {
                value.Dispose();
            }
        }
    }

    private static string KeyOf<T>() => typeof(T).FullName;
}
