namespace Microsoft.Bot.Builder;

/// <summary>An item whose storage keeps track of its version.</summary>
public interface IStoreItem
{
    /// <summary>Gets or sets the version; <c>*</c> replaces any.</summary>
    string ETag { get; set; }
}
