namespace Microsoft.Bot.Schema;

/// <summary>What every kind of activity has.</summary>
public interface IActivity
{
    /// <summary>Gets or sets what kind of activity this is; see <see cref="ActivityTypes"/>.</summary>
    string Type { get; set; }

    /// <summary>Gets or sets the id the channel gave this activity.</summary>
    string Id { get; set; }

    /// <summary>Gets or sets the address of the channel's connector, where replies are posted.</summary>
    string ServiceUrl { get; set; }

    /// <summary>Gets or sets when the activity was sent.</summary>
    DateTimeOffset? Timestamp { get; set; }

    /// <summary>Gets or sets when the activity was sent by the sender's own clock, with its UTC offset.</summary>
    DateTimeOffset? LocalTimestamp { get; set; }

    /// <summary>Gets or sets the channel the activity belongs to.</summary>
    string ChannelId { get; set; }

    /// <summary>Gets or sets who sent the activity.</summary>
    ChannelAccount From { get; set; }

    /// <summary>Gets or sets the conversation the activity belongs to.</summary>
    ConversationAccount Conversation { get; set; }

    /// <summary>Gets or sets whom the activity is for.</summary>
    ChannelAccount Recipient { get; set; }

    /// <summary>Gets or sets the id of the activity this one answers.</summary>
    string ReplyToId { get; set; }

    /// <summary>Gets or sets metadata about the text, such as mentions.</summary>
    IList<Entity> Entities { get; set; }

    /// <summary>Gets or sets the channel's own data.</summary>
    object ChannelData { get; set; }

    /// <summary>Reads the channel's own data as <typeparamref name="TypeT"/>, or returns the default value when there is none.</summary>
    TypeT GetChannelData<TypeT>();

    /// <summary>Reads the channel's own data as <typeparamref name="TypeT"/> and tells whether that was possible.</summary>
    bool TryGetChannelData<TypeT>(out TypeT instance);

    /// <summary>Returns this activity if it is a message, otherwise null.</summary>
    IMessageActivity AsMessageActivity();

    /// <summary>Returns this activity if it is an installation update, otherwise null.</summary>
    IInstallationUpdateActivity AsInstallationUpdateActivity();

    /// <summary>Returns this activity if it is a conversation update, otherwise null.</summary>
    IConversationUpdateActivity AsConversationUpdateActivity();

    /// <summary>Returns this activity if it is a typing indicator, otherwise null.</summary>
    ITypingActivity AsTypingActivity();

    /// <summary>Returns this activity if it is the end of a conversation, otherwise null.</summary>
    IEndOfConversationActivity AsEndOfConversationActivity();

    /// <summary>Returns this activity if it is an event, otherwise null.</summary>
    IEventActivity AsEventActivity();

    /// <summary>Returns this activity if it is an invoke, otherwise null.</summary>
    IInvokeActivity AsInvokeActivity();

    /// <summary>Returns this activity if it is a message update, otherwise null.</summary>
    IMessageUpdateActivity AsMessageUpdateActivity();

    /// <summary>Returns this activity if it is a message deletion, otherwise null.</summary>
    IMessageDeleteActivity AsMessageDeleteActivity();

    /// <summary>Returns this activity if it is a message reaction, otherwise null.</summary>
    IMessageReactionActivity AsMessageReactionActivity();

    /// <summary>Describes where in which conversation this activity stands.</summary>
    ConversationReference GetConversationReference();

    /// <summary>Addresses this activity to the conversation described, from the bot unless <paramref name="isIncoming"/>.</summary>
    Activity ApplyConversationReference(ConversationReference reference, bool isIncoming = false);
}
