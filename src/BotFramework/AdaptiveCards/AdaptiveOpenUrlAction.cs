using Newtonsoft.Json;

namespace AdaptiveCards;

/// <summary>Opens an address.</summary>
public class AdaptiveOpenUrlAction : AdaptiveAction
{
    /// <summary>The action's type name on the wire.</summary>
    public const string TypeName = "Action.OpenUrl";

    /// <summary>Starts an action without address.</summary>
    public AdaptiveOpenUrlAction()
    {
    }

    /// <inheritdoc/>
    public override string Type { get; set; } = TypeName;

    /// <summary>The address.</summary>
    [JsonProperty("url")]
    public Uri Url { get; set; }

    /// <summary>The address as text.</summary>
    public string UrlString
    {
        get => Url?.OriginalString;
        set => Url = value is null ? null : new Uri(value);
    }
}
