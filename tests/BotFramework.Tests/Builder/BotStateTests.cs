using Microsoft.Bot.Builder;
using Newtonsoft.Json.Linq;

namespace BotFramework.Tests.Builder;

public sealed class BotStateTests : IDisposable
{
    private const string Key = "test/conversations/talk";

    private readonly CountingStorage _storage = new();
    private readonly ConversationState _state;
    private readonly TurnContext _turn;

    public BotStateTests()
    {
        _state = new ConversationState(_storage);
        _turn = new CollectingAdapter().Turn();
    }

    private IStatePropertyAccessor<Answers> Answers => _state.CreateProperty<Answers>("answers");

    public void Dispose() => _turn.Dispose();

    [Fact]
    public async Task State_is_read_once_a_turn()
    {
        await Answers.GetAsync(_turn, () => new Answers());
        await Answers.GetAsync(_turn);
        await _state.LoadAsync(_turn);

        Assert.Equal(1, _storage.Reads);
    }

    [Fact]
    public async Task Loading_by_force_reads_again_and_drops_what_was_not_saved()
    {
        await Answers.SetAsync(_turn, new Answers { Area = "brow" });

        await _state.LoadAsync(_turn, force: true);

        Assert.Equal(2, _storage.Reads);
        Assert.Null(await Answers.GetAsync(_turn));
    }

    [Fact]
    public async Task The_default_value_becomes_the_property()
    {
        var created = await Answers.GetAsync(_turn, () => new Answers());

        Assert.Same(created, await Answers.GetAsync(_turn, () => throw new InvalidOperationException()));
    }

    [Fact]
    public async Task A_property_that_is_not_set_has_the_default_of_its_type()
    {
        Assert.Null(await Answers.GetAsync(_turn));
        Assert.Equal(0, await _state.CreateProperty<int>("count").GetAsync(_turn));
        Assert.Equal(3, await _state.CreateProperty<int>("count").GetAsync(_turn, () => 3));
        Assert.Equal(3, await _state.CreateProperty<int>("count").GetAsync(_turn));
    }

    [Fact]
    public async Task A_change_inside_a_property_is_saved()
    {
        var answers = await Answers.GetAsync(_turn, () => new Answers());
        await _state.SaveChangesAsync(_turn);

        answers.Area = "brow";
        await _state.SaveChangesAsync(_turn);

        Assert.Equal(2, _storage.Writes);
        Assert.Equal("brow", await AreaInNextTurnAsync());
    }

    [Fact]
    public async Task State_that_did_not_change_is_not_written()
    {
        await _state.SaveChangesAsync(_turn);
        await _state.LoadAsync(_turn);
        await _state.SaveChangesAsync(_turn);
        Assert.Equal(0, _storage.Writes);

        await Answers.SetAsync(_turn, new Answers());
        await _state.SaveChangesAsync(_turn);
        await _state.SaveChangesAsync(_turn);
        Assert.Equal(1, _storage.Writes);
    }

    [Fact]
    public async Task Saving_by_force_writes_what_did_not_change()
    {
        await _state.LoadAsync(_turn);

        await _state.SaveChangesAsync(_turn, force: true);

        Assert.Equal(1, _storage.Writes);
    }

    [Fact]
    public async Task Clearing_empties_the_state_and_saving_writes_that()
    {
        await Answers.SetAsync(_turn, new Answers { Area = "brow" });
        await _state.SaveChangesAsync(_turn);

        await _state.ClearStateAsync(_turn);
        Assert.Null(await Answers.GetAsync(_turn));
        await _state.SaveChangesAsync(_turn);

        Assert.Null(await AreaInNextTurnAsync());
    }

    [Fact]
    public async Task Clearing_state_that_was_empty_is_still_a_change()
    {
        await _state.LoadAsync(_turn);

        await _state.ClearStateAsync(_turn);
        await _state.SaveChangesAsync(_turn);

        Assert.Equal(1, _storage.Writes);
    }

    [Fact]
    public async Task Deleting_removes_the_state_from_storage_and_turn()
    {
        await Answers.SetAsync(_turn, new Answers { Area = "brow" });
        await _state.SaveChangesAsync(_turn);

        await _state.DeleteAsync(_turn);

        Assert.Null(_state.GetCachedState(_turn));
        Assert.Empty(await _storage.ReadAsync([Key], default));
    }

