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
        services.AddSingleton(provider => OpenSqlite(
            provider.GetRequiredService<IConfiguration>().GetConnectionString("Storage"),
            provider.GetRequiredService<IHostEnvironment>().ContentRootPath));
        services.AddSingleton<StateTable>();
        services.AddSingleton<DirectLineLog>();
        services.AddSingleton(new StateSerializer(new StateTypeNames(stateTypes)));
        services.AddSingleton<SqlStorage>();
        services.AddHostedService<ExpiredStatePurge>();
        return services;
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
