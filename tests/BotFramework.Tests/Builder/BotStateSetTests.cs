using Microsoft.Bot.Builder;

namespace BotFramework.Tests.Builder;

public class BotStateSetTests
{
    private readonly CollectingAdapter _adapter = new();

    [Fact]
    public async Task States_are_loaded_at_the_same_time()
    {
        var storage = new MeetingStorage(2);
        var set = new BotStateSet(new ConversationState(storage)).Add(new UserState(storage));
        using var turn = _adapter.Turn();

        // Each read goes on only when the other has begun too.
        await set.LoadAllAsync(turn).WaitAsync(TimeSpan.FromSeconds(10));

        Assert.All(set.BotStates, state => Assert.NotNull(state.GetCachedState(turn)));
    }

    [Fact]
    public async Task Only_what_changed_is_saved()
    {
        var (storage, untouched) = (new CountingStorage(), new CountingStorage());
        var state = new ConversationState(storage);
        var set = new BotStateSet(state, new UserState(untouched));
        using var turn = _adapter.Turn();
        await set.LoadAllAsync(turn);

        await state.CreateProperty<string>("name").SetAsync(turn, "value");
        await set.SaveAllChangesAsync(turn);

        Assert.Equal((1, 0), (storage.Writes, untouched.Writes));
    }

    [Fact]
    public async Task The_middleware_saves_when_the_turn_has_run_through()
    {
        var storage = new CountingStorage();
        var state = new ConversationState(storage);
        _adapter.Use(new AutoSaveStateMiddleware().Add(state));

        await _adapter.RunAsync(async (turn, token) =>
        {
            await state.CreateProperty<string>("name").SetAsync(turn, "value", token);
            Assert.Equal(0, storage.Writes);
        });

        Assert.Equal(1, storage.Writes);
    }

    [Fact]
    public async Task The_middleware_does_not_save_a_turn_that_failed()
    {
        var storage = new CountingStorage();
        var state = new ConversationState(storage);
        _adapter.Use(new AutoSaveStateMiddleware(state));

        await Assert.ThrowsAsync<InvalidOperationException>(() => _adapter.RunAsync(async (turn, token) =>
        {
            await state.CreateProperty<string>("name").SetAsync(turn, "value", token);
            throw new InvalidOperationException();
        }));

        Assert.Equal(0, storage.Writes);
    }

    private sealed class MeetingStorage(int readers) : IStorage
    {
        private readonly TaskCompletionSource _allHere = new(TaskCreationOptions.RunContinuationsAsynchronously);
        private int _here;

        public async Task<IDictionary<string, object>> ReadAsync(string[] keys, CancellationToken cancellationToken)
        {
            if (++_here == readers)
            {
                _allHere.SetResult();
            }

            await _allHere.Task;
            return new Dictionary<string, object>();
        }

        public Task WriteAsync(IDictionary<string, object> changes, CancellationToken cancellationToken)
            => throw new NotSupportedException();

        public Task DeleteAsync(string[] keys, CancellationToken cancellationToken)
            => throw new NotSupportedException();
    }
}
