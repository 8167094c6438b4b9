namespace Microsoft.Bot.Builder;

/// <summary>Something that holds named properties.</summary>
public interface IPropertyManager
{
    /// <summary>Returns the way to a named property.</summary>
    IStatePropertyAccessor<T> CreateProperty<T>(string name);
}
