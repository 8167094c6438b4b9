using System.Reflection;
using BotoxAdvisorBot.Storage;

namespace BotoxAdvisorBot.Tests.Storage;

[Collection(PostgresTests.Name)]
public sealed class PostgresStorageTests(Postgres postgres)
{
    /// <summary>The whole contract, by the names of its tests: as tests of their own they could not be skipped where there is no server.</summary>
    public static IEnumerable<object?[]> Contract() =>
        typeof(StorageContract).GetMethods().Where(method => method.GetCustomAttribute<FactAttribute>() is not null).SelectMany(Cases);

    [PostgresTheory]
    [MemberData(nameof(Contract))]
    public async Task The_contract_holds(string test, string? given)
    {
        var contract = new OnPostgres($"{await postgres.NewSchemaAsync()};Pooling=false");

        await (Task)typeof(StorageContract).GetMethod(test)!.Invoke(contract, given is null ? null : [given])!;
    }

    [PostgresFact]
    public async Task Hosts_that_start_together_make_the_tables_once()
    {
        var server = await postgres.NewSchemaAsync();
        var hosts = Enumerable.Range(0, 8).Select(_ => StorageSetup.Open(server, "/")).ToList();

        await Task.WhenAll(hosts.Select(host => Task.Run(async () => await (await host.OpenAsync(default)).DisposeAsync())));

        hosts.ForEach(host => host.Dispose());
    }

    [PostgresFact]
    public async Task A_turn_that_was_given_up_leaves_its_place_to_the_next()
    {
        using var database = StorageSetup.Open(await postgres.NewSchemaAsync(), "/");
        using var impatient = new CancellationTokenSource(TimeSpan.FromMilliseconds(200));
        using var late = new CancellationTokenSource();
        var first = await database.TakeTurnAsync("c", default);
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => database.TakeTurnAsync("c", impatient.Token));
        await first.DisposeAsync();
        var abandoned = await database.TakeTurnAsync("c", late.Token);

        await late.CancelAsync();

        await using var next = await database.TakeTurnAsync("c", default).WaitAsync(TimeSpan.FromSeconds(10));
        Assert.NotNull(abandoned);
    }

    [Theory]
    [InlineData("Data Source")]
    [InlineData("Host=db;Prot=1;Password=secret")]
    [InlineData("Data Source=a.db;Password=secret;Colour=red")]
    public void A_setting_that_fits_neither_database_is_named_and_not_quoted(string setting)
    {
        var refusal = Assert.Throws<InvalidOperationException>(() => StorageSetup.Open(setting, "/"));

        Assert.Contains("ConnectionStrings:Storage", refusal.Message, StringComparison.Ordinal);
        Assert.DoesNotContain("secret", refusal.ToString(), StringComparison.Ordinal);
    }

    private static IEnumerable<object?[]> Cases(MethodInfo test) =>
        test.GetCustomAttributes<InlineDataAttribute>().SelectMany(data => data.GetData(test)).Select(data => new object?[] { test.Name, data[0] }).DefaultIfEmpty([test.Name, null]);

    private sealed class OnPostgres(string server) : StorageContract
    {
        private protected override Database Connect() => StorageSetup.Open(server, "/");
    }
}
