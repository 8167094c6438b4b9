using Microsoft.Bot.Schema;

namespace Microsoft.Bot.Builder;

/// <summary>A bot with a method of its own for every kind of activity; those that are not overridden do nothing.</summary>
public partial class ActivityHandler : IBot
{
    /// <summary>Creates a handler.</summary>
    public ActivityHandler()
    {
    }

    /// <inheritdoc/>
    /// <exception cref="ArgumentException">The turn has no activity, or the activity has no type.</exception>
    public virtual async Task OnTurnAsync(ITurnContext turnContext, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(turnContext);
        var type = (turnContext.Activity ?? throw new ArgumentException("The turn has no activity.", nameof(turnContext))).Type
            ?? throw new ArgumentException("The turn's activity has no type.", nameof(turnContext));
        if (type == ActivityTypes.Invoke)
        {
            await AnswerInvokeAsync(turnContext, cancellationToken);
            return;
        }

        await (type switch
        {
            ActivityTypes.Message => OnMessageActivityAsync(As<IMessageActivity>(turnContext), cancellationToken),
            ActivityTypes.MessageUpdate => OnMessageUpdateActivityAsync(As<IMessageUpdateActivity>(turnContext), cancellationToken),
            ActivityTypes.MessageDelete => OnMessageDeleteActivityAsync(As<IMessageDeleteActivity>(turnContext), cancellationToken),
            ActivityTypes.ConversationUpdate
                => OnConversationUpdateActivityAsync(As<IConversationUpdateActivity>(turnContext), cancellationToken),
            ActivityTypes.MessageReaction => OnMessageReactionActivityAsync(As<IMessageReactionActivity>(turnContext), cancellationToken),
            ActivityTypes.Event => OnEventActivityAsync(As<IEventActivity>(turnContext), cancellationToken),
            ActivityTypes.EndOfConversation
                => OnEndOfConversationActivityAsync(As<IEndOfConversationActivity>(turnContext), cancellationToken),
            ActivityTypes.Typing => OnTypingActivityAsync(As<ITypingActivity>(turnContext), cancellationToken),
            ActivityTypes.InstallationUpdate
                => OnInstallationUpdateActivityAsync(As<IInstallationUpdateActivity>(turnContext), cancellationToken),

            // Known types, so not for the unrecognized; what they ask of a bot is not part of this surface.
            ActivityTypes.Command or ActivityTypes.CommandResult => Task.CompletedTask,
            _ => OnUnrecognizedActivityTypeAsync(turnContext, cancellationToken),
        });
    }

    /// <summary>Called for a message.</summary>
    protected virtual Task OnMessageActivityAsync(
        ITurnContext<IMessageActivity> turnContext, CancellationToken cancellationToken) => Task.CompletedTask;

    /// <summary>Called when somebody edited a message.</summary>
    protected virtual Task OnMessageUpdateActivityAsync(
        ITurnContext<IMessageUpdateActivity> turnContext, CancellationToken cancellationToken) => Task.CompletedTask;

    /// <summary>Called when somebody deleted a message.</summary>
    protected virtual Task OnMessageDeleteActivityAsync(
        ITurnContext<IMessageDeleteActivity> turnContext, CancellationToken cancellationToken) => Task.CompletedTask;

    /// <summary>Called when a conversation changed; hands on members that came or went, unless that was only the bot.</summary>
    protected virtual Task OnConversationUpdateActivityAsync(
        ITurnContext<IConversationUpdateActivity> turnContext, CancellationToken cancellationToken)
    {
        var activity = turnContext.Activity;
        if (activity.MembersAdded != null)
        {
            return IncludesOthers(activity.MembersAdded)
                ? OnMembersAddedAsync(activity.MembersAdded, turnContext, cancellationToken)
                : Task.CompletedTask;
        }

        return activity.MembersRemoved != null && IncludesOthers(activity.MembersRemoved)
            ? OnMembersRemovedAsync(activity.MembersRemoved, turnContext, cancellationToken)
            : Task.CompletedTask;

        bool IncludesOthers(IList<ChannelAccount> members) => members.Any(member => member.Id != activity.Recipient?.Id);
    }

    /// <summary>Called when members joined the conversation; the bot itself may be among them.</summary>
    protected virtual Task OnMembersAddedAsync(
        IList<ChannelAccount> membersAdded,
        ITurnContext<IConversationUpdateActivity> turnContext,
        CancellationToken cancellationToken) => Task.CompletedTask;

