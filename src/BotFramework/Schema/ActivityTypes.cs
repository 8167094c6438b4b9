namespace Microsoft.Bot.Schema;

/// <summary>The kinds of activity the protocol knows.</summary>
public static class ActivityTypes
{
    /// <summary>The bot was added to or removed from a contact list.</summary>
    public const string ContactRelationUpdate = "contactRelationUpdate";

    /// <summary>Members or the topic of a conversation changed.</summary>
    public const string ConversationUpdate = "conversationUpdate";

    /// <summary>A conversation ended.</summary>
    public const string EndOfConversation = "endOfConversation";

    /// <summary>A client or a service tells the bot something.</summary>
    public const string Event = "event";

    /// <summary>A pause before the next reply, taken by the adapter.</summary>
    public const string Delay = "delay";

    /// <summary>The user wants everything about them deleted.</summary>
    public const string DeleteUserData = "deleteUserData";

    /// <summary>The conversation passes to a person or to another bot.</summary>
    public const string Handoff = "handoff";

    /// <summary>The bot was installed or removed.</summary>
    public const string InstallationUpdate = "installationUpdate";

    /// <summary>A call that expects its answer in the HTTP response.</summary>
    public const string Invoke = "invoke";

    /// <summary>Something said, in text, cards or files.</summary>
    public const string Message = "message";

    /// <summary>A message was deleted.</summary>
    public const string MessageDelete = "messageDelete";

    /// <summary>Somebody reacted to a message.</summary>
    public const string MessageReaction = "messageReaction";

    /// <summary>A message was edited.</summary>
    public const string MessageUpdate = "messageUpdate";

    /// <summary>A private suggestion to one member of a conversation.</summary>
    public const string Suggestion = "suggestion";

    /// <summary>Diagnostics for developer tools, never shown to the user.</summary>
    public const string Trace = "trace";

    /// <summary>Somebody is typing.</summary>
    public const string Typing = "typing";

    /// <summary>A request to carry out an action.</summary>
    public const string Command = "command";

    /// <summary>The outcome of a command.</summary>
    public const string CommandResult = "commandResult";
}
