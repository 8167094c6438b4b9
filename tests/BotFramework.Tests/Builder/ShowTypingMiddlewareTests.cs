using System.Threading.Channels;
using Microsoft.Bot.Builder;
using Microsoft.Bot.Schema;

namespace BotFramework.Tests.Builder;

public class ShowTypingMiddlewareTests
{
    private readonly TypingAdapter _adapter = new();

    [Fact]
    public async Task Typing_shows_again_and_again_until_the_turn_ends()
    {
        _adapter.Use(new ShowTypingMiddleware(delay: 0, period: 1));

        await _adapter.RunAsync(CollectingAdapter.Message(), async turn =>
        {
            var first = await _adapter.Typing.Reader.ReadAsync();
            await _adapter.Typing.Reader.ReadAsync();
            Assert.Equal((ActivityTypes.Typing, "talk", "user"), (first.Type, first.Conversation.Id, first.Recipient.Id));
            Assert.False(turn.Responded);
        });

        Assert.True(_adapter.LastToken.IsCancellationRequested);
    }

    [Fact]
    public async Task A_turn_ends_after_its_typing_has()
    {
        _adapter.EndsLate = true;
        _adapter.Use(new ShowTypingMiddleware(delay: 0, period: 1));

        await _adapter.RunAsync(CollectingAdapter.Message(), async _ => await _adapter.Typing.Reader.ReadAsync());

        Assert.Equal(0, _adapter.Sending);
    }

    [Fact]
    public async Task A_quick_answer_comes_without_typing()
    {
        _adapter.Use(new ShowTypingMiddleware(delay: int.MaxValue, period: 1));

        await _adapter.RunAsync(CollectingAdapter.Message(), _ => Task.CompletedTask);

        Assert.False(_adapter.Typing.Reader.TryRead(out _));
    }

    [Fact]
    public async Task Only_a_message_is_answered_by_typing()
    {
        _adapter.Use(new ShowTypingMiddleware(delay: 0, period: 1));

        // A delay of 0 shows typing before the bot runs, so nothing is left to wait for.
        await _adapter.RunAsync(new Activity(ActivityTypes.Event), _ => Task.CompletedTask);

        Assert.False(_adapter.Typing.Reader.TryRead(out _));
    }

    [Fact]
    public async Task A_turn_is_not_lost_because_typing_could_not_be_shown()
    {
        _adapter.Failure = new InvalidOperationException();
        _adapter.Use(new ShowTypingMiddleware(delay: 0, period: 1));
        var ran = false;

        await _adapter.RunAsync(CollectingAdapter.Message(), _ => Task.FromResult(ran = true));

        Assert.True(ran);
    }

    [Fact]
    public void Times_that_make_no_sense_are_refused()
    {
        Assert.Throws<ArgumentOutOfRangeException>(() => new ShowTypingMiddleware(delay: -1));
        Assert.Throws<ArgumentOutOfRangeException>(() => new ShowTypingMiddleware(period: 0));
    }

    private sealed class TypingAdapter : BotAdapter
    {
        private int _sending;

        public Channel<Activity> Typing { get; } = Channel.CreateUnbounded<Activity>();

        public CancellationToken LastToken { get; private set; }

        public int Sending => _sending;

        public Exception? Failure { get; set; }

        /// <summary>Whether sending goes on for a while when it is cancelled.</summary>
        public bool EndsLate { get; set; }

        public async Task RunAsync(Activity activity, Func<ITurnContext, Task> bot)
        {
            using var turn = new TurnContext(this, activity);
            await RunPipelineAsync(turn, (context, _) => bot(context), CancellationToken.None);
        }

        public override async Task<ResourceResponse[]> SendActivitiesAsync(
            ITurnContext turnContext, Activity[] activities, CancellationToken cancellationToken)
        {
            Interlocked.Increment(ref _sending);
            LastToken = cancellationToken;
            try
            {
                await Task.Yield();
                if (Failure != null)
                {
                    throw Failure;
                }

                await Typing.Writer.WriteAsync(activities.Single(), CancellationToken.None);
                await (EndsLate ? EndLateAsync(cancellationToken) : Task.CompletedTask);
                return [new ResourceResponse("typing")];
            }
            finally
            {
                Interlocked.Decrement(ref _sending);
            }
        }

        public override Task<ResourceResponse> UpdateActivityAsync(
            ITurnContext turnContext, Activity activity, CancellationToken cancellationToken)
            => throw new NotSupportedException();

        public override Task DeleteActivityAsync(
            ITurnContext turnContext, ConversationReference reference, CancellationToken cancellationToken)
            => throw new NotSupportedException();

        private static async Task EndLateAsync(CancellationToken cancellationToken)
        {
            await Task.Delay(Timeout.Infinite, cancellationToken).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
            await Task.Delay(20, CancellationToken.None);
        }
    }
}
