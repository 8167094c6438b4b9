using System.Diagnostics;
using System.Runtime.CompilerServices;
using Microsoft.Bot.Schema;

namespace Microsoft.Bot.Builder.Adapters;

public partial class TestFlow
{
    private static readonly TimeSpan DefaultTimeout = TimeSpan.FromSeconds(3);

    /// <summary>Adds that the bot replies with these words; blanks around them do not count.</summary>
    /// <param name="expected">The words.</param>
    /// <param name="description">Said in front when it fails.</param>
    /// <param name="timeout">Milliseconds to wait for the reply; 0 is three seconds.</param>
    public TestFlow AssertReply(string expected, string description = null, uint timeout = 0)
        => AssertReply(_adapter.MakeActivity(expected), description ?? expected, timeout);

    /// <summary>Adds that the bot replies with a message in which these words stand.</summary>
    /// <inheritdoc cref="AssertReply(string, string, uint)"/>
    public TestFlow AssertReplyContains(string expected, string description = null, uint timeout = 0)
        => AssertReply(
            reply => Check(TextOf(reply)?.Contains(expected, StringComparison.Ordinal) == true, description, expected, Describe(reply)),
            description,
            timeout);

    /// <summary>Adds that the bot replies with an activity of the same type and words.</summary>
    /// <inheritdoc cref="AssertReply(IActivity, IEqualityComparer{IActivity}, string, uint)"/>
    public TestFlow AssertReply(IActivity expected, [CallerMemberName] string description = null, uint timeout = 0)
        => AssertReply(expected, null, description, timeout);

    /// <summary>Adds that the bot replies with an activity of the same type that the comparer finds equal.</summary>
    /// <param name="expected">The activity.</param>
    /// <param name="equalityComparer">Compares whole activities; without one, words are compared.</param>
    /// <param name="description">Said in front when it fails.</param>
    /// <param name="timeout">Milliseconds to wait for the reply; 0 is three seconds.</param>
    public TestFlow AssertReply(
        IActivity expected,
        IEqualityComparer<IActivity> equalityComparer,
        [CallerMemberName] string description = null,
        uint timeout = 0)
    {
        ArgumentNullException.ThrowIfNull(expected);
        return AssertReply(
            reply => Check(AreEqual(expected, reply, equalityComparer), description, Describe(expected), Describe(reply)),
            description,
            timeout);
    }

    /// <summary>Adds a check of the bot's reply.</summary>
    /// <param name="validateActivity">Throws if the reply is not right.</param>
    /// <param name="description">Said in front when no reply comes.</param>
    /// <param name="timeout">Milliseconds to wait for the reply; 0 is three seconds.</param>
    public TestFlow AssertReply(Action<IActivity> validateActivity, [CallerMemberName] string description = null, uint timeout = 0)
    {
        ArgumentNullException.ThrowIfNull(validateActivity);
        return Then(async () =>
        {
            var reply = await NextReplyAsync(timeout)
                ?? throw new TaskCanceledException($"{description}: the bot did not reply within {TimeoutOf(timeout)}.");
            validateActivity(reply);
        });
    }

    /// <summary>Adds that the bot does not reply.</summary>
    /// <param name="description">Said when it does.</param>
    /// <param name="timeout">Milliseconds during which no reply may come; 0 is three seconds.</param>
    public TestFlow AssertNoReply([CallerMemberName] string description = null, uint timeout = 0) => Then(async () =>
    {
        var reply = await NextReplyAsync(timeout);
        Check(reply == null, description, "no reply", reply == null ? null : Describe(reply));
    });

    /// <summary>Adds that the bot replies with one of several texts.</summary>
    /// <param name="candidates">The texts.</param>
    /// <param name="description">Said in front when it fails.</param>
    /// <param name="timeout">Milliseconds to wait for the reply; 0 is three seconds.</param>
    public TestFlow AssertReplyOneOf(string[] candidates, string description = null, uint timeout = 0)
    {
        ArgumentNullException.ThrowIfNull(candidates);
        return AssertReply(
            reply => Check(candidates.Contains(TextOf(reply)), description, string.Join("\n", candidates), Describe(reply)),
            description,
            timeout);
    }

    private static bool AreEqual(IActivity expected, IActivity reply, IEqualityComparer<IActivity> comparer)
        => expected.Type == reply.Type
            && (comparer?.Equals(expected, reply) ?? TextOf(expected)?.Trim() == TextOf(reply)?.Trim());

    private static string TextOf(IActivity activity) => activity.AsMessageActivity()?.Text;

    private static string Describe(IActivity activity) => TextOf(activity) ?? $"an activity of type {activity.Type}";

    private static void Check(bool fulfilled, string description, string expected, string received)
    {
        if (!fulfilled)
        {
            throw new InvalidOperationException($"{description ?? "Not the reply"}:\nExpected:{expected}\nReceived:{received}");
        }
    }

    private static TimeSpan TimeoutOf(uint milliseconds)
        => milliseconds == 0 ? DefaultTimeout : TimeSpan.FromMilliseconds(milliseconds);

    private async Task<IActivity> NextReplyAsync(uint timeout)
    {
        using var wait = new CancellationTokenSource(Debugger.IsAttached ? Timeout.InfiniteTimeSpan : TimeoutOf(timeout));
        try
        {
            return await _adapter.GetNextReplyAsync(wait.Token);
        }
        catch (OperationCanceledException)
        {
            return null;
        }
    }
}
