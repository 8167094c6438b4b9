namespace Microsoft.Bot.Schema;

/// <summary>A sign that somebody is typing.</summary>
public interface ITypingActivity : IActivity
{
}
