using Microsoft.Bot.Builder;
using Newtonsoft.Json;
using Newtonsoft.Json.Linq;

namespace BotFramework.Tests.Builder;

public class MemoryStorageTests
{
    private readonly MemoryStorage _storage = new();

    [Fact]
    public async Task What_is_read_is_a_copy_with_its_types()
    {
        var written = new Dictionary<string, object> { ["answers"] = new Answers { Area = "brow" }, ["days"] = new List<int> { 3 } };
        await WriteAsync("key", written);
        ((Answers)written["answers"]).Area = "changed";

        var read = Assert.IsType<Dictionary<string, object>>(await ReadAsync("key"));

        Assert.Equal("brow", Assert.IsType<Answers>(read["answers"]).Area);
        Assert.Equal([3], Assert.IsType<List<int>>(read["days"]));
    }

    [Fact]
    public async Task Changing_what_was_read_does_not_change_what_is_stored()
    {
        await WriteAsync("key", new Answers { Area = "brow" });

        ((Answers)await ReadAsync("key")).Area = "changed";

        Assert.Equal("brow", ((Answers)await ReadAsync("key")).Area);
    }

    [Fact]
    public async Task Keys_that_are_not_stored_are_absent()
    {
        await WriteAsync("known", new Answers());

        Assert.Equal(["known"], (await _storage.ReadAsync(["unknown", "known"], default)).Keys);
    }

    [Fact]
    public async Task What_is_deleted_is_gone()
    {
        await WriteAsync("key", new Answers());

        await _storage.DeleteAsync(["key", "unknown"], default);

        Assert.Empty(await _storage.ReadAsync(["key"], default));
    }

    [Fact]
    public async Task A_plain_item_is_always_written()
    {
        await WriteAsync("key", new Answers { Area = "brow" });
        await WriteAsync("key", new Answers { Area = "lip" });

        Assert.Equal("lip", ((Answers)await ReadAsync("key")).Area);
    }

    [Fact]
    public async Task An_item_with_a_version_replaces_only_the_version_it_was_read_from()
    {
        await WriteAsync("key", new Item());
        var (first, second) = ((Item)await ReadAsync("key"), (Item)await ReadAsync("key"));

        await WriteAsync("key", first);
        await Assert.ThrowsAsync<InvalidOperationException>(() => WriteAsync("key", second));

        Assert.NotNull(first.ETag);
        Assert.NotEqual(first.ETag, ((Item)await ReadAsync("key")).ETag);
    }

    [Fact]
    public async Task A_star_replaces_any_version()
    {
        await WriteAsync("key", new Item { Text = "old" });

        await WriteAsync("key", new Item { Text = "new", ETag = "*" });

        Assert.Equal("new", ((Item)await ReadAsync("key")).Text);
    }

    [Fact]
    public async Task A_first_version_may_have_any_ETag_or_none()
    {
        await WriteAsync("none", new Item());
        await WriteAsync("some", new Item { ETag = "7" });

        Assert.Equal(2, (await _storage.ReadAsync(["none", "some"], default)).Count);
    }

    [Fact]
    public async Task An_item_without_ETag_does_not_replace_one_that_has_a_version()
    {
        await WriteAsync("key", new Item());

        await Assert.ThrowsAsync<InvalidOperationException>(() => WriteAsync("key", new Item()));
    }

    [Fact]
    public async Task A_JSON_item_with_a_version_is_checked_too()
    {
        await WriteAsync("key", JObject.Parse("""{ ETag: "" }"""));

        await Assert.ThrowsAsync<InvalidOperationException>(() => WriteAsync("key", JObject.Parse("""{ ETag: "other" }""")));
    }

    [Fact]
    public async Task A_dictionary_with_a_version_comes_back_with_it_and_not_as_an_entry()
    {
        await WriteAsync("key", new VersionedDictionary { ["entry"] = "value" });

        var read = Assert.IsType<VersionedDictionary>(await ReadAsync("key"));

        Assert.Equal(["entry"], read.Keys);
        Assert.NotNull(read.ETag);
        await WriteAsync("key", read);
        await Assert.ThrowsAsync<InvalidOperationException>(() => WriteAsync("key", read));
    }

    [Fact]
    public async Task The_serializer_given_decides_about_types()
    {
        var storage = new MemoryStorage(new JsonSerializer());
        await storage.WriteAsync(new Dictionary<string, object> { ["key"] = new Answers { Area = "brow" } }, default);

        Assert.IsType<JObject>((await storage.ReadAsync(["key"], default))["key"]);
        Assert.Equal("brow", (await storage.ReadAsync<Answers>(["key"]))["key"].Area);
    }

    [Fact]
    public async Task Items_live_in_the_dictionary_given()
    {
        var items = new Dictionary<string, JObject>();
        await new MemoryStorage(items).WriteAsync(new Dictionary<string, object> { ["key"] = new Answers { Area = "brow" } }, default);

        Assert.Equal("brow", items["key"].Value<string>("Area"));
        Assert.IsType<Answers>((await new MemoryStorage(items).ReadAsync(["key"], default))["key"]);
    }

    [Fact]
    public async Task Reading_by_type_leaves_other_types_out()
    {
        await WriteAsync("answers", new Answers());
        await WriteAsync("item", new Item());

        Assert.Equal(["answers"], (await _storage.ReadAsync<Answers>(["answers", "item"])).Keys);
    }

    [Fact]
    public async Task Null_is_refused()
    {
        await Assert.ThrowsAsync<ArgumentNullException>(() => _storage.ReadAsync(null, default));
        await Assert.ThrowsAsync<ArgumentNullException>(() => _storage.WriteAsync(null, default));
        await Assert.ThrowsAsync<ArgumentNullException>(() => _storage.DeleteAsync(null, default));
        Assert.Throws<ArgumentNullException>(() => new MemoryStorage((JsonSerializer)null!));
    }

    [Fact]
    public async Task A_bots_state_keeps_its_types_over_turns()
    {
        var state = new ConversationState(_storage);
        var property = state.CreateProperty<object>("answers");
        using (var turn = new CollectingAdapter().Turn())
        {
            await property.SetAsync(turn, new Answers { Area = "brow" });
            await state.SaveChangesAsync(turn);
        }

        using var next = new CollectingAdapter().Turn();
        Assert.Equal("brow", Assert.IsType<Answers>(await property.GetAsync(next)).Area);
    }

    private Task WriteAsync(string key, object value) => _storage.WriteAsync(new Dictionary<string, object> { [key] = value }, default);

    private async Task<object> ReadAsync(string key) => (await _storage.ReadAsync([key], default))[key];

    private sealed class Item : IStoreItem
    {
        public string? Text { get; set; }

        public string? ETag { get; set; }
    }

    private sealed class VersionedDictionary : Dictionary<string, object>, IStoreItem
    {
        public string? ETag { get; set; }
    }
}