    [Fact]
    public async Task A_deleted_property_is_gone()
    {
        await Answers.SetAsync(_turn, new Answers());

        await Answers.DeleteAsync(_turn);

        Assert.Null(await Answers.GetAsync(_turn));
    }

    [Fact]
    public async Task A_value_that_storage_gave_without_its_type_is_converted()
    {
        _storage.Items[Key] = JObject.Parse("""{ answers: { Area: "brow" }, list: ["a"], count: 3 }""");

        Assert.Equal("brow", (await Answers.GetAsync(_turn)).Area);
        Assert.Equal(["a"], await _state.CreateProperty<List<string>>("list").GetAsync(_turn));
        Assert.Equal(3, await _state.CreateProperty<int>("count").GetAsync(_turn));
    }

    [Fact]
    public async Task A_value_of_another_type_is_converted()
    {
        await _state.CreateProperty<Dictionary<string, string>>("answers").SetAsync(_turn, new() { ["Area"] = "brow" });

        Assert.Equal("brow", (await Answers.GetAsync(_turn)).Area);
    }

    [Fact]
    public async Task A_new_state_is_written_as_a_plain_dictionary()
    {
        await Answers.SetAsync(_turn, new Answers());
        await _state.SaveChangesAsync(_turn);

        Assert.IsType<Dictionary<string, object>>(_storage.Items[Key]);
    }

    [Fact]
    public async Task The_instance_that_storage_gave_is_written_back_with_its_version()
    {
        var stored = new VersionedState { ETag = "7" };
        _storage.Items[Key] = stored;

        await Answers.SetAsync(_turn, new Answers());
        await _state.SaveChangesAsync(_turn);

        Assert.Same(stored, _storage.Items[Key]);
        Assert.Equal("7", stored.ETag);
    }

    [Fact]
    public async Task A_version_alone_is_no_change()
    {
        var stored = new VersionedState { ETag = "7" };
        _storage.Items[Key] = stored;
        await _state.LoadAsync(_turn);

        stored.ETag = "8";
        await _state.SaveChangesAsync(_turn);

        Assert.Equal(0, _storage.Writes);
    }

    [Fact]
    public async Task What_is_no_state_is_refused()
    {
        _storage.Items[Key] = "text";

        await Assert.ThrowsAsync<InvalidOperationException>(() => _state.LoadAsync(_turn));
    }

    [Fact]
    public async Task The_loaded_state_can_be_looked_at_as_JSON()
    {
        Assert.Null(_state.Get(_turn));

        await Answers.SetAsync(_turn, new Answers { Area = "brow" });

        Assert.Equal("brow", _state.Get(_turn).SelectToken("answers.Area"));
    }

    [Fact]
    public void A_property_needs_a_name()
        => Assert.Throws<ArgumentNullException>(() => _state.CreateProperty<string>(" "));

    [Fact]
    public async Task Conversation_and_user_have_their_own_keys()
    {
        await SaveAsync(_state);
        await SaveAsync(new UserState(_storage));

        Assert.Equal([Key, "test/users/user"], _storage.Items.Keys);

        async Task SaveAsync(BotState state)
        {
            await state.LoadAsync(_turn);
            await state.SaveChangesAsync(_turn, force: true);
        }
    }

    [Theory]
    [InlineData(true, false)]
    [InlineData(false, true)]
    public async Task A_key_cannot_be_made_of_what_is_missing(bool channel, bool accounts)
    {
        var activity = CollectingAdapter.Message();
        activity.ChannelId = channel ? activity.ChannelId : null;
        activity.Conversation = accounts ? activity.Conversation : null;
        activity.From = accounts ? activity.From : null;
        using var turn = new CollectingAdapter().Turn(activity);

        await Assert.ThrowsAsync<InvalidOperationException>(() => _state.LoadAsync(turn));
        await Assert.ThrowsAsync<InvalidOperationException>(() => new UserState(_storage).LoadAsync(turn));
    }

    private async Task<string?> AreaInNextTurnAsync()
    {
        using var turn = new CollectingAdapter().Turn();
        return (await Answers.GetAsync(turn))?.Area;
    }

    private sealed class VersionedState : Dictionary<string, object>, IStoreItem
    {
        public string? ETag { get; set; }
    }
}

internal sealed class Answers
{
    public string? Area { get; set; }
}
