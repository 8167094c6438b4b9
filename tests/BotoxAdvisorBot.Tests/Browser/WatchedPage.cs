using Deque.AxeCore.Commons;
using Deque.AxeCore.Playwright;
using Microsoft.Playwright;

namespace BotoxAdvisorBot.Tests.Browser;

/// <summary>A browser page that notes errors, breaches of the policy and requests to other hosts; none may have happened at the end.</summary>
internal sealed class WatchedPage : IAsyncDisposable
{
    private readonly IBrowserContext _context;
    private readonly List<string> _problems = [];

    public WatchedPage(IBrowserContext context, IPage page)
    {
        (_context, Page) = (context, page);
        context.Request += (_, request) => Note(request.Url);
        context.Console += (_, message) => Note(message);
        context.WebError += (_, error) => Note("error", error.Error);
    }

    public IPage Page { get; }

    /// <summary>Everything that was asked for.</summary>
    public List<string> Requests { get; } = [];

    /// <summary>Parts of problems that the test brings about.</summary>
    public List<string> Expected { get; } = [];

    /// <summary>Fails when a page, or a frame in it, breaks a rule of accessibility.</summary>
    public async Task CheckAccessibilityAsync(string where)
    {
        var axe = await Page.RunAxe();
        Assert.True(axe.Violations.Length == 0, $"{where}: {string.Join('\n', axe.Violations.Select(Told))}");

        static string Told(AxeResultItem rule) => $"{rule.Id}: {rule.Help}\n{string.Join('\n', rule.Nodes.Take(3).Select(node => $"  {node.Html} {string.Join(' ', node.Any.Select(check => check.Message))}"))}";
    }

    /// <summary>Keeps a picture in the folder that SCREENSHOTS names, for a person to look at.</summary>
    public async Task PictureAsync(string name)
    {
        if (Environment.GetEnvironmentVariable("SCREENSHOTS") is { Length: > 0 } folder)
        {
            await Page.ScreenshotAsync(new PageScreenshotOptions { Path = Path.Combine(folder, $"{name}.png") });
        }
    }

    public async ValueTask DisposeAsync()
    {
        await _context.DisposeAsync();
        Assert.DoesNotContain(_problems, problem => !Expected.Exists(part => problem.Contains(part, StringComparison.Ordinal)));
    }

    private void Note(string url)
    {
        Requests.Add(url);
        if (Uri.TryCreate(url, UriKind.Absolute, out var address) && address.Scheme is "http" or "https" or "ws" or "wss" && !address.IsLoopback)
        {
            Note("request to another host", url);
        }
    }

    private void Note(IConsoleMessage message)
    {
        if (message.Type is "error" || message.Text.Contains("Content Security Policy", StringComparison.Ordinal))
        {
            Note("console", message.Text);
        }
    }

    private void Note(string what, string said) => _problems.Add($"{what}: {said}");
}
