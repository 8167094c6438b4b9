using BotoxAdvisorBot.Storage;
using Dapper;
using Microsoft.Bot.Builder;
using Microsoft.Bot.Builder.Dialogs;
using Microsoft.Bot.Schema;
using Microsoft.Extensions.Options;
using Newtonsoft.Json;
using Newtonsoft.Json.Linq;

namespace BotoxAdvisorBot.Tests.Storage;

/// <summary>What every database behind the storage has to do.</summary>
public abstract class StorageContract
{
    private readonly FakeTimeProvider _time = new();

    [Fact]
    public async Task What_was_written_is_read_back_with_an_etag()
    {
        var storage = Storage();

        await storage.WriteAsync(Item("a", "text", "kept"));

        var state = await ReadAsync(storage, "a");
        Assert.Equal("kept", state["text"]);
        Assert.False(string.IsNullOrEmpty(state.ETag));
    }

    [Fact]
    public async Task A_key_without_an_item_is_not_in_the_answer()
    {
        var storage = Storage();
        await storage.WriteAsync(Item("a", "text", "kept"));

        var items = await storage.ReadAsync(["a", "b"]);

        Assert.Equal(["a"], items.Keys);
    }

    [Fact]
    public async Task Keys_differ_by_case()
    {
        var storage = Storage();

        await storage.WriteAsync(Item("a", "text", "small"));
        await storage.WriteAsync(Item("A", "text", "large"));

        Assert.Equal("small", (await ReadAsync(storage, "a"))["text"]);
    }

    [Fact]
    public async Task Of_two_first_writes_the_second_is_refused()
    {
        await Storage().WriteAsync(Item("a", "text", "first"));

        await Assert.ThrowsAsync<StateConflictException>(() => Storage().WriteAsync(Item("a", "text", "second")));

        Assert.Equal("first", (await ReadAsync(Storage(), "a"))["text"]);
    }

    [Fact]
    public async Task First_writes_that_race_leave_one_winner()
    {
        var writes = Enumerable.Range(0, 8)
            .Select(number => Task.Run(() => Storage().WriteAsync(Item("a", "number", number)))).ToList();

        await Assert.ThrowsAsync<StateConflictException>(() => Task.WhenAll(writes));

        Assert.Equal(1, writes.Count(write => write.IsCompletedSuccessfully));
    }

    [Fact]
    public async Task An_item_that_changed_since_it_was_read_is_not_overwritten()
    {
        var storage = Storage();
        await storage.WriteAsync(Item("a", "text", "old"));
        var mine = await ReadAsync(storage, "a");
        var theirs = await ReadAsync(storage, "a");
        theirs["text"] = "theirs";
        await storage.WriteAsync(Item("a", theirs));

        mine["text"] = "mine";
        await Assert.ThrowsAsync<StateConflictException>(() => storage.WriteAsync(Item("a", mine)));

        Assert.Equal("theirs", (await ReadAsync(storage, "a"))["text"]);
    }

    [Fact]
    public async Task An_item_that_was_deleted_since_it_was_read_does_not_come_back()
    {
        var storage = Storage();
        await storage.WriteAsync(Item("a", "text", "old"));
        var mine = await ReadAsync(storage, "a");
        await storage.DeleteAsync(["a"]);

        await Assert.ThrowsAsync<StateConflictException>(() => storage.WriteAsync(Item("a", mine)));
    }

    [Fact]
    public async Task Two_turns_that_loaded_the_same_state_do_not_both_save()
    {
        var (one, oneTurn) = (new ConversationState(Storage()), Turn());
        var (other, otherTurn) = (new ConversationState(Storage()), Turn());
        await one.CreateProperty<string>("name").SetAsync(oneTurn, "before");
        await one.SaveChangesAsync(oneTurn);
        oneTurn = Turn();
        await one.CreateProperty<string>("name").SetAsync(oneTurn, "one");
        await other.CreateProperty<string>("name").SetAsync(otherTurn, "other");
        await one.SaveChangesAsync(oneTurn);

        await Assert.ThrowsAsync<StateConflictException>(() => other.SaveChangesAsync(otherTurn));

        Assert.Equal("one", await new ConversationState(Storage()).CreateProperty<string>("name").GetAsync(Turn()));
    }

    [Fact]
    public async Task A_star_overwrites_whatever_is_there()
    {
        var storage = Storage();
        await storage.WriteAsync(Item("a", "text", "old"));

        await storage.WriteAsync(Item("a", new StoredState { ["text"] = "new", ETag = "*" }));

        Assert.Equal("new", (await ReadAsync(storage, "a"))["text"]);
    }

    [Fact]
    public async Task The_changes_of_one_call_are_made_together_or_not_at_all()
    {
        var storage = Storage();
        await storage.WriteAsync(Item("taken", "text", "old"));

        await Assert.ThrowsAsync<StateConflictException>(() => storage.WriteAsync(
            new Dictionary<string, object> { ["free"] = State("text", "new"), ["taken"] = State("text", "new") }));

        Assert.Empty(await storage.ReadAsync(["free"]));
    }

