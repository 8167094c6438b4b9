using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Mvc.Testing;
using Microsoft.Extensions.Logging;

namespace BotoxAdvisorBot.Tests.Browser;

/// <summary>The whole host on a real socket with real time, as a browser meets it.</summary>
internal sealed class SiteHost : WebApplicationFactory<Program>
{
    private readonly TemporaryFolder _folder = new();

    public SiteHost()
    {
        UseKestrel();
        Settings["ConnectionStrings:Storage"] = $"Data Source={_folder.File("site.db")}";
    }

    public Dictionary<string, string> Settings { get; } = new()
    {
        ["hostBuilder:reloadConfigOnChange"] = "false",
        ["urls"] = "http://127.0.0.1:0",
        ["Clinic:Country"] = "US",
        ["Clinic:Name"] = "Lakeside Aesthetics",
        ["Clinic:Phone"] = "+1 555 010 0199",
    };

    /// <summary>Starts the host; returns its address.</summary>
    public string Start()
    {
        using var client = CreateClient();
        return client.BaseAddress!.GetLeftPart(UriPartial.Authority);
    }

    protected override void ConfigureWebHost(IWebHostBuilder builder)
    {
        builder.UseEnvironment("Production");
        foreach (var (key, value) in Settings)
        {
            builder.UseSetting(key, value);
        }

        builder.ConfigureLogging(logging => logging.SetMinimumLevel(LogLevel.Warning));
    }

    protected override void Dispose(bool disposing)
    {
        base.Dispose(disposing);
        if (disposing)
        {
            _folder.Dispose();
        }
    }
}
