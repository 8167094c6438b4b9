namespace Microsoft.Bot.Schema;

/// <summary>Reactions to a message.</summary>
public interface IMessageReactionActivity : IActivity
{
    /// <summary>Gets or sets the reactions put on a message.</summary>
    IList<MessageReaction> ReactionsAdded { get; set; }

    /// <summary>Gets or sets the reactions taken off a message.</summary>
    IList<MessageReaction> ReactionsRemoved { get; set; }
}