    [Fact]
    public async Task Deleted_items_are_gone()
    {
        var storage = Storage();
        await storage.WriteAsync(Item("a", "text", "old"));

        await storage.DeleteAsync(["a", "never there"]);

        Assert.Empty(await storage.ReadAsync(["a"]));
    }

    [Fact]
    public async Task A_day_after_the_last_write_an_item_is_gone()
    {
        var storage = Storage();
        await storage.WriteAsync(Item("a", "text", "old"));

        _time.Advance(TimeSpan.FromHours(24));

        Assert.Empty(await storage.ReadAsync(["a"]));
    }

    [Fact]
    public async Task Every_write_starts_the_day_anew()
    {
        var storage = Storage();
        await storage.WriteAsync(Item("a", "text", "old"));
        _time.Advance(TimeSpan.FromHours(23));
        await storage.WriteAsync(Item("a", await ReadAsync(storage, "a")));

        _time.Advance(TimeSpan.FromHours(23));

        Assert.Equal("old", (await ReadAsync(storage, "a"))["text"]);
    }

    [Fact]
    public async Task How_long_items_are_kept_is_a_setting()
    {
        var storage = StorageOn(Connect(), TimeSpan.FromMinutes(5));
        await storage.WriteAsync(Item("a", "text", "old"));

        _time.Advance(TimeSpan.FromMinutes(5));

        Assert.Empty(await storage.ReadAsync(["a"]));
    }

    [Fact]
    public async Task An_expired_item_may_be_replaced_by_a_first_write()
    {
        var storage = Storage();
        await storage.WriteAsync(Item("a", "text", "old"));
        _time.Advance(TimeSpan.FromHours(25));

        await storage.WriteAsync(Item("a", "text", "new"));

        Assert.Equal("new", (await ReadAsync(storage, "a"))["text"]);
    }

    [Fact]
    public async Task Purging_removes_what_has_expired_and_nothing_else()
    {
        var table = Table(Connect());
        await Storage().WriteAsync(Item("old", "text", "old"));
        _time.Advance(TimeSpan.FromHours(23));
        await Storage().WriteAsync(Item("new", "text", "new"));
        _time.Advance(TimeSpan.FromHours(2));

        Assert.Equal(1, await table.PurgeAsync(default));
        Assert.Equal(0, await table.PurgeAsync(default));
        Assert.NotEmpty(await Storage().ReadAsync(["new"]));
    }

    [Fact]
    public async Task A_new_process_reads_what_the_old_one_wrote()
    {
        using (var old = Connect())
        {
            await StorageOn(old).WriteAsync(Item("a", "text", "kept"));
        }

        Assert.Equal("kept", (await ReadAsync(Storage(), "a"))["text"]);
    }

    [Fact]
    public async Task A_dialog_stack_comes_back_with_its_types()
    {
        var prompt = new DialogInstance { Id = "ask", State = State("options", new PromptOptions { RecognizeLanguage = "en" }) };
        var waterfall = new DialogInstance { Id = "steps", Version = "3", State = State("values", State("area", "forehead")) };
        var inner = new DialogState([waterfall, prompt]);
        var stack = new DialogState([new DialogInstance { Id = "diagnosis", State = State("dialogs", inner) }]);
        await Storage().WriteAsync(Item("a", "DialogState", stack));

        var read = (DialogState)(await ReadAsync(Storage(), "a"))["DialogState"];

        var component = Assert.Single(read.DialogStack);
        var instances = ((DialogState)component.State["dialogs"]).DialogStack;
        Assert.Equal(("steps", "3"), (instances[0].Id, instances[0].Version));
        Assert.Equal("forehead", ((Dictionary<string, object>)instances[0].State["values"])["area"]);
        Assert.Equal("en", ((PromptOptions)instances[1].State["options"]).RecognizeLanguage);
    }

    [Fact]
    public async Task A_list_of_dialogs_comes_back_as_one()
    {
        await Storage().WriteAsync(Item("a", "list", new List<DialogInstance> { new() { Id = "one" } }));

        Assert.Equal("one", Assert.Single((List<DialogInstance>)(await ReadAsync(Storage(), "a"))["list"]).Id);
    }

    [Fact]
    public async Task The_applications_records_come_back_as_they_were()
    {
        var answers = new Answers("forehead", new DateOnly(2025, 11, 17)) { Signs = ["frozen", "heavy"], Told = null };
        await Storage().WriteAsync(Item("a", "answers", answers));

        var read = (Answers)(await ReadAsync(Storage(), "a"))["answers"];

        Assert.Equal(answers with { Signs = read.Signs }, read);
        Assert.Equal(answers.Signs, read.Signs);
    }

