namespace Microsoft.Bot.Schema;

/// <summary>How replies travel back to the caller.</summary>
public static class DeliveryModes
{
    /// <summary>Posted to the channel one by one.</summary>
    public const string Normal = "normal";

    /// <summary>Shown as a notification as well.</summary>
    public const string Notification = "notification";

    /// <summary>All in the response to the request.</summary>
    public const string ExpectReplies = "expectReplies";

    /// <summary>For a moment, and not kept.</summary>
    public const string Ephemeral = "ephemeral";
}
