using System.Diagnostics;
using System.Globalization;
using System.Net;
using System.Net.Sockets;
using Npgsql;

namespace BotoxAdvisorBot.Tests.Storage;

/// <summary>A private PostgreSQL server for the tests, made of the programs on this machine; installed with apt where there are none.</summary>
public sealed class Postgres : IAsyncLifetime
{
    private static readonly Lazy<string?> Found = new(() => Find() ?? Install());

    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("botox-advisor-postgres-");
    private int _port;

    /// <summary>Why these tests are skipped; null when they run. CI never skips them.</summary>
    public static string? Missing =>
        Found.Value is not null || Environment.GetEnvironmentVariable("CI") == "true"
            ? null
            : "There is no PostgreSQL on this machine, and apt could not install one.";

    /// <summary>PostgreSQL refuses to run as root.</summary>
    private static bool IsRoot => Environment.UserName == "root";

    /// <summary>A connection string for a schema of its own.</summary>
    public async Task<string> NewSchemaAsync()
    {
        var schema = $"t{Guid.NewGuid():N}";
        await ExecuteAsync($"CREATE SCHEMA {schema}");
        return $"{Server};Search Path={schema}";
    }

    /// <summary>Breaks every other connection, as a server that restarts does.</summary>
    public Task BreakConnectionsAsync() =>
        ExecuteAsync("SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE pid <> pg_backend_pid() AND backend_type = 'client backend'");

    public async Task InitializeAsync()
    {
        if (Missing is not null)
        {
            return;
        }

        _ = Found.Value ?? throw new InvalidOperationException("These tests need PostgreSQL.");
        if (IsRoot)
        {
            await RunAsync("chown", "postgres", _folder.FullName);
        }

        _port = FreePort();
        await RunAsServerAsync("initdb", "-D", Data, "-U", "botox", "-A", "trust", "-E", "UTF8", "--no-sync");
        await RunAsServerAsync(
            "pg_ctl", "-D", Data, "-w", "-l", Path.Combine(_folder.FullName, "log"),
            "-o", $"-p {_port} -h 127.0.0.1 -k {_folder.FullName} -c fsync=off -c max_connections=300", "start");
    }

    public async Task DisposeAsync()
    {
        if (_port != 0)
        {
            await RunAsServerAsync("pg_ctl", "-D", Data, "-m", "immediate", "stop");
        }

        _folder.Delete(recursive: true);
    }

    private string Data => Path.Combine(_folder.FullName, "data");

    private string Server => string.Create(CultureInfo.InvariantCulture, $"Host=127.0.0.1;Port={_port};Database=postgres;Username=botox");

    private async Task ExecuteAsync(string sql)
    {
        await using var connection = new NpgsqlConnection($"{Server};Pooling=false");
        await connection.OpenAsync();
        await using var command = new NpgsqlCommand(sql, connection);
        await command.ExecuteNonQueryAsync();
    }

    private static Task RunAsServerAsync(string program, params string[] arguments)
    {
        var path = Path.Combine(Found.Value!, program);
        return IsRoot ? RunAsync("runuser", ["-u", "postgres", "--", path, .. arguments]) : RunAsync(path, arguments);
    }

    private static async Task RunAsync(string program, params string[] arguments)
    {
        // The server keeps what it inherits, so its output must not be waited for.
        using var process = Process.Start(new ProcessStartInfo("sh", ["-c", "exec \"$@\" >/dev/null 2>&1", "sh", program, .. arguments]) { WorkingDirectory = "/" })!;
        await process.WaitForExitAsync().WaitAsync(TimeSpan.FromMinutes(1));
        if (process.ExitCode != 0)
        {
            throw new InvalidOperationException($"{program} ended with {process.ExitCode}.");
        }
    }

    private static int FreePort()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }

    private static string? Find()
    {
        const string Versions = "/usr/lib/postgresql";
        var installed = Directory.Exists(Versions) ? Directory.GetDirectories(Versions).OrderDescending().Select(version => Path.Combine(version, "bin")) : [];
        return installed
            .Concat((Environment.GetEnvironmentVariable("PATH") ?? "").Split(Path.PathSeparator))
            .FirstOrDefault(folder => File.Exists(Path.Combine(folder, "initdb")) && File.Exists(Path.Combine(folder, "pg_ctl")));
    }

    private static string? Install()
    {
        if (!IsRoot || !File.Exists("/usr/bin/apt-get"))
        {
            return null;
        }

        using var apt = Process.Start(new ProcessStartInfo("sh", ["-c", "(apt-get update -qq && apt-get install -y -qq postgresql) >/dev/null 2>&1"]))!;
        apt.WaitForExit();
        return Find();
    }
}

/// <summary>The tests that share the server.</summary>
[CollectionDefinition(Name)]
public sealed class PostgresTests : ICollectionFixture<Postgres>
{
    public const string Name = "postgres";
}

/// <summary>A test on PostgreSQL.</summary>
[AttributeUsage(AttributeTargets.Method)]
internal sealed class PostgresFactAttribute : FactAttribute
{
    public PostgresFactAttribute() => Skip = Postgres.Missing;
}

/// <summary>A test on PostgreSQL, with cases.</summary>
[AttributeUsage(AttributeTargets.Method)]
internal sealed class PostgresTheoryAttribute : TheoryAttribute
{
    public PostgresTheoryAttribute() => Skip = Postgres.Missing;
}
