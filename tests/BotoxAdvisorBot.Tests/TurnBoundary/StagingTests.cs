using BotoxAdvisorBot.Storage;
using Microsoft.Bot.Builder;

namespace BotoxAdvisorBot.Tests.TurnBoundary;

public sealed class StagingTests : TurnTests
{
    private const string Key = "test/conversations/c";

    [Fact]
    public async Task A_turn_reads_what_it_wrote()
    {
        await Channel.ReceiveAsync(Node.Message("1", "one"), async turnContext =>
        {
            await Node.RememberAsync(turnContext);
            await Node.Conversation.LoadAsync(turnContext, force: true);

            Assert.Equal("one", await Node.Conversation.CreateProperty<string>("heard").GetAsync(turnContext));
        });
    }

    [Fact]
    public async Task State_saved_several_times_in_a_turn_is_as_saved_last()
    {
        await Channel.ReceiveAsync(Node.Message("1", "one"), Node.ListenAsync);

        await Channel.ReceiveAsync(Node.Message("2", "two"), async turnContext =>
        {
            await Node.RememberAsync(turnContext);
            await Node.RememberAsync(turnContext);
        });

        Assert.Equal("one two two", await Node.HeardAsync());
    }

    [Fact]
    public async Task What_is_changed_after_saving_is_not_saved()
    {
        await Channel.ReceiveAsync(Node.Message("1", "one"), async turnContext =>
        {
            await Node.RememberAsync(turnContext);
            await Node.Conversation.CreateProperty<string>("heard").SetAsync(turnContext, "not saved");
        });

        Assert.Equal("one", await Node.HeardAsync());
    }

    [Fact]
    public async Task Cleared_state_replaces_what_was_there()
    {
        await Channel.ReceiveAsync(Node.Message("1", "one"), Node.ListenAsync);

        await Channel.ReceiveAsync(Node.Message("2", "two"), async turnContext =>
        {
            await Node.Conversation.LoadAsync(turnContext);
            await Node.Conversation.ClearStateAsync(turnContext);
            await Node.RememberAsync(turnContext);
        });

        Assert.Equal("two", await Node.HeardAsync());
    }

    [Fact]
    public async Task Cleared_state_still_gives_way_to_another_node()
    {
        await Channel.ReceiveAsync(Node.Message("1", "one"), Node.ListenAsync);

        await Assert.ThrowsAsync<StateConflictException>(() => Channel.ReceiveAsync(Node.Message("2", "two"), async turnContext =>
        {
            await Node.Conversation.LoadAsync(turnContext);
            await Node.Conversation.ClearStateAsync(turnContext);
            await Node.RememberAsync(turnContext);
            await Node.Table.CommitAsync([new PutState(Key, """{"heard":"another node"}""", PutState.AnyETag)], default);
        }));
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task State_written_after_it_was_deleted_replaces_what_was_there(bool readBefore)
    {
        await Channel.ReceiveAsync(Node.Message("1", "one"), Node.ListenAsync);

        await Channel.ReceiveAsync(Node.Message("2", "two"), async turnContext =>
        {
            if (readBefore)
            {
                await Node.Conversation.LoadAsync(turnContext);
            }

            await Node.Conversation.DeleteAsync(turnContext);
            await Node.RememberAsync(turnContext);
        });

        Assert.Equal("two", await Node.HeardAsync());
    }

    [Fact]
    public async Task Deleted_state_is_not_there_for_the_rest_of_the_turn_and_afterwards()
    {
        await Channel.ReceiveAsync(Node.Message("1", "one"), Node.ListenAsync);

        await Channel.ReceiveAsync(Node.Message("2"), async turnContext =>
        {
            await Node.Conversation.DeleteAsync(turnContext);

            Assert.Empty(await Node.Storage.ReadAsync([Key]));
        });

        Assert.Null(await Node.HeardAsync());
    }

    [Fact]
    public async Task A_deletion_is_undone_when_the_turn_fails()
    {
        await Channel.ReceiveAsync(Node.Message("1", "one"), Node.ListenAsync);

        await Assert.ThrowsAsync<FormatException>(() => Channel.ReceiveAsync(Node.Message("2"), async turnContext =>
        {
            await Node.Conversation.DeleteAsync(turnContext);
            throw new FormatException();
        }));

        Assert.Equal("one", await Node.HeardAsync());
    }

    [Fact]
    public async Task A_message_keeps_state_alive_that_it_only_reads()
    {
        await Channel.ReceiveAsync(Node.Message("1", "one"), Node.ListenAsync);
        Time.Advance(TimeSpan.FromHours(23));
        await Channel.ReceiveAsync(Node.Message("2"), turnContext => Node.Conversation.LoadAsync(turnContext));

        Time.Advance(TimeSpan.FromHours(23));

        Assert.Equal("one", await Node.HeardAsync());
    }

    [Fact]
    public async Task Several_states_are_loaded_and_saved_side_by_side()
    {
        var states = new BotStateSet(Node.Conversation, Node.User);

        for (var turn = 1; turn <= 2; turn++)
        {
            await Channel.ReceiveAsync(Node.Message($"{turn}"), async turnContext =>
            {
                await states.LoadAllAsync(turnContext);
                await Node.Conversation.CreateProperty<string>("heard").SetAsync(turnContext, $"{turn}");
                await Node.User.CreateProperty<string>("name").SetAsync(turnContext, $"{turn}");
                await states.SaveAllChangesAsync(turnContext);
            });
        }

        Assert.Equal("2", await Node.HeardAsync());
        Assert.NotEmpty(await Node.Storage.ReadAsync(["test/users/patient"]));
    }

    [Fact]
    public async Task Outside_of_a_turn_storage_is_written_at_once()
    {
        await Node.Storage.WriteAsync(new Dictionary<string, object> { ["a"] = new Dictionary<string, object>() });
        Assert.NotEmpty(await Node.Storage.ReadAsync(["a"]));

        await Node.Storage.DeleteAsync(["a"]);
        Assert.Empty(await Node.Storage.ReadAsync(["a"]));
    }

    [Fact]
    public async Task What_a_turn_did_not_await_cannot_write_after_it()
    {
        var turnIsOver = new TaskCompletionSource();
        var forgotten = Task.CompletedTask;
        await Channel.ReceiveAsync(Node.Message("1"), turnContext =>
        {
            forgotten = RememberLaterAsync(turnContext);
            return Task.CompletedTask;
        });

        turnIsOver.SetResult();

        await Assert.ThrowsAsync<InvalidOperationException>(() => forgotten);

        async Task RememberLaterAsync(ITurnContext turnContext)
        {
            await turnIsOver.Task;
            await Node.RememberAsync(turnContext);
        }
    }

    [Theory]
    [InlineData("not json")]
    [InlineData("{\"heard\":{\"$type\":\"a type of another version\"}}")]
    public async Task State_that_cannot_be_read_is_replaced_and_the_conversation_goes_on(string left)
    {
        await Node.Table.CommitAsync([new PutState(Key, left, null)], CancellationToken.None);

        await Channel.ReceiveAsync(Node.Message("1", "one"), Node.ListenAsync);
        await Channel.ReceiveAsync(Node.Message("2", "two"), Node.ListenAsync);

        Assert.Equal("one two", await Node.HeardAsync());
    }
}
