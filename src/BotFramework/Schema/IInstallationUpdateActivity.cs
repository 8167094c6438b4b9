namespace Microsoft.Bot.Schema;

/// <summary>The bot was installed or removed.</summary>
public interface IInstallationUpdateActivity : IActivity
{
    /// <summary>Gets or sets what happened in an installation or contact update.</summary>
    string Action { get; set; }
}
