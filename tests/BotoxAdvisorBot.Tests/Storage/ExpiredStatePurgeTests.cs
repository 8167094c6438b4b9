using System.Threading.Channels;
using BotoxAdvisorBot.Storage;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;

namespace BotoxAdvisorBot.Tests.Storage;

public sealed class ExpiredStatePurgeTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();
    private readonly FakeTimeProvider _time = new();
    private readonly Log _log = new();

    [Fact]
    public async Task Expired_items_are_removed_at_the_start_and_then_every_hour()
    {
        var table = Table("advisor.db");
        await table.CommitAsync([new PutState("a", "{}", null)], default);
        _time.Advance(TimeSpan.FromHours(23.5));
        await table.CommitAsync([new PutState("b", "{}", null), new PutState("c", "{}", null)], default);
        _time.Advance(TimeSpan.FromHours(1));
        using var purge = new ExpiredStatePurge(table, Conversations("advisor.db"), _time, _log);

        await purge.StartAsync(default);
        Assert.Equal("Removed 1 expired state items", await _log.NextAsync());

        for (var hour = 1; hour <= 22; hour++)
        {
            _time.Advance(TimeSpan.FromHours(1));
            Assert.Equal("Removed 0 expired state items", await _log.NextAsync());
        }

        _time.Advance(TimeSpan.FromHours(1));
        Assert.Equal("Removed 2 expired state items", await _log.NextAsync());
        await purge.StopAsync(default);
    }

    [Fact]
    public async Task A_database_that_is_away_is_tried_again_after_an_hour()
    {
        await File.WriteAllTextAsync(_folder.File("file"), "in the way");
        using var purge = new ExpiredStatePurge(Table("file/advisor.db"), Conversations("file/advisor.db"), _time, _log);

        await purge.StartAsync(default);
        Assert.Contains("StorageUnavailableException", await _log.NextAsync(), StringComparison.Ordinal);

        File.Delete(_folder.File("file"));
        _time.Advance(TimeSpan.FromHours(1));
        Assert.Equal("Removed 0 expired state items", await _log.NextAsync());
        await purge.StopAsync(default);
    }

    public void Dispose() => _folder.Dispose();

    private DirectLineLog Conversations(string file) => new(StorageSetup.OpenSqlite($"Data Source={_folder.File(file)}", "/"), _time);

    private StateTable Table(string file) => new(
        StorageSetup.OpenSqlite($"Data Source={_folder.File(file)}", "/"), _time, Options.Create(new StorageOptions()));

    private sealed class Log : ILogger<ExpiredStatePurge>
    {
        private readonly Channel<string> _lines = Channel.CreateUnbounded<string>();

        public Task<string> NextAsync() => _lines.Reader.ReadAsync().AsTask().WaitAsync(TimeSpan.FromSeconds(30));

        public IDisposable? BeginScope<TState>(TState state)
            where TState : notnull => null;

        public bool IsEnabled(LogLevel logLevel) => true;

        void ILogger.Log<TState>(
            LogLevel logLevel, EventId eventId, TState state, Exception? exception, Func<TState, Exception?, string> formatter) =>
            _lines.Writer.TryWrite(formatter(state, exception));
    }
}
