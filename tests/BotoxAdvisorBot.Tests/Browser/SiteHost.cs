using BotoxAdvisorBot.Web;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Mvc.Testing;
using Microsoft.AspNetCore.TestHost;
using Microsoft.Extensions.DependencyInjection;
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

    /// <summary>The host is as a build without Node leaves it.</summary>
    public bool WithoutWebChat { get; init; }

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

        if (WithoutWebChat)
        {
            builder.ConfigureTestServices(services => services.AddSingleton(new PageFiles(PagesWithoutWebChat())));
        }

        builder.ConfigureLogging(logging => logging.SetMinimumLevel(LogLevel.Warning));
    }

    private string PagesWithoutWebChat()
    {
        var pages = Path.Combine(AppContext.BaseDirectory, "web");
        foreach (var path in Directory.EnumerateFiles(pages, "*", SearchOption.AllDirectories).Where(path => !Path.GetFileName(path).StartsWith("webchat.", StringComparison.Ordinal)))
        {
            var copy = _folder.File(Path.Combine("web", Path.GetRelativePath(pages, path)));
            Directory.CreateDirectory(Path.GetDirectoryName(copy)!);
            File.Copy(path, copy);
        }

        return _folder.File("web");
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
