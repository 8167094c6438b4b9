namespace Microsoft.Bot.Builder.Dialogs;

/// <summary>Names of the events that the dialog system raises.</summary>
public class DialogEvents
{
    /// <summary>A dialog begins.</summary>
    public const string BeginDialog = "beginDialog";

    /// <summary>The open question is to be asked again.</summary>
    public const string RepromptDialog = "repromptDialog";

    /// <summary>Dialogs are being cancelled.</summary>
    public const string CancelDialog = "cancelDialog";

    /// <summary>An activity has come in, before any dialog is continued with it.</summary>
    public const string ActivityReceived = "activityReceived";

    /// <summary>A dialog inside a container is not what it was when the container began.</summary>
    public const string VersionChanged = "versionChanged";

    /// <summary>A dialog has thrown.</summary>
    public const string Error = "error";

    /// <summary>An event of the application's own.</summary>
    public const string Custom = "custom";
}
