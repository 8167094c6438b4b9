using BotoxAdvisorBot.WebSpeed;
using Microsoft.Playwright;

if (args is not [var address])
{
    Console.Error.WriteLine("Give the address of a running host, such as http://localhost:3978");
    return 1;
}

using var playwright = await Playwright.CreateAsync();
await using var browser = await playwright.Chromium.LaunchAsync(new()
{
    ExecutablePath = Environment.GetEnvironmentVariable("CHROMIUM") ?? "/usr/bin/chromium",
    Args = ["--no-sandbox", "--disable-gpu", "--no-first-run", "--disable-background-networking", "--disable-component-update"],
});
var site = new Uri(address);

var (launcher, shift) = await Launcher.MeasureAsync(browser, site);
Console.WriteLine($"launcher, main thread         {launcher}");
Console.WriteLine($"launcher, layout shift        {shift:F4}");
Console.WriteLine($"chat usable, empty cache      {await Opening.MeasureAsync(browser, site, isCached: false)}");
Console.WriteLine($"chat usable, filled cache     {await Opening.MeasureAsync(browser, site, isCached: true)}");
Console.WriteLine($"reply on the screen           {await Reply.MeasureAsync(browser, site)}");
return 0;
