using BotoxAdvisorBot.Dialogs.Diagnosis;
using BotoxAdvisorBot.Dialogs.Language;
using Microsoft.AspNetCore.Diagnostics.HealthChecks;
using Microsoft.Extensions.Configuration.Json;
using Microsoft.Extensions.FileProviders;

namespace BotoxAdvisorBot.Web;

/// <summary>The host itself: where it finds its files, and whether it is well.</summary>
internal static partial class WebSetup
{
    private const string SettingsFile = "appsettings.json";

    /// <summary>
    /// The content root, with the pages and data/, is the program's own folder from wherever it is started; under
    /// `dotnet run` it is the project's folder, so that data/ outlives a build. The settings always lie beside the program.
    /// </summary>
    public static WebApplicationBuilder CreateBuilder(string[] args)
    {
        var runsFromSources = File.Exists($"{typeof(WebSetup).Assembly.GetName().Name}.csproj");
        var builder = WebApplication.CreateBuilder(new WebApplicationOptions
        {
            Args = args,
            ContentRootPath = runsFromSources ? Directory.GetCurrentDirectory() : AppContext.BaseDirectory,
        });
        if (runsFromSources)
        {
            builder.Configuration.Sources.Insert(0, new JsonConfigurationSource
            {
                FileProvider = new PhysicalFileProvider(AppContext.BaseDirectory),
                Path = SettingsFile,
            });
        }

        return builder;
    }

    /// <exception cref="InvalidOperationException">A setting does not fit; the message names its key.</exception>
    public static IServiceCollection AddWeb(this IServiceCollection services, IConfiguration configuration)
    {
        services.AddHealthChecks().AddCheck<StorageHealth>("storage");
        services.AddSingleton(AllowedOrigins.Read(configuration));
        return services.AddPages();
    }

    /// <summary>The pictures of cards, for channels that fetch them.</summary>
    public static WebApplication MapPictures(this WebApplication app)
    {
        app.MapGet(FacePicture.Path, (Library library, HttpContext http) =>
        {
            http.Response.Headers.CacheControl = "public, max-age=86400";
            return TypedResults.Bytes(library.Voice(Library.DefaultLanguage).Words.Face.Png, "image/png");
        });
        return app;
    }

    /// <summary>/healthz/live answers while the process runs, /healthz/ready if it can serve a conversation.</summary>
    public static WebApplication MapHealth(this WebApplication app)
    {
        app.MapHealthChecks("/healthz/live", new HealthCheckOptions { Predicate = _ => false });
        app.MapHealthChecks("/healthz/ready");
        return app;
    }
}