    /// <summary>Called when members left the conversation; the bot itself may be among them.</summary>
    protected virtual Task OnMembersRemovedAsync(
        IList<ChannelAccount> membersRemoved,
        ITurnContext<IConversationUpdateActivity> turnContext,
        CancellationToken cancellationToken) => Task.CompletedTask;

    /// <summary>Called for reactions to a message; hands on those added, then those removed.</summary>
    protected virtual async Task OnMessageReactionActivityAsync(
        ITurnContext<IMessageReactionActivity> turnContext, CancellationToken cancellationToken)
    {
        if (turnContext.Activity.ReactionsAdded is { } added)
        {
            await OnReactionsAddedAsync(added, turnContext, cancellationToken);
        }

        if (turnContext.Activity.ReactionsRemoved is { } removed)
        {
            await OnReactionsRemovedAsync(removed, turnContext, cancellationToken);
        }
    }

    /// <summary>Called when somebody reacted to a message.</summary>
    protected virtual Task OnReactionsAddedAsync(
        IList<MessageReaction> messageReactions,
        ITurnContext<IMessageReactionActivity> turnContext,
        CancellationToken cancellationToken) => Task.CompletedTask;

    /// <summary>Called when somebody took a reaction back.</summary>
    protected virtual Task OnReactionsRemovedAsync(
        IList<MessageReaction> messageReactions,
        ITurnContext<IMessageReactionActivity> turnContext,
        CancellationToken cancellationToken) => Task.CompletedTask;

    /// <summary>Called for an event; hands on a sign-in token and every other event.</summary>
    protected virtual Task OnEventActivityAsync(ITurnContext<IEventActivity> turnContext, CancellationToken cancellationToken)
        => turnContext.Activity.Name == "tokens/response"
            ? OnTokenResponseEventAsync(turnContext, cancellationToken)
            : OnEventAsync(turnContext, cancellationToken);

    /// <summary>Called when a sign-in token arrived.</summary>
    protected virtual Task OnTokenResponseEventAsync(
        ITurnContext<IEventActivity> turnContext, CancellationToken cancellationToken) => Task.CompletedTask;

    /// <summary>Called for an event other than a sign-in token.</summary>
    protected virtual Task OnEventAsync(
        ITurnContext<IEventActivity> turnContext, CancellationToken cancellationToken) => Task.CompletedTask;

    /// <summary>Called when the conversation ended.</summary>
    protected virtual Task OnEndOfConversationActivityAsync(
        ITurnContext<IEndOfConversationActivity> turnContext, CancellationToken cancellationToken) => Task.CompletedTask;

    /// <summary>Called while somebody is typing.</summary>
    protected virtual Task OnTypingActivityAsync(
        ITurnContext<ITypingActivity> turnContext, CancellationToken cancellationToken) => Task.CompletedTask;

    /// <summary>Called when the bot was installed, upgraded or removed; hands on which of them it was.</summary>
    protected virtual Task OnInstallationUpdateActivityAsync(
        ITurnContext<IInstallationUpdateActivity> turnContext, CancellationToken cancellationToken)
        => turnContext.Activity.Action switch
        {
            InstallationUpdateActionTypes.Add or "add-upgrade" => OnInstallationUpdateAddAsync(turnContext, cancellationToken),
            InstallationUpdateActionTypes.Remove or "remove-upgrade" => OnInstallationUpdateRemoveAsync(turnContext, cancellationToken),
            _ => Task.CompletedTask,
        };

    /// <summary>Called when the bot was installed or upgraded.</summary>
    protected virtual Task OnInstallationUpdateAddAsync(
        ITurnContext<IInstallationUpdateActivity> turnContext, CancellationToken cancellationToken) => Task.CompletedTask;

    /// <summary>Called when the bot was removed.</summary>
    protected virtual Task OnInstallationUpdateRemoveAsync(
        ITurnContext<IInstallationUpdateActivity> turnContext, CancellationToken cancellationToken) => Task.CompletedTask;

    /// <summary>Called for an activity of a type that has no method here.</summary>
    protected virtual Task OnUnrecognizedActivityTypeAsync(
        ITurnContext turnContext, CancellationToken cancellationToken) => Task.CompletedTask;

    private static DelegatingTurnContext<T> As<T>(ITurnContext turnContext)
        where T : class, IActivity => new(turnContext);
}
