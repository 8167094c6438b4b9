using Microsoft.Playwright;

namespace BotoxAdvisorBot.Tests.Browser;

/// <summary>One browser and one host for all browser tests. Each test has a context of its own, and so its own storage and chat.</summary>
public sealed class BrowserFixture : IAsyncLifetime
{
    private IPlaywright? _playwright;
    private IBrowser? _browser;

    internal SiteHost Host { get; } = new();

    internal ClinicSite Clinic { get; } = new();

    /// <summary>Where the host answers.</summary>
    public string Address { get; private set; } = "";

    public async Task InitializeAsync()
    {
        if (Chromium.Missing is not null)
        {
            return;
        }

        _playwright = await Playwright.CreateAsync();
        Assertions.SetDefaultExpectTimeout(ChatWindow.Patience);
        _browser = await _playwright.Chromium.LaunchAsync(new BrowserTypeLaunchOptions
        {
            ExecutablePath = Chromium.Path ?? throw new InvalidOperationException("The browser tests need Chromium."),

            // No name but the local ones resolves, so nothing from outside can load; what a page asks for is still seen.
            Args =
            [
                "--no-sandbox", "--disable-gpu", "--no-first-run", "--disable-background-networking", "--disable-component-update", "--disable-sync",
                "--host-resolver-rules=MAP * ~NOTFOUND, EXCLUDE localhost, EXCLUDE 127.0.0.1",
            ],
        });
        var clinic = await Clinic.StartAsync();
        Host.Settings["Web:AllowedOrigins:0"] = clinic;
        Address = Host.Start();
    }

    /// <summary>A page in a context of its own, which notes what must not happen.</summary>
    /// <param name="width">Of the window, in pixels.</param>
    /// <param name="height">Of the window, in pixels.</param>
    /// <param name="scheme">Light or dark.</param>
    internal async Task<WatchedPage> OpenAsync(int width = 1000, int height = 760, ColorScheme scheme = ColorScheme.Light)
    {
        var context = await _browser!.NewContextAsync(new BrowserNewContextOptions
        {
            ViewportSize = new ViewportSize { Width = width, Height = height },
            ColorScheme = scheme,
            ReducedMotion = ReducedMotion.Reduce,
        });
        return new WatchedPage(context, await context.NewPageAsync());
    }

    public async Task DisposeAsync()
    {
        if (_browser is not null)
        {
            await _browser.DisposeAsync();
        }

        _playwright?.Dispose();
        await Clinic.DisposeAsync();
        await Host.DisposeAsync();
    }
}

/// <summary>The tests that share the browser.</summary>
[CollectionDefinition(Name)]
public sealed class BrowserTests : ICollectionFixture<BrowserFixture>
{
    public const string Name = "browser";
}
