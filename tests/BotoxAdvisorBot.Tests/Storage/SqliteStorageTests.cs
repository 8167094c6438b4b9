using BotoxAdvisorBot.Storage;

namespace BotoxAdvisorBot.Tests.Storage;

public sealed class SqliteStorageTests : StorageContract, IDisposable
{
    private readonly TemporaryFolder _folder = new();

    [Fact]
    public async Task The_folder_is_made_on_first_use()
    {
        await StorageOn(OpenFile("not-there-yet/advisor.db")).WriteAsync(Item("a", "text", "kept"));

        Assert.True(File.Exists(_folder.File("not-there-yet/advisor.db")));
    }

    [Fact]
    public async Task A_database_that_cannot_be_opened_names_the_setting()
    {
        await File.WriteAllTextAsync(_folder.File("file"), "in the way");
        var storage = StorageOn(OpenFile("file/advisor.db"));

        var refusal = await Assert.ThrowsAsync<StorageUnavailableException>(() => storage.ReadAsync(["a"]));

        Assert.Contains("ConnectionStrings:Storage", refusal.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_file_that_is_no_database_is_unavailable_storage()
    {
        await File.WriteAllTextAsync(_folder.File("advisor.db"), new string('x', 4096));

        await Assert.ThrowsAsync<StorageUnavailableException>(() => StorageOn(OpenFile("advisor.db")).ReadAsync(["a"]));
    }

    [Fact]
    public async Task A_database_that_comes_back_is_used()
    {
        await File.WriteAllTextAsync(_folder.File("file"), "in the way");
        var storage = StorageOn(OpenFile("file/advisor.db"));
        await Assert.ThrowsAsync<StorageUnavailableException>(() => storage.ReadAsync(["a"]));
        File.Delete(_folder.File("file"));

        await storage.WriteAsync(Item("a", "text", "kept"));

        Assert.NotEmpty(await storage.ReadAsync(["a"]));
    }

    [Fact]
    public void A_path_without_a_root_is_under_the_content_root()
    {
        using var unused = StorageSetup.OpenSqlite("Data Source=elsewhere/advisor.db", _folder.File("root"));

        Assert.Equal(_folder.File("root/elsewhere"), unused.Folder);
    }

    [Fact]
    public void Without_a_setting_the_file_is_in_the_data_folder()
    {
        using var unused = StorageSetup.OpenSqlite("", _folder.File("root"));

        Assert.Equal(_folder.File("root/data"), unused.Folder);
    }

    public void Dispose() => _folder.Dispose();

    private protected override Database Connect() => OpenFile("contract.db");

    private Database OpenFile(string name) => StorageSetup.OpenSqlite($"Data Source={_folder.File(name)}", "/");
}
