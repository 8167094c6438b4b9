using System.Runtime.CompilerServices;
using Microsoft.Bot.Schema;

namespace Microsoft.Bot.Builder.Adapters;

/// <summary>
/// A conversation with a bot, step by step; each step waits for the one before, and a step that fails fails all that follow.
/// A mismatch is seen only where the last step's <see cref="StartTestAsync"/> is awaited.
/// </summary>
public partial class TestFlow
{
    private readonly TestAdapter _adapter;
    private readonly BotCallbackHandler _callback;
    private readonly Task _steps;

    /// <summary>Starts a flow with a bot's code.</summary>
    public TestFlow(TestAdapter adapter, BotCallbackHandler callback = null)
    {
        ArgumentNullException.ThrowIfNull(adapter);
        _adapter = adapter;
        _callback = callback;
        _steps = Task.CompletedTask;
    }

    /// <summary>Continues a flow with a step that is already running.</summary>
    public TestFlow(Task task, TestFlow flow)
    {
        ArgumentNullException.ThrowIfNull(flow);
        _adapter = flow._adapter;
        _callback = flow._callback;
        _steps = task ?? Task.CompletedTask;
    }

    /// <summary>Continues a flow with a step that is started here.</summary>
    public TestFlow(Func<Task> getTask, TestFlow flow)
        : this(getTask?.Invoke(), flow)
    {
    }

    /// <summary>Starts a flow with a bot.</summary>
    public TestFlow(TestAdapter adapter, IBot bot)
        : this(adapter, bot.OnTurnAsync)
    {
    }

    /// <summary>Returns when all steps are done.</summary>
    public Task StartTestAsync() => _steps;

    /// <summary>Adds a message of the user.</summary>
    public TestFlow Send(string userSays)
    {
        ArgumentNullException.ThrowIfNull(userSays);
        return Then(() => _adapter.SendTextToBotAsync(userSays, _callback, CancellationToken.None));
    }

    /// <summary>Adds the user's joining of the conversation.</summary>
    public TestFlow SendConversationUpdate() => Then(() =>
    {
        var update = Activity.CreateConversationUpdateActivity();
        update.MembersAdded.Add(_adapter.Conversation.User);
        return _adapter.ProcessActivityAsync((Activity)update, _callback);
    });

    /// <summary>Adds an activity of the user.</summary>
    public TestFlow Send(IActivity userActivity)
    {
        ArgumentNullException.ThrowIfNull(userActivity);
        return Then(() => _adapter.ProcessActivityAsync((Activity)userActivity, _callback));
    }

    /// <summary>Adds a pause.</summary>
    /// <param name="ms">Milliseconds.</param>
    public TestFlow Delay(uint ms) => Delay(TimeSpan.FromMilliseconds(ms));

    /// <summary>Adds a pause.</summary>
    public TestFlow Delay(TimeSpan timespan) => Then(() => Task.Delay(timespan));

    /// <summary>Adds a message of the user and the words of the reply to it.</summary>
    /// <inheritdoc cref="AssertReply(string, string, uint)"/>
    public TestFlow Test(string userSays, string expected, string description = null, uint timeout = 0)
    {
        ArgumentNullException.ThrowIfNull(expected);
        return Send(userSays).AssertReply(expected, description, timeout);
    }

    /// <summary>Adds a message of the user and the reply to it.</summary>
    /// <inheritdoc cref="AssertReply(IActivity, string, uint)"/>
    public TestFlow Test(string userSays, Activity expected, string description = null, uint timeout = 0)
    {
        ArgumentNullException.ThrowIfNull(expected);
        return Send(userSays).AssertReply(expected, description, timeout);
    }

    /// <summary>Adds a message of the user and a check of the reply to it.</summary>
    /// <inheritdoc cref="AssertReply(Action{IActivity}, string, uint)"/>
    public TestFlow Test(string userSays, Action<IActivity> validateActivity, string description = null, uint timeout = 0)
    {
        ArgumentNullException.ThrowIfNull(validateActivity);
        return Send(userSays).AssertReply(validateActivity, description, timeout);
    }

    /// <summary>Adds a whole conversation: what comes from the role <c>bot</c> is expected, everything else is sent.</summary>
    /// <param name="activities">The conversation.</param>
    /// <param name="description">Said in front when it fails.</param>
    /// <param name="timeout">Milliseconds to wait for each reply; 0 is three seconds.</param>
    public TestFlow Test(IEnumerable<IActivity> activities, [CallerMemberName] string description = null, uint timeout = 0)
    {
        ArgumentNullException.ThrowIfNull(activities);
        return activities.Aggregate(this, (flow, activity) => IsFromBot(activity)
            ? flow.AssertReply(activity, description, timeout)
            : flow.Send(activity));
    }

    private static bool IsFromBot(IActivity activity)
        => string.Equals(activity.From?.Role, RoleTypes.Bot, StringComparison.OrdinalIgnoreCase);

    private TestFlow Then(Func<Task> step) => new(
        async () =>
        {
            await _steps;
            await step();
        },
        this);
}
