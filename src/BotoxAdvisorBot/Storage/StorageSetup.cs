using System.Data.Common;
using Microsoft.Data.Sqlite;
using Microsoft.Extensions.DependencyInjection.Extensions;

namespace BotoxAdvisorBot.Storage;

/// <summary>Where conversations are kept.</summary>
internal static class StorageSetup
{
    private const int BusySeconds = 2;

    /// <param name="stateTypes">The application's state records by their short names.</param>
    public static IServiceCollection AddStorage(this IServiceCollection services, IReadOnlyDictionary<string, Type> stateTypes)
    {
        services.AddOptions<StorageOptions>().BindConfiguration("Storage")
            .Validate(options => options.HasWholeHours, StorageOptions.Rule)
            .ValidateOnStart();
        services.TryAddSingleton(TimeProvider.System);
        services.AddSingleton(provider => Open(
            provider.GetRequiredService<IConfiguration>().GetConnectionString("Storage"),
            provider.GetRequiredService<IHostEnvironment>().ContentRootPath));
        services.AddSingleton<StateTable>();
        services.AddSingleton<DirectLineLog>();
        services.AddSingleton(new StateSerializer(new StateTypeNames(stateTypes)));
        services.AddSingleton<SqlStorage>();
        services.AddHostedService<ExpiredStatePurge>();
        return services;
    }

    /// <summary>A PostgreSQL server when the setting names a host, otherwise a file.</summary>
    /// <exception cref="InvalidOperationException">The setting is neither.</exception>
    public static Database Open(string? connectionString, string contentRoot)
    {
        try
        {
            var parts = new DbConnectionStringBuilder { ConnectionString = connectionString };
            return parts.ContainsKey("Host") || parts.ContainsKey("Server") ? PostgresServer.Open(connectionString!) : OpenSqlite(connectionString, contentRoot);
        }
        catch (ArgumentException)
        {
            // What is wrong with it is not quoted: there may be a password in it.
            throw new InvalidOperationException(
                "ConnectionStrings:Storage must be a file, such as Data Source=/var/lib/botox/chats.db, or a PostgreSQL server, such as Host=db;Database=botox;Username=botox;Password=….");
        }
    }

    /// <param name="connectionString">A place of its own for the database file, relative to the content root.</param>
    public static Database OpenSqlite(string? connectionString, string contentRoot)
    {
        var settings = new SqliteConnectionStringBuilder(connectionString) { DefaultTimeout = BusySeconds };
        if (settings.DataSource.Length == 0)
        {
            settings.DataSource = Path.Combine("data", "botox-advisor.db");
        }

        settings.DataSource = Path.GetFullPath(settings.DataSource, contentRoot);
        return new Database(
            SqliteFactory.Instance.CreateDataSource(settings.ConnectionString), Path.GetDirectoryName(settings.DataSource));
    }
}
