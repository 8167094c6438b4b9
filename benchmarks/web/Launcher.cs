using System.Text.Json;
using Microsoft.Playwright;

namespace BotoxAdvisorBot.WebSpeed;

/// <summary>What the line costs on a clinic's page: script, style and layout of a page with it, less those of the same page without.</summary>
internal static class Launcher
{
    private const int Runs = 20;
    private static readonly string[] Work = ["ScriptDuration", "LayoutDuration", "RecalcStyleDuration"];

    public static async Task<(Figures Time, double Shift)> MeasureAsync(IBrowser browser, Uri site)
    {
        var times = new List<double>();
        var shift = 0.0;
        for (var run = 0; run < Runs; run++)
        {
            var (without, _) = await LoadAsync(browser, "");
            var (with, moved) = await LoadAsync(browser, $"<script src=\"{new Uri(site, "embed.js")}\" defer></script>");
            times.Add(with - without);
            shift = Math.Max(shift, moved);
        }

        return (new Figures(times), shift);
    }

    private static async Task<(double Time, double Shift)> LoadAsync(IBrowser browser, string line)
    {
        await using var context = await browser.NewContextAsync();
        var page = await context.NewPageAsync();
        var session = await context.NewCDPSessionAsync(page);
        await session.SendAsync("Performance.enable");
        await page.SetContentAsync($"<!doctype html><html><head>{line}</head><body><h1>Clinic</h1><p>Words of the clinic.</p></body></html>");
        await page.EvaluateAsync("window.shift = 0; new PerformanceObserver(list => list.getEntries().forEach(entry => window.shift += entry.value)).observe({ type: 'layout-shift', buffered: true });");
        await page.WaitForTimeoutAsync(400);
        var moved = await page.EvaluateAsync<double>("window.shift");
        var metrics = (await session.SendAsync("Performance.getMetrics"))!.Value.GetProperty("metrics").EnumerateArray().ToList();
        return (1000 * metrics.Where(metric => Work.Contains(metric.GetProperty("name").GetString())).Sum(Value), moved);

        static double Value(JsonElement metric) => metric.GetProperty("value").GetDouble();
    }
}
