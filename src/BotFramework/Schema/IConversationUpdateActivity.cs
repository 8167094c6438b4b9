namespace Microsoft.Bot.Schema;

/// <summary>A change of who is in a conversation or what it is about.</summary>
public interface IConversationUpdateActivity : IActivity
{
    /// <summary>Gets or sets who joined the conversation.</summary>
    IList<ChannelAccount> MembersAdded { get; set; }

    /// <summary>Gets or sets who left the conversation.</summary>
    IList<ChannelAccount> MembersRemoved { get; set; }

    /// <summary>Gets or sets the conversation's new topic.</summary>
    string TopicName { get; set; }

    /// <summary>Gets or sets whether earlier messages are shown to new members.</summary>
    bool? HistoryDisclosed { get; set; }
}
