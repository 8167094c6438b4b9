namespace Microsoft.Bot.Schema;

/// <summary>What pressing a button does.</summary>
public static class ActionTypes
{
    /// <summary>Opens a web page.</summary>
    public const string OpenUrl = "openUrl";

    /// <summary>Says the value as if the user had typed it.</summary>
    public const string ImBack = "imBack";

    /// <summary>Sends the value without showing it.</summary>
    public const string PostBack = "postBack";

    /// <summary>Plays a sound.</summary>
    public const string PlayAudio = "playAudio";

    /// <summary>Plays a video.</summary>
    public const string PlayVideo = "playVideo";

    /// <summary>Shows a picture.</summary>
    public const string ShowImage = "showImage";

    /// <summary>Downloads a file.</summary>
    public const string DownloadFile = "downloadFile";

    /// <summary>Starts signing in.</summary>
    public const string Signin = "signin";

    /// <summary>Calls a telephone number.</summary>
    public const string Call = "call";

    /// <summary>Sends a value and shows another text.</summary>
    public const string MessageBack = "messageBack";

    /// <summary>Opens an app.</summary>
    public const string openApp = "openApp";
}
