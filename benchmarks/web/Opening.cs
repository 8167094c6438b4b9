using System.Diagnostics;
using Microsoft.Playwright;

namespace BotoxAdvisorBot.WebSpeed;

/// <summary>From the press on the button to the welcome with its buttons, in the frame of the start page.</summary>
internal static class Opening
{
    private const int Runs = 10;

    public static async Task<Figures> MeasureAsync(IBrowser browser, Uri site, bool isCached)
    {
        var times = new List<double>();
        await using var shared = await browser.NewContextAsync();
        for (var run = isCached ? -1 : 0; run < Runs; run++)
        {
            await using var fresh = await browser.NewContextAsync();
            var page = await (isCached ? shared : fresh).NewPageAsync();
            await page.GotoAsync(site.ToString(), new() { WaitUntil = WaitUntilState.NetworkIdle });
            var watch = Stopwatch.StartNew();
            await page.Locator("[data-open='']").ClickAsync();
            await page.FrameLocator("iframe").Locator(".ac-pushButton").First.WaitForAsync();
            if (run >= 0)
            {
                times.Add(watch.Elapsed.TotalMilliseconds);
            }

            await page.CloseAsync();
        }

        return new Figures(times);
    }
}