    [Fact]
    public async Task Text_that_looks_like_a_date_stays_text()
    {
        await Storage().WriteAsync(Item("a", "text", "2025-11-17T10:00:00Z"));

        Assert.Equal("2025-11-17T10:00:00Z", (await ReadAsync(Storage(), "a"))["text"]);
    }

    [Fact]
    public async Task Raw_json_comes_back_as_json()
    {
        await Storage().WriteAsync(Item("a", "json", JObject.Parse("""{ "ticks": [1, 2] }""")));

        Assert.Equal(2, ((JObject)(await ReadAsync(Storage(), "a"))["json"])["ticks"]![1]);
    }

    [Fact]
    public async Task Raw_json_cannot_name_a_type()
    {
        var json = JObject.Parse("""{ "ticks": [{ "$type": "DialogState" }] }""");

        await Assert.ThrowsAsync<JsonSerializationException>(() => Storage().WriteAsync(Item("a", "json", json)));
    }

    [Fact]
    public async Task Stored_types_have_short_names()
    {
        await Storage().WriteAsync(Item("a", "answers", new Answers("forehead", default)));

        var row = Assert.Single(await Table(Connect()).ReadAsync(["a"], default));
        Assert.Contains("""{"$type":"Answers","Area""", row.Value, StringComparison.Ordinal);
        Assert.DoesNotContain("BotoxAdvisorBot", row.Value, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_type_that_is_not_on_the_list_is_not_stored()
    {
        var refusal = await Assert.ThrowsAsync<JsonSerializationException>(
            () => Storage().WriteAsync(Item("a", "other", new Unlisted("secret"))));

        Assert.Contains(nameof(Unlisted), refusal.Message, StringComparison.Ordinal);
        Assert.DoesNotContain("secret", refusal.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("Nothing")]
    [InlineData("System.IO.FileInfo, System.Private.CoreLib")]
    [InlineData("Answers, BotoxAdvisorBot.Tests")]
    public async Task A_type_name_that_is_not_on_the_list_is_not_read(string name)
    {
        var value = $$"""{"other":{"$type":"{{name}}"} }""";
        await Table(Connect()).CommitAsync([new PutState("a", value, null)], default);

        await Assert.ThrowsAsync<JsonSerializationException>(() => Storage().ReadAsync(["a"]));
    }

    [Fact]
    public async Task Only_dictionaries_are_stored()
    {
        await Assert.ThrowsAsync<ArgumentException>(() => Storage().WriteAsync(Item("a", new Answers("forehead", default))));
    }

    [Fact]
    public async Task A_refused_write_says_nothing_of_the_content()
    {
        await Storage().WriteAsync(Item("a", "text", "secret"));

        var refusal = await Assert.ThrowsAsync<StateConflictException>(() => Storage().WriteAsync(Item("a", "text", "secret")));

        Assert.DoesNotContain("secret", refusal.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_table_can_be_read_by_any_tool()
    {
        await Storage().WriteAsync(Item("a", "text", "kept"));

        await using var connection = await Connect().OpenAsync(default);
        Assert.Equal(
            ("a", """{"text":"kept"}""", _time.GetUtcNow().AddHours(24).ToUnixTimeMilliseconds()),
            await connection.QuerySingleAsync<(string, string, long)>("SELECT key, value, expires_at FROM state_items"));
    }

    /// <summary>Connects to the test's own database, the same one each time.</summary>
    private protected abstract Database Connect();

    private protected SqlStorage StorageOn(Database database, TimeSpan? keepFor = null) => new(
        Table(database, keepFor),
        new StateSerializer(new StateTypeNames(new Dictionary<string, Type> { ["Answers"] = typeof(Answers) })));

    private protected static Dictionary<string, object> Item(string key, object value) => new() { [key] = value };

    private protected static Dictionary<string, object> Item(string key, string name, object value) => Item(key, State(name, value));

    private static Dictionary<string, object> State(string name, object value) => new() { [name] = value };

    private static async Task<StoredState> ReadAsync(SqlStorage storage, string key) =>
        Assert.IsType<StoredState>((await storage.ReadAsync([key]))[key]);

    private static TurnContext Turn() => new(
        new Microsoft.Bot.Builder.Adapters.TestAdapter(),
        new Activity(ActivityTypes.Message) { ChannelId = "test", Conversation = new ConversationAccount(id: "c") });

    private SqlStorage Storage() => StorageOn(Connect());

    private StateTable Table(Database database, TimeSpan? keepFor = null) => new(
        database, _time, Options.Create(keepFor is { } time ? new StorageOptions { KeepFor = time } : new StorageOptions()));

    private sealed record Answers(string Area, DateOnly Since)
    {
        public IReadOnlyList<string> Signs { get; init; } = [];

        public string? Told { get; init; } = "nobody";
    }

    private sealed record Unlisted(string Text);
}
